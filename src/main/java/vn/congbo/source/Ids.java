package vn.congbo.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Ids are used once and never again. */
final class Ids {

    private Ids() {}

    /** The entries whose id no earlier one has; a problem for each of the others. */
    static <E> List<E> unique(List<E> entries, Function<E, String> id, Function<E, Place> place, Problems problems) {
        Set<String> seen = new HashSet<>();
        List<E> first = new ArrayList<>();
        for (E entry : entries) {
            if (seen.add(id.apply(entry))) {
                first.add(entry);
            } else {
                problems.mark(Fault.DUPLICATE_ID, place.apply(entry), id.apply(entry), id.apply(entry));
            }
        }
        return List.copyOf(first);
    }
}
