package vn.congbo.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.Matching.Group;
import vn.congbo.edition.Matching.Side;

/** Says of every group of matched lines what happened to it, in the order in which a reader of the newer edition meets them. */
final class ChangeList {

    private final Matching matching;
    private final List<Group> groups;
    private final Set<Integer> moved;

    private ChangeList(Matching matching) {
        this.matching = matching;
        this.groups = matching.finished();
        this.moved = Moves.of(matching, groups);
    }

    static List<Change> of(Matching matching) {
        ChangeList list = new ChangeList(matching);
        return list.inOrder().stream().map(list::change).toList();
    }

    /** By the newer edition; what is repealed comes behind the group of the line before it, or first. */
    private List<Integer> inOrder() {
        Map<Integer, List<Integer>> repealed = repealedAfter();
        List<Integer> order = new ArrayList<>(repealed.getOrDefault(Matching.FREE, List.of()));
        Set<Integer> seen = new HashSet<>();
        for (int line = 0; line < matching.newer().lines().size(); line++) {
            int group = matching.newer().group(line);
            if (seen.add(group)) {
                order.add(group);
                order.addAll(repealed.getOrDefault(group, List.of()));
            }
        }
        return order;
    }

    private Map<Integer, List<Integer>> repealedAfter() {
        Map<Integer, List<Integer>> repealed = new HashMap<>();
        int lasting = Matching.FREE;
        for (int line = 0; line < matching.older().lines().size(); line++) {
            int group = matching.older().group(line);
            if (groups.get(group).newer().isEmpty()) {
                repealed.computeIfAbsent(lasting, g -> new ArrayList<>()).add(group);
            } else {
                lasting = group;
            }
        }
        return repealed;
    }

    private Change change(int number) {
        Group group = groups.get(number);
        List<Line> from = lines(group.older(), matching.older());
        List<Line> to = lines(group.newer(), matching.newer());
        return new Change(
                from,
                to,
                Kinds.of(from, to, moved.contains(number)),
                group.basis(),
                WordDifference.of(Kinds.printed(from), Kinds.printed(to)));
    }

    private static List<Line> lines(List<Integer> places, Side side) {
        return places.stream()
                .map(place -> new Line(place, side.lines().clause(place)))
                .toList();
    }
}
