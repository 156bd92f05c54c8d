package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.csv.Csv;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.feedback.Register;
import vn.congbo.feedback.Summary;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Feedback.Case;
import vn.congbo.model.LegalBasis;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/** Pages and files of kiến nghị, phản ánh: where to send it, what became of it. */
final class FeedbackPages {

    private final Library library;
    private final History history;
    private final LocalDate asOf;

    FeedbackPages(Library library, History history, LocalDate asOf) {
        this.library = library;
        this.history = history;
        this.asOf = asOf;
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page.Feedback(Heads.feedback(), history.plans()));
        history.plans().forEach(p -> pages.add(new Page.FeedbackForm(Heads.feedbackForm(p.plan()), p)));
        List<Page.FeedbackRegister.Line> lines = new ArrayList<>(
                library.feedback().cases().stream().map(this::line).toList());
        Collections.reverse(lines);
        Summary summary = Summary.of(library.feedback().cases());
        pages.add(new Page.FeedbackRegister(Heads.feedbackRegister(), summary, List.copyOf(lines), yardsticks()));
        return pages;
    }

    /** The register for programs: the same columns as the file in the project, as they stood on the day. */
    List<OutputFile> files() {
        return Csv.files(
                Addresses.feedbackRegister().path().substring(1) + "so",
                "Sổ kiến nghị, phản ánh",
                "Register of feedback",
                Register.table(library.feedback().cases()),
                library.settings().contentFolder() + "/" + Register.FILE);
    }

    private Page.FeedbackRegister.Line line(Case c) {
        Optional<PlanHistory> plan = history.plan(c.plan());
        Optional<String> label = plan.flatMap(p -> p.lastWith(c.clause()))
                .map(e -> ClauseLabel.of(e.edition().clauses(), c.clause()));
        LocalDate until = c.answeredOn().orElse(asOf);
        Optional<Long> days = Summary.days(c, until);
        Optional<LegalBasis> yardstick = c.receivedOn().flatMap(this::yardstick);
        Optional<Long> allowed = yardstick.flatMap(LegalBasis::answerWithinDays).map(Integer::longValue);
        boolean beyond = days.isPresent() && allowed.isPresent() && days.get() > allowed.get();
        return new Page.FeedbackRegister.Line(c, plan, label, days, yardstick, beyond);
    }

    private List<LegalBasis> yardsticks() {
        return library.legalBases().stream()
                .filter(b -> b.answerWithinDays().isPresent())
                .toList();
    }

    /** The youngest rule that was valid on the day, as far as is known. */
    private Optional<LegalBasis> yardstick(LocalDate day) {
        return yardsticks().stream()
                .filter(b -> from(b).isPresent() && !from(b).get().isAfter(day))
                .filter(b -> !(b.validTo() instanceof Fact.Known<LocalDate> to)
                        || !to.value().isBefore(day))
                .max(Comparator.comparing(b -> from(b).orElse(LocalDate.MIN)));
    }

    private static Optional<LocalDate> from(LegalBasis basis) {
        return basis.validFrom().toOptional();
    }

    /** Every case is about something that is there, or nobody knows what it is about. */
    static void check(Library library, History history, List<Page> pages, Problems problems) {
        List<String> plans = history.plans().stream().map(p -> p.plan().id()).toList();
        Set<String> addresses = pages.stream().map(p -> p.permalink().path()).collect(Collectors.toSet());
        for (Case c : library.feedback().cases()) {
            Optional<PlanHistory> plan = history.plan(c.plan());
            if (plan.isEmpty() && !c.plan().isEmpty()) {
                problems.mark(Fault.UNKNOWN_PLAN, c.place(), c.plan(), c.plan(), Spelling.offer(c.plan(), plans));
            } else if (!c.clause().isEmpty()) {
                checkClause(c, plan, problems);
            }
            if (!c.page().isEmpty() && !addresses.contains(c.page())) {
                problems.mark(Fault.DANGLING_LINK, c.place(), c.page(), c.page());
            }
        }
    }

    private static void checkClause(Case c, Optional<PlanHistory> plan, Problems problems) {
        if (plan.isEmpty()) {
            problems.add(Fault.CSV_CELL_MISSING, c.place(), "Kế hoạch");
        } else if (plan.get().lastWith(c.clause()).isEmpty()) {
            String edition = plan.get().current().edition().slug();
            List<String> known = List.copyOf(plan.get().changes().clauses().keySet());
            problems.mark(
                    Fault.UNKNOWN_CLAUSE,
                    c.place(),
                    c.clause(),
                    c.clause(),
                    edition,
                    Spelling.offer(c.clause(), known));
        }
    }
}
