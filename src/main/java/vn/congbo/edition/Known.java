package vn.congbo.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.edition.History.Hidden;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Plan;
import vn.congbo.model.PointInTime;

/** A plan with all its editions, from which those are taken that were known on a day. */
record Known(Plan plan, List<ReadEdition> all, Changes changes, Timeline timeline) {

    /** Empty when none was known. */
    Optional<PlanHistory> on(PointInTime moment) {
        return timeline.at(moment).map(inForce -> {
            List<ReadEdition> known = timeline.knownOn(moment.knownOn());
            int current = known.indexOf(inForce.shown());
            boolean isAll = known.size() == all.size();
            return new PlanHistory(
                    (isAll ? plan : fewer(known)).asKnownOn(moment.knownOn()),
                    known,
                    current == all.size() - 1 ? changes : changes.of(known, current),
                    isAll ? timeline : timeline.of(known.size()),
                    inForce);
        });
    }

    List<Hidden> hiddenOn(LocalDate day) {
        List<ReadEdition> known = timeline.knownOn(day);
        return timeline.rows().subList(known.size(), all.size()).stream()
                .map(row -> new Hidden(row.edition(), row.known().day().orElse(day)))
                .toList();
    }

    /** What is about clauses that no known edition has is left out; what is about none at all stays, and has its own problem. */
    private Plan fewer(List<ReadEdition> known) {
        Set<String> hidden = all.stream()
                .flatMap(e -> e.clauses().keySet().stream())
                .filter(id -> known.stream().noneMatch(e -> e.clauses().containsKey(id)))
                .collect(Collectors.toSet());
        return plan.with(
                known.stream().map(ReadEdition::edition).toList(),
                plan.goals().stream().filter(g -> !hidden.contains(g.clause())).toList(),
                plan.obligations().stream()
                        .filter(o -> !hidden.contains(o.clause()))
                        .toList());
    }
}
