package vn.congbo.edition;

import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Clause;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** What hung on a clause that was split, merged or rewritten has ended there; a person must say what hangs on the clauses that go it on. */
final class Heirs {

    private final PlanHistory plan;
    private final Problems problems;

    private Heirs(PlanHistory plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
    }

    static void check(PlanHistory plan, Problems problems) {
        Heirs heirs = new Heirs(plan, problems);
        heirs.checkDuties();
        heirs.checkGoals();
    }

    private void checkDuties() {
        Set<String> taken =
                plan.plan().obligations().stream().map(Obligation::clause).collect(Collectors.toSet());
        plan.plan().obligations().stream()
                .filter(duty -> !Quotes.lostItsAnchor(duty, plan))
                .forEach(duty -> check(duty.clause(), taken, duty.id(), duty.place()));
    }

    private void checkGoals() {
        Set<String> taken = plan.plan().goals().stream().map(Goal::clause).collect(Collectors.toSet());
        plan.plan().goals().forEach(goal -> {
            Place place = goal.document().sources().find("dieu-khoan");
            check(goal.clause(), taken, goal.document().title(), place);
        });
    }

    /** @param taken clauses that something of the same kind hangs on */
    private void check(String clause, Set<String> taken, String name, Place place) {
        plan.endOfClause(clause)
                .filter(end -> !end.heirs().isEmpty())
                .filter(end -> end.heirs().stream()
                        .map(Line::clause)
                        .flatMap(Clause::all)
                        .noneMatch(heir -> taken.contains(heir.id())))
                .ifPresent(end -> problems.add(
                        Fault.NOTHING_FOR_HEIRS,
                        place,
                        name,
                        clause,
                        end.heirs().stream().map(l -> l.clause().id()).collect(Collectors.joining(", ")),
                        String.valueOf(end.without().edition().number())));
    }
}
