package vn.congbo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Clause;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.Plan;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/**
 * Status of every obligation on a date, with its evidence.
 *
 * @param moment the day that is asked about, and the one that "known" means
 * @param entries in the order of plans and obligations
 */
public record Ledger(PointInTime moment, List<Entry> entries) {

    /**
     * One obligation as it stood on the day.
     *
     * @param bulletins about its clause, newest first
     * @param claim the last claim about completion; empty while nobody has reported any
     * @param nextLastDay first last day that is not over, where the plan names one
     */
    public record Entry(
            Plan plan,
            Obligation obligation,
            List<Bulletin> bulletins,
            Optional<Bulletin.Claim> claim,
            Optional<LocalDate> nextLastDay) {

        public boolean isReported() {
            return claim.isPresent();
        }
    }

    public static Ledger of(Library library, History history, PointInTime moment, Problems problems) {
        library.bulletins().forEach(b -> checkClauses(b, library, history, problems));
        return new Ledger(
                moment,
                library.plans().stream()
                        .flatMap(plan ->
                                plan.obligations().stream().map(o -> entry(plan, o, library, history, moment.asOf())))
                        .toList());
    }

    public List<Entry> of(Plan plan) {
        return entries.stream().filter(e -> e.plan().id().equals(plan.id())).toList();
    }

    private static void checkClauses(Bulletin bulletin, Library library, History history, Problems problems) {
        Optional<PlanHistory> plan = history.plan(bulletin.plan());
        if (plan.isEmpty()) {
            boolean broken = problems.hasErrorsIn(library.settings().contentFolder() + "/ke-hoach/" + bulletin.plan());
            List<String> plans =
                    history.plans().stream().map(p -> p.plan().id()).toList();
            if (!broken) {
                problems.mark(
                        Fault.UNKNOWN_PLAN,
                        bulletin.document().sources().find(bulletin.plan()),
                        bulletin.plan(),
                        bulletin.plan(),
                        Spelling.nearest(bulletin.plan(), plans).orElse(String.join(", ", plans)));
            }
            return;
        }
        ReadEdition current = plan.get().current();
        if (problems.has(
                Fault.FOREIGN_CONSTRUCT, current.edition().document().place().file())) {
            return; // the text lacks clauses that could not be read
        }
        for (String clause : bulletin.clauses()) {
            if (plan.get().lastWith(clause).isEmpty()) { // what was told of a clause stays true when it is repealed
                problems.mark(
                        Fault.UNKNOWN_CLAUSE,
                        bulletin.document().sources().find(clause),
                        clause,
                        clause,
                        current.edition().slug(),
                        Spelling.nearest(clause, current.clauses().keySet()).orElse("m3-k2"));
            }
        }
    }

    private static Entry entry(Plan plan, Obligation obligation, Library library, History history, LocalDate asOf) {
        Set<String> clauses = history.plan(plan.id()).stream()
                .flatMap(p -> p.current().clause(obligation.clause()).stream())
                .flatMap(Clause::all)
                .map(Clause::id)
                .collect(Collectors.toSet());
        List<Bulletin> about = library.bulletins().stream()
                .filter(b -> b.plan().equals(plan.id()) && b.clauses().stream().anyMatch(clauses::contains))
                .sorted(Bulletin.NEWEST_FIRST)
                .toList();
        Optional<Bulletin.Claim> claim =
                about.stream().flatMap(b -> b.claim().stream()).findFirst();
        return new Entry(plan, obligation, about, claim, nextLastDay(obligation.deadline(), asOf));
    }

    /** The day itself still counts: "trước ngày 15 tháng 12" leaves all of 14 December. */
    static Optional<LocalDate> nextLastDay(Deadline deadline, LocalDate asOf) {
        return deadline.lastDay()
                .flatMap(day -> Stream.of(day.atYear(asOf.getYear()), day.atYear(asOf.getYear() + 1))
                        .filter(d -> !d.isBefore(asOf))
                        .findFirst());
    }
}
