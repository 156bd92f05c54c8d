package vn.congbo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congbo.model.Fault;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;
import vn.congbo.tables.DutyTable;

/** How the duties of a table differ from those of a plan that has its own. */
final class DutyDifferences {

    private DutyDifferences() {}

    /** @return how many rows say the same */
    static int tell(Plan plan, List<Obligation> told, Place file, Problems problems) {
        Map<String, Obligation> known = byId(plan.obligations());
        Map<String, Obligation> rows = byId(told);
        int same = 0;
        for (Obligation duty : told) {
            Obligation old = known.get(duty.id());
            if (old == null) {
                problems.mark(Fault.DUTY_NEW, duty.place(), duty.id(), duty.id(), plan.id());
            } else {
                String others = others(DutyTable.row(plan.id(), old), DutyTable.row(plan.id(), duty));
                same += others.isEmpty() ? 1 : 0;
                if (!others.isEmpty()) {
                    problems.mark(Fault.DUTY_OTHER, duty.place(), duty.id(), duty.id(), others);
                }
            }
        }
        known.keySet().stream()
                .filter(id -> !rows.containsKey(id))
                .forEach(id -> problems.mark(Fault.DUTY_GONE, file, id, id, plan.id()));
        return same;
    }

    private static Map<String, Obligation> byId(List<Obligation> duties) {
        return duties.stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    private static String others(List<String> known, List<String> told) {
        return IntStream.range(0, known.size())
                .filter(i -> !known.get(i).equals(told.get(i)))
                .mapToObj(i -> DutyTable.COLUMNS.get(i).vi())
                .collect(Collectors.joining(", "));
    }
}
