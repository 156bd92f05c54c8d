package vn.congbo.search;

import java.time.LocalDate;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.site.Page;

/** Which edition a reader is shown the words of, and whether it is in force, in a few words; never more sure than the dates are. */
final class ClauseState {

    static final String COMING = "chưa có hiệu lực";
    static final String OVER = "không còn hiệu lực";
    static final String UNCLEAR = "chưa rõ còn hiệu lực hay không";

    private ClauseState() {}

    static String of(Page.ClausePage page, LocalDate day) {
        int number = page.life().last().edition().number();
        if (page.life().coming()) {
            return "có từ Bản " + number + ", " + COMING;
        }
        if (page.life().goesOn()) {
            return of(page.history(), day);
        }
        return "chỉ có đến Bản " + number + ", " + (isOver(page, day) ? OVER : UNCLEAR);
    }

    /** Certainly: where nobody knows whether the edition without the clause is in force, nobody knows it of the clause. */
    static boolean isOver(Page.ClausePage page, LocalDate day) {
        return page.history().endOf(page.life().id(), day).isPresent();
    }

    static String of(PlanHistory plan, LocalDate day) {
        String edition = "Bản " + plan.current().edition().number() + ", ";
        if (plan.plan().endingOn(day).isPresent()) {
            return edition + OVER;
        }
        return edition
                + switch (plan.inForce().kind()) {
                    case "chac-chan" -> "đang có hiệu lực";
                    case "chua-co" -> COMING;
                    default -> "chưa rõ ngày có hiệu lực";
                };
    }
}
