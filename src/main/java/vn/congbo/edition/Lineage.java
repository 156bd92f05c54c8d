package vn.congbo.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congbo.edition.Comparison.Declared;

/**
 * Which clauses of a later edition go on what a clause of an earlier one was, over any number of editions between them.
 *
 * @param heirs id in the earlier edition → ids in the later one; none when it was repealed
 */
record Lineage(Map<String, Set<String>> heirs) {

    static Lineage of(Comparison step) {
        Map<String, Set<String>> heirs = new TreeMap<>();
        step.changes().forEach(change -> {
            Set<String> newer = new TreeSet<>();
            change.newer().forEach(line -> newer.add(line.clause().id()));
            change.older().forEach(line -> heirs.put(line.clause().id(), newer));
        });
        return new Lineage(heirs);
    }

    Lineage then(Lineage next) {
        Map<String, Set<String>> further = new TreeMap<>();
        heirs.forEach((id, between) -> {
            Set<String> later = new TreeSet<>();
            between.forEach(b -> later.addAll(next.heirs.getOrDefault(b, Set.of())));
            further.put(id, later);
        });
        return new Lineage(further);
    }

    /** The same as declarations. Several clauses that became several others in common cannot be declared: there the ids decide. */
    Declared declared() {
        Map<String, Set<String>> forebears = new TreeMap<>();
        heirs.forEach((id, later) -> later.forEach(
                l -> forebears.computeIfAbsent(l, x -> new TreeSet<>()).add(id)));
        Map<String, List<String>> splits = new TreeMap<>();
        Map<String, List<String>> merges = new TreeMap<>();
        Set<String> repealed = new TreeSet<>();
        heirs.forEach((id, later) -> {
            if (later.isEmpty()) {
                repealed.add(id);
            } else if (later.stream()
                    .allMatch(l -> forebears.getOrDefault(l, Set.of()).size() == 1)) {
                addSplit(id, later, splits);
            }
        });
        forebears.forEach((id, earlier) -> {
            boolean alone = earlier.stream()
                    .allMatch(e -> heirs.getOrDefault(e, Set.of()).size() == 1);
            if (earlier.size() > 1 && alone) {
                merges.put(id, List.copyOf(earlier));
            }
        });
        return new Declared(splits, merges, repealed);
    }

    /** One that goes on under its own id needs no word. */
    private static void addSplit(String id, Set<String> later, Map<String, List<String>> splits) {
        if (!later.equals(Set.of(id))) {
            splits.put(id, List.copyOf(later));
        }
    }
}
