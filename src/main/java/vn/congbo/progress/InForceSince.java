package vn.congbo.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Fact;

/**
 * Since when a clause binds, as far as the editions of its plan tell. One that came by a split or a merger begins with its own first edition:
 * what was due before was due by the clauses it came from, and is told with the duties that hung on them.
 *
 * @param earliest the day before which it bound nobody; empty where nothing tells
 * @param certain a day on which it is known to have bound already; empty where nothing tells
 */
record InForceSince(Optional<LocalDate> earliest, Optional<LocalDate> certain) {

    /** @param knownSince a day on which the plan is known to have been there; for one that does not say since when it binds */
    static InForceSince of(PlanHistory plan, String clause, Optional<LocalDate> knownSince) {
        ReadEdition original = plan.editions().get(0);
        Optional<LocalDate> planSince =
                since(original).or(() -> original.edition().facts().issuedOn().toOptional());
        int first = Optional.ofNullable(plan.changes().clauses().get(clause))
                .map(life -> life.first().edition().number())
                .orElse(0);
        if (first <= original.edition().number()) {
            return new InForceSince(planSince, planSince.or(() -> knownSince));
        }
        Stream<LocalDate> until = plan.editions().stream()
                .filter(e -> e.edition().number() <= first)
                .flatMap(e -> since(e).stream());
        // of an undated edition nobody knows whether it came into force; the next dated one with the clause tells
        Optional<LocalDate> bound = plan.editions().stream()
                .filter(e -> e.clause(clause).isPresent())
                .flatMap(e -> since(e).stream())
                .findFirst();
        return new InForceSince(latest(planSince, until), bound.flatMap(day -> latest(planSince, Stream.of(day))));
    }

    private static Optional<LocalDate> since(ReadEdition edition) {
        Fact<LocalDate> from = edition.edition().facts().effectiveFrom();
        return from.toOptional();
    }

    private static Optional<LocalDate> latest(Optional<LocalDate> one, Stream<LocalDate> others) {
        return Stream.concat(one.stream(), others).max(Comparator.naturalOrder());
    }

    boolean mayBindOn(LocalDate day) {
        return earliest.filter(d -> d.isAfter(day)).isEmpty();
    }

    boolean bindsOn(LocalDate day) {
        return certain.filter(d -> !d.isAfter(day)).isPresent();
    }
}
