package vn.congbo.model;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects the problems of one build, each once, in the order in which they are shown. Safe for several threads. */
public final class Problems {

    private final Set<Problem> found = new ConcurrentSkipListSet<>();

    public void add(Fault fault, Place place, String... arguments) {
        found.add(new Problem(fault, place, "", List.of(arguments)));
    }

    /** Like {@link #add}, and underlines the given words of the line. */
    public void mark(Fault fault, Place place, String mark, String... arguments) {
        found.add(new Problem(fault, place, mark, List.of(arguments)));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    public List<Problem> sorted() {
        return List.copyOf(found);
    }
}
