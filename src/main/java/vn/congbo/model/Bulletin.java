package vn.congbo.model;

import java.time.LocalDate;
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

    /** What the bulletin says about completion, and why. */
    public record Claim(Completion completion, String reason) {}

    public Bulletin {
        clauses = List.copyOf(clauses);
    }
}
