package vn.congbo.edition;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Level;
import vn.congbo.model.Note;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Quote;
import vn.congbo.text.Spelling;

/** Proves that whatever is said to stand in a clause stands there: the quotes of notes, of obligations, of their actors and deadlines. */
final class Quotes {

    private final ReadEdition edition;
    private final Problems problems;

    private Quotes(ReadEdition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    /** The notes of one edition. */
    static void check(ReadEdition edition, Problems problems) {
        Quotes quotes = new Quotes(edition, problems);
        edition.edition().notes().stream()
                .filter(note -> !note.clause().equals(Note.WHOLE_TEXT))
                .forEach(note -> quotes.check(note.proof()));
    }

    /** What hangs on the plan, each against the edition whose words count for it. */
    static void check(PlanHistory plan, Problems problems) {
        for (Obligation duty : plan.plan().obligations()) {
            Quotes quotes = new Quotes(edition(duty, plan), problems);
            duty.quotes().forEach(quotes::check);
        }
        for (Goal goal : plan.plan().goals()) {
            Place place = goal.document().sources().find("dieu-khoan");
            ReadEdition edition = plan.editionFor(goal.clause()).orElse(plan.current());
            new Quotes(edition, problems).check(new Quote(goal.clause(), place, "", place));
        }
    }

    /**
     * A sentence that has gone ends its duty; but while its paragraph still has the words, only the sentence's anchor was lost, and that is
     * for a person to mend.
     */
    private static ReadEdition edition(Obligation duty, PlanHistory plan) {
        ReadEdition current = plan.current();
        return lostItsAnchor(duty, plan)
                ? current
                : plan.editionFor(duty.clause()).orElse(current);
    }

    static boolean lostItsAnchor(Obligation duty, PlanHistory plan) {
        return plan.editionFor(duty.clause())
                .filter(last -> plan.current().clause(duty.clause()).isEmpty())
                .filter(last -> End.isSentence(duty.clause(), last))
                .flatMap(last -> End.paragraph(duty.clause(), last))
                .flatMap(paragraph -> plan.current().clause(paragraph))
                .filter(paragraph -> wholeText(paragraph).contains(duty.quote()))
                .isPresent();
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
                        Spelling.offer(quote.clause(), edition.clauses().keySet()));
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
