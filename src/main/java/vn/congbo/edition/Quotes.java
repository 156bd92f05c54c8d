package vn.congbo.edition;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.congbo.model.Clause;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Level;
import vn.congbo.model.Note;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;
import vn.congbo.model.Quote;
import vn.congbo.text.Spelling;

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
        edition.edition().notes().stream()
                .filter(note -> !note.clause().equals(Note.WHOLE_TEXT))
                .forEach(note -> quotes.check(note.proof()));
    }

    /** What hangs on the plan, against its current edition. */
    static void check(Plan plan, History.ReadEdition edition, Problems problems) {
        Quotes quotes = new Quotes(edition, problems);
        plan.obligations().forEach(o -> o.quotes().forEach(quotes::check));
        for (Goal goal : plan.goals()) {
            Place place = goal.document().sources().find("dieu-khoan");
            quotes.check(new Quote(goal.clause(), place, "", place));
        }
    }

    private void check(Quote quote) {
        Optional<Clause> found = edition.clause(quote.clause());
        if (found.isEmpty()) {
            if (!quote.clause().isEmpty() && !isIncomplete()) {
                problems.mark(
                        Fault.UNKNOWN_CLAUSE,
                        quote.clauseAt(),
                        quote.clause(),
                        quote.clause(),
                        edition.edition().slug(),
                        Spelling.nearest(quote.clause(), edition.clauses().keySet())
                                .orElse("m3-k2"));
            }
        } else if (!wholeText(found.get()).contains(quote.words())) {
            problems.mark(Fault.QUOTE_NOT_FOUND, quote.wordsAt(), quote.words(), quote.clause(), quote.words());
        }
    }

    /** A text with parts that could not be read lacks their clauses; that was told where those parts stand. */
    private boolean isIncomplete() {
        return problems.has(
                Fault.FOREIGN_CONSTRUCT, edition.edition().document().place().file());
    }

    /** The clause with all below it, as one string. */
    private static String wholeText(Clause clause) {
        return clause.level() == Level.SENTENCE
                ? clause.text()
                : clause.lines().map(Clause::printed).collect(Collectors.joining(" "));
    }
}
