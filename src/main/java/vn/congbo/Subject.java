package vn.congbo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;
import vn.congbo.model.Deadline;
import vn.congbo.model.Goal;
import vn.congbo.model.Obligation;
import vn.congbo.site.ClauseLabel;

/**
 * What a bulletin may be about.
 *
 * @param id of a duty; the clause's own for a goal or any other clause
 * @param where the clause in words
 * @param words what it says, for people who look for it
 * @param sharesItsClause whether the clause holds other duties too
 */
public record Subject(
        String id, String clause, Kind kind, String where, String words, boolean isYearly, boolean sharesItsClause) {

    /** Only duties and goals have a level of completion. */
    public enum Kind {
        DUTY,
        GOAL,
        CLAUSE
    }

    public boolean isDuty() {
        return kind == Kind.DUTY;
    }

    public boolean hasLevel() {
        return kind != Kind.CLAUSE;
    }

    static List<Subject> of(PlanHistory plan) {
        ReadEdition now = plan.current();
        List<Clause> clauses = now.edition().clauses();
        List<Subject> subjects = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Obligation duty : plan.plan().obligations()) {
            long there = plan.plan().obligations().stream()
                    .filter(o -> o.clause().equals(duty.clause()))
                    .count();
            boolean yearly = duty.deadline().kind() == Deadline.Kind.YEARLY;
            String where = ClauseLabel.of(clauses, duty.clause());
            named.add(duty.clause());
            subjects.add(new Subject(duty.id(), duty.clause(), Kind.DUTY, where, duty.task(), yearly, there > 1));
        }
        for (Goal goal : plan.plan().goals()) {
            String where = ClauseLabel.of(clauses, goal.clause());
            named.add(goal.clause());
            subjects.add(new Subject(
                    goal.clause(),
                    goal.clause(),
                    Kind.GOAL,
                    where,
                    goal.document().title(),
                    false,
                    false));
        }
        now.clauses().values().stream()
                .filter(c -> !named.contains(c.id()))
                .forEach(c -> subjects.add(new Subject(
                        c.id(), c.id(), Kind.CLAUSE, ClauseLabel.of(clauses, c.id()), c.text(), false, false)));
        return subjects;
    }
}
