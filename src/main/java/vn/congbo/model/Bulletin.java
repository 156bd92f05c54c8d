package vn.congbo.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Dated evidence about clauses of a plan.
 *
 * @param publishedOn when readers could first see it
 * @param happenedOn when what it tells happened
 * @param unit who speaks
 */
public record Bulletin(
        Document document,
        LocalDate publishedOn,
        LocalDate happenedOn,
        String unit,
        String plan,
        List<String> clauses,
        String summary,
        Optional<Claim> claim) {

    /** The last published first; of one day's, the one that tells of the latest event; then by path, so that the order is total. */
    public static final Comparator<Bulletin> NEWEST_FIRST = Comparator.comparing(Bulletin::publishedOn)
            .thenComparing(Bulletin::happenedOn)
            .reversed()
            .thenComparing(b -> b.document().path());

    /** What the bulletin says about completion, and why. */
    public record Claim(Completion completion, String reason) {}

    public Bulletin {
        clauses = List.copyOf(clauses);
    }
}
