package vn.congbo.site;

import java.time.LocalDate;
import java.util.Optional;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.edition.End;

/** The column that says how something came to its end: {@code bai-bo ban-6} with a clause, {@code thay-the 2025-01-15} with the whole plan; {@code chua-ro
 * ban-6} where nobody knows whether the edition without the clause is in force. */
final class EndCell {

    static final Column COLUMN = Column.of("het_hieu_luc", "Không còn hiệu lực", "No longer in force", Datatype.TEXT);

    private EndCell() {}

    /** Nothing for what is in force. */
    static String of(Optional<? extends End> end) {
        return end.map(EndCell::words).orElse("");
    }

    private static String words(End end) {
        if (end instanceof End.OfClause c) {
            return c.how().key() + " " + c.without().edition().slug();
        }
        if (end instanceof End.Unclear u) {
            return "chua-ro " + u.undated().edition().slug();
        }
        End.OfPlan plan = (End.OfPlan) end;
        String day = plan.ending().on().toOptional().map(LocalDate::toString).orElse("");
        return (plan.ending().kind().key() + " " + day).strip();
    }
}
