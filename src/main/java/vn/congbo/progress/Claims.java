package vn.congbo.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Corrected;
import vn.congbo.model.Obligation;
import vn.congbo.model.PointInTime;
import vn.congbo.progress.Standing.Claimed;

/** The bulletins about one plan that were known on a day, by clause, and what they claim. */
final class Claims {

    private final Map<String, Set<Bulletin>> byClause = new HashMap<>();
    private final Corrected corrected;
    private final Optional<LocalDate> first;
    private final LocalDate day;

    /**
     * @param about bulletins about the plan
     * @param moment what happened after the one day is not so yet; what was published after the other is not known yet
     */
    Claims(Collection<Bulletin> about, PointInTime moment) {
        this.day = moment.asOf();
        List<Bulletin> known = about.stream()
                .filter(b -> !b.publishedOn().isAfter(moment.knownOn()))
                .sorted(Bulletin.LATEST_EVENT_FIRST)
                .toList();
        this.corrected = Corrected.among(known);
        known.forEach(b -> b.clauses()
                .forEach(c ->
                        byClause.computeIfAbsent(c, x -> new LinkedHashSet<>()).add(b)));
        this.first = known.stream().map(Bulletin::publishedOn).min(Comparator.naturalOrder());
    }

    /** When the first of them was published. */
    Optional<LocalDate> first() {
        return first;
    }

    /** Bulletins about any of the clauses, newest first. */
    List<Bulletin> about(Collection<String> clauses) {
        return clauses.stream()
                .flatMap(c -> byClause.getOrDefault(c, Set.of()).stream())
                .distinct()
                .sorted(Bulletin.NEWEST_FIRST)
                .toList();
    }

    /** Claims about a duty: by bulletins that name it, or its clause and no duty. Latest event first. */
    List<Claimed> of(Obligation duty) {
        return claims(duty.clause(), b -> b.means(duty));
    }

    /** Claims about a clause that states a goal. */
    List<Claimed> of(String goal) {
        return claims(goal, b -> true);
    }

    private List<Claimed> claims(String clause, Predicate<Bulletin> isMeant) {
        return byClause.getOrDefault(clause, Set.of()).stream()
                .filter(b -> !b.happenedOn().isAfter(day))
                .filter(isMeant)
                .flatMap(this::claimed)
                .toList();
    }

    private Stream<Claimed> claimed(Bulletin bulletin) {
        return bulletin.claim().stream().map(claim -> new Claimed(bulletin, claim, corrected.by(bulletin)));
    }
}
