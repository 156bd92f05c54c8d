package vn.congbo.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.Changes.Compared;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;
import vn.congbo.model.Ending;
import vn.congbo.model.Level;

/** Why what hangs on a clause of a plan is no more in force, or why nobody can tell whether it is. */
public sealed interface End {

    /** Whether it is known to have ended. */
    default boolean isCertain() {
        return this instanceof Certain;
    }

    /** It is known to have ended. */
    sealed interface Certain extends End {}

    /** The plan as a whole came to its end. */
    record OfPlan(Ending ending) implements Certain {}

    /**
     * The clause is not in the plan any more.
     *
     * @param last the last edition that has it
     * @param without the first edition that does not; its instrument is what ended the clause
     * @param how {@code REPEALED}, {@code SPLIT}, {@code MERGED}, or {@code CHANGED} when its content goes on under another id
     * @param heirs the clauses of that edition that go on what it was; none when it was repealed
     */
    record OfClause(ReadEdition last, ReadEdition without, Kind how, List<Line> heirs) implements Certain {

        public OfClause {
            heirs = List.copyOf(heirs);
        }
    }

    /**
     * The clause is not in an edition of which nobody knows whether it is in force; so nobody knows it of the clause.
     *
     * @param ifInForce how it has ended if that edition is
     */
    record Unclear(OfClause ifInForce) implements End {

        /** The edition whose date of coming into force is unknown. */
        public ReadEdition undated() {
            return ifInForce.without();
        }
    }

    /** A sentence goes with its paragraph; when the paragraph goes on without it, that is where a reader looks. */
    static OfClause of(String clause, ReadEdition last, ReadEdition without, Changes changes) {
        String line = isSentence(clause, last) ? paragraph(clause, last).orElse(clause) : clause;
        Optional<Change> change = changes.into(without.edition().number()).stream()
                .map(Compared::comparison)
                .flatMap(c -> c.changes().stream())
                .filter(c -> c.older().stream().anyMatch(l -> l.clause().id().equals(line)))
                .findFirst();
        List<Line> heirs = change.map(Change::newer).orElse(List.of());
        return new OfClause(last, without, how(change, heirs), heirs);
    }

    private static Kind how(Optional<Change> change, List<Line> heirs) {
        return heirs.isEmpty()
                ? Kind.REPEALED
                : Stream.of(Kind.SPLIT, Kind.MERGED)
                        .filter(kind -> change.orElseThrow().is(kind))
                        .findFirst()
                        .orElse(Kind.CHANGED);
    }

    static boolean isSentence(String clause, ReadEdition edition) {
        return edition.clause(clause).filter(c -> c.level() == Level.SENTENCE).isPresent();
    }

    /** The clause that a sentence stands in. */
    static Optional<String> paragraph(String sentence, ReadEdition edition) {
        return edition.clauses().values().stream()
                .filter(c -> c.children().stream().anyMatch(child -> child.id().equals(sentence)))
                .map(Clause::id)
                .findFirst();
    }
}
