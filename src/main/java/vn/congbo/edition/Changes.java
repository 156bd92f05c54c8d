package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.edition.Comparison.Declared;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Amendment;

/**
 * All that changed in one plan. Neighbouring editions are compared once; what became of a clause over several editions follows from these
 * comparisons, so that no page can tell it otherwise than another.
 *
 * @param steps each edition against the one before, oldest first
 * @param untilNow each earlier edition against the one that is shown as the plan, oldest first; not the one right before it: that is a step
 * @param clauses the life of every clause that ever was, sentences included, by id: those of the edition that is shown first, in its order
 */
public record Changes(List<Compared> steps, List<Compared> untilNow, Map<String, ClauseHistory> clauses) {

    /** Two editions and what changed between them. */
    public record Compared(ReadEdition older, ReadEdition newer, Comparison comparison) {

        /** @param number of an edition @return whether it is one of the two */
        boolean has(int number) {
            return older.edition().number() == number || newer.edition().number() == number;
        }
    }

    public Changes {
        steps = List.copyOf(steps);
        untilNow = List.copyOf(untilNow);
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    }

    /** @param editions oldest first */
    static Changes of(List<ReadEdition> editions) {
        List<Compared> steps = new ArrayList<>();
        for (int i = 1; i < editions.size(); i++) {
            steps.add(compared(editions.get(i - 1), editions.get(i), declared(editions.get(i))));
        }
        return new Changes(steps, untilNow(steps), ClauseHistory.all(editions, steps, editions.size() - 1));
    }

    /**
     * The same of the first editions alone.
     *
     * @param editions the first ones, oldest first
     * @param current place of the one that is shown as the plan
     */
    Changes of(List<ReadEdition> editions, int current) {
        List<Compared> fewer = steps.subList(0, editions.size() - 1);
        return new Changes(fewer, untilNow(fewer.subList(0, current)), ClauseHistory.all(editions, fewer, current));
    }

    /** From the last edition back, so that the way of each clause is followed once. */
    private static List<Compared> untilNow(List<Compared> steps) {
        List<Compared> all = new ArrayList<>();
        int last = steps.size() - 1;
        Optional<Lineage> way = last < 0
                ? Optional.empty()
                : Optional.of(Lineage.of(steps.get(last).comparison()));
        for (int i = last - 1; i >= 0; i--) {
            Lineage longer = Lineage.of(steps.get(i).comparison()).then(way.orElseThrow());
            all.add(compared(steps.get(i).older(), steps.get(last).newer(), longer.declared()));
            way = Optional.of(longer);
        }
        Collections.reverse(all);
        return all;
    }

    /** Any two editions of the plan, by number; empty when it does not have both. */
    public Optional<Compared> between(int older, int newer) {
        List<Compared> part = steps.stream()
                .filter(s -> s.older().edition().number() >= older
                        && s.newer().edition().number() <= newer)
                .toList();
        if (part.isEmpty()
                || !part.get(0).has(older)
                || !part.get(part.size() - 1).has(newer)) {
            return Optional.empty();
        }
        Compared first = part.get(0);
        return part.stream()
                .map(step -> Lineage.of(step.comparison()))
                .reduce(Lineage::then)
                .map(way -> part.size() == 1
                        ? first
                        : compared(first.older(), part.get(part.size() - 1).newer(), way.declared()));
    }

    /** The comparison that has a page of its own; empty for the first edition. */
    public Optional<Compared> into(int edition) {
        return steps.stream()
                .filter(s -> s.newer().edition().number() == edition)
                .findFirst();
    }

    /** Clauses that the plan has no more: their ids stay taken, their addresses answer. */
    public List<ClauseHistory> former() {
        return clauses.values().stream().filter(c -> !c.goesOn() && !c.coming()).toList();
    }

    /** Clauses of editions that are public and not shown as the plan yet. */
    public List<ClauseHistory> coming() {
        return clauses.values().stream().filter(ClauseHistory::coming).toList();
    }

    private static Compared compared(ReadEdition older, ReadEdition newer, Declared declared) {
        return new Compared(
                older,
                newer,
                Comparison.of(older.edition().clauses(), newer.edition().clauses(), declared));
    }

    private static Declared declared(ReadEdition newer) {
        Amendment amendment = newer.edition().amendment();
        return new Declared(amendment.splits(), amendment.merges(), amendment.repealed());
    }
}
