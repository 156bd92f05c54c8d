package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.congbo.edition.Matching.Group;
import vn.congbo.edition.Matching.Side;

/**
 * Tells which groups moved. What goes along with the clause above it did not move, nor did what only made room: of those that stay under
 * one clause as few as possible are said to have moved, all but a longest sequence that is still in order.
 */
final class Moves {

    private static final int NONE = -1;

    /** From a place of a group in the older edition to one in the newer. */
    private record Way(int group, int older, int newer) {}

    private Moves() {}

    /** @param groups of the finished matching @return the numbers of those that moved */
    static Set<Integer> of(Matching matching, List<Group> groups) {
        Set<Integer> moved = new HashSet<>();
        Map<Set<Integer>, List<Integer>> stayed = new HashMap<>();
        for (int number = 0; number < groups.size(); number++) {
            Group group = groups.get(number);
            if (!group.older().isEmpty() && !group.newer().isEmpty()) {
                Set<Integer> from = above(group.older(), matching.older(), number);
                if (from.equals(above(group.newer(), matching.newer(), number))) {
                    stayed.computeIfAbsent(from, f -> new ArrayList<>()).add(number);
                } else {
                    moved.add(number);
                }
            }
        }
        stayed.values().forEach(numbers -> moved.addAll(outOfOrder(numbers, groups)));
        return moved;
    }

    /** The groups of the clauses right above these lines; not the group itself, when a clause was merged with what stands below it. */
    private static Set<Integer> above(List<Integer> lines, Side side, int group) {
        Set<Integer> above = new TreeSet<>();
        for (int line : lines) {
            int parent = side.lines().parent(line);
            above.add(parent == EditionLines.ROOT ? EditionLines.ROOT : side.group(parent));
        }
        above.remove(group);
        return above;
    }

    private static Set<Integer> outOfOrder(List<Integer> numbers, List<Group> groups) {
        List<Way> ways = numbers.stream()
                .flatMap(number -> ways(number, groups.get(number)))
                .sorted(Comparator.comparingInt(Way::newer)
                        .thenComparing(Comparator.comparingInt(Way::older).reversed()))
                .toList();
        BitSet inOrder = longestAscending(ways.stream().mapToInt(Way::older).toArray());
        Set<Integer> moved = new HashSet<>(numbers);
        inOrder.stream().forEach(way -> moved.remove(ways.get(way).group()));
        return moved;
    }

    /** Of a merged or split clause each way will do: it has more than one place, and one in order is enough. */
    private static Stream<Way> ways(int number, Group group) {
        return group.older().stream().flatMap(from -> group.newer().stream().map(to -> new Way(number, from, to)));
    }

    /** Which of these numbers form a longest ascending sequence, none twice (patience sorting). */
    private static BitSet longestAscending(int[] numbers) {
        int[] lowestEnds = new int[numbers.length];
        int[] ends = new int[numbers.length];
        int[] before = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int found = Arrays.binarySearch(lowestEnds, 0, length, numbers[i]);
            int at = found >= 0 ? found : -found - 1;
            lowestEnds[at] = numbers[i];
            ends[at] = i;
            before[i] = at == 0 ? NONE : ends[at - 1];
            length = Math.max(length, at + 1);
        }
        BitSet members = new BitSet();
        for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = before[i]) {
            members.set(i);
        }
        return members;
    }
}
