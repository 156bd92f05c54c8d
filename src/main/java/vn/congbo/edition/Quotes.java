package vn.congbo.edition;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.congbo.model.Clause;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Level;
import vn.congbo.model.Note;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;

/** Proves that whatever is said to stand in a clause stands there: the quotes of notes, of obligations, of their actors and deadlines. */
final class Quotes {

    private final History.ReadEdition edition;
    private final Problems problems;

    private Quotes(History.ReadEdition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    /** The notes of one edition. */
    static void check(History.ReadEdition edition, Problems problems) {
        Quotes quotes = new Quotes(edition, problems);
        for (Note note : edition.edition().notes()) {
            if (!note.clause().equals(Note.WHOLE_TEXT)) {
                quotes.check(note.clause(), note.quote(), note.place());
            }
        }
    }

    /** What hangs on the plan, against its current edition. */
    static void check(Plan plan, History.ReadEdition edition, Problems problems) {
        Quotes quotes = new Quotes(edition, problems);
        for (Obligation o : plan.obligations()) {
            quotes.check(o.clause(), o.quote(), o.place());
            o.actors().forEach(a -> a.clause().ifPresent(c -> quotes.check(c, a.wording(), o.place())));
            if (o.deadline().wording() instanceof Fact.Known<String> wording) {
                o.deadline().clause().ifPresent(c -> quotes.check(c, wording.value(), o.place()));
            }
        }
        for (Goal goal : plan.goals()) {
            quotes.check(goal.clause(), "", goal.document().sources().find("dieu-khoan"));
        }
    }

    private void check(String clause, String quote, Place place) {
        Optional<Clause> found = edition.clause(clause);
        if (found.isEmpty()) {
            problems.mark(
                    Fault.UNKNOWN_CLAUSE,
                    place,
                    clause,
                    clause,
                    edition.edition().slug());
        } else if (!wholeText(found.get()).contains(quote)) {
            problems.mark(Fault.QUOTE_NOT_FOUND, place, "", clause, quote);
        }
    }

    /** The clause with all below it, as one string. */
    private static String wholeText(Clause clause) {
        return clause.level() == Level.SENTENCE
                ? clause.text()
                : clause.lines().map(Clause::printed).collect(Collectors.joining(" "));
    }
}
