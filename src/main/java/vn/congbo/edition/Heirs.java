package vn.congbo.edition;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Clause;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Obligation;
import vn.congbo.model.Problems;

/** What hung on a clause that was split, merged or rewritten has ended there; a person must say what hangs on the clauses that go it on. */
final class Heirs {

    private final PlanHistory plan;

    private Heirs(PlanHistory plan) {
        this.plan = plan;
    }

    static void check(PlanHistory plan, Problems problems) {
        Heirs heirs = new Heirs(plan);
        List<Obligation> duties = plan.plan().obligations();
        Set<String> ofDuties = duties.stream().map(Obligation::clause).collect(Collectors.toSet());
        duties.stream().filter(d -> !Quotes.lostItsAnchor(d, plan)).forEach(d -> heirs.check(
                d.clause(),
                ofDuties,
                (clauses, edition) -> problems.mark(
                        Fault.NOTHING_FOR_HEIRS,
                        d.quotes().get(0).clauseAt(),
                        d.clause(),
                        d.id(),
                        d.clause(),
                        clauses,
                        edition)));
        List<Goal> goals = plan.plan().goals();
        Set<String> ofGoals = goals.stream().map(Goal::clause).collect(Collectors.toSet());
        goals.forEach(g -> heirs.check(
                g.clause(),
                ofGoals,
                (clauses, edition) -> problems.mark(
                        Fault.NOTHING_FOR_HEIRS,
                        g.document().sources().find("dieu-khoan"),
                        "",
                        g.document().title(),
                        g.clause(),
                        clauses,
                        edition)));
    }

    /** @param report hears the heirs, and the number of the edition that brought them */
    private void check(String clause, Set<String> taken, BiConsumer<String, String> report) {
        plan.endOfClause(clause).ifPresent(end -> {
            boolean heard = end.heirs().isEmpty()
                    || end.heirs().stream()
                            .map(Line::clause)
                            .flatMap(Clause::all)
                            .anyMatch(heir -> taken.contains(heir.id()));
            if (!heard) {
                String names = end.heirs().stream().map(l -> l.clause().id()).collect(Collectors.joining(", "));
                report.accept(names, String.valueOf(end.without().edition().number()));
            }
        });
    }
}
