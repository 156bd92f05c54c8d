package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.congbo.edition.Comparison.Basis;
import vn.congbo.edition.Comparison.Declared;

/** Which lines of the older edition go on in which lines of the newer one. A line is in one group, or free. */
final class Matching {

    /** The number of no group: nothing is known about the line yet. */
    static final int FREE = -1;

    /** Lines that belong together, by place, ascending: one on either side, one against several, or one against none. */
    record Group(List<Integer> older, List<Integer> newer, Basis basis) {}

    /** One of the two editions, and the group that each line is in. */
    static final class Side {

        private final EditionLines lines;
        private final int[] groups;

        private Side(EditionLines lines) {
            this.lines = lines;
            this.groups = new int[lines.size()];
            Arrays.fill(groups, FREE);
        }

        EditionLines lines() {
            return lines;
        }

        int group(int line) {
            return groups[line];
        }

        boolean isFree(int line) {
            return groups[line] == FREE;
        }

        boolean hasFree() {
            return IntStream.of(groups).anyMatch(group -> group == FREE);
        }

        /** The lines with these ids, as far as they are there and free. */
        private List<Integer> free(List<String> ids) {
            return ids.stream()
                    .flatMap(id -> lines.find(id).stream())
                    .filter(this::isFree)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private final Side older;
    private final Side newer;
    private final List<Group> groups = new ArrayList<>();

    Matching(EditionLines older, EditionLines newer) {
        this.older = new Side(older);
        this.newer = new Side(newer);
    }

    Side older() {
        return older;
    }

    Side newer() {
        return newer;
    }

    Group group(int number) {
        return groups.get(number);
    }

    /** What the editor says goes first. A declaration is followed as a whole or not at all. @return those not followed */
    Declared declared(Declared declared) {
        Map<String, List<String>> splits = new TreeMap<>(declared.splits());
        splits.entrySet().removeIf(s -> !s.getValue().isEmpty() && declare(List.of(s.getKey()), s.getValue()));
        Map<String, List<String>> merges = new TreeMap<>(declared.merges());
        merges.entrySet().removeIf(m -> !m.getValue().isEmpty() && declare(m.getValue(), List.of(m.getKey())));
        Set<String> repealed = new TreeSet<>(declared.repealed());
        repealed.removeIf(id -> newer.lines.find(id).isEmpty() && declare(List.of(id), List.of()));
        return new Declared(splits, merges, repealed);
    }

    private boolean declare(List<String> olderIds, List<String> newerIds) {
        List<Integer> from = older.free(olderIds);
        List<Integer> to = newer.free(newerIds);
        boolean fits = from.size() == olderIds.size() && to.size() == newerIds.size();
        if (fits) {
            join(new Group(from, to, Basis.DECLARED));
        }
        return fits;
    }

    /** The permanent id tells what goes on, whatever the words have become. */
    void sameIds() {
        for (int line = 0; line < newer.lines.size(); line++) {
            List<Integer> from = older.free(List.of(newer.lines.clause(line).id()));
            if (newer.isFree(line) && !from.isEmpty()) {
                join(new Group(from, List.of(line), Basis.ID));
            }
        }
    }

    /** Makes a group of these lines. It takes the place of the group, one at most, that some of them are in. */
    void join(Group group) {
        int number = IntStream.concat(
                        group.older().stream().mapToInt(older::group),
                        group.newer().stream().mapToInt(newer::group))
                .max()
                .orElse(FREE);
        if (number == FREE) {
            number = groups.size();
            groups.add(group);
        } else {
            groups.set(number, group);
        }
        for (int line : group.older()) {
            older.groups[line] = number;
        }
        for (int line : group.newer()) {
            newer.groups[line] = number;
        }
    }

    /** All groups, by their numbers. Lines that are still free become groups of their own: they go on nowhere, or come from nowhere. */
    List<Group> finished() {
        IntStream.range(0, older.lines.size())
                .filter(older::isFree)
                .forEach(line -> join(new Group(List.of(line), List.of(), Basis.NONE)));
        IntStream.range(0, newer.lines.size())
                .filter(newer::isFree)
                .forEach(line -> join(new Group(List.of(), List.of(line), Basis.NONE)));
        return List.copyOf(groups);
    }
}
