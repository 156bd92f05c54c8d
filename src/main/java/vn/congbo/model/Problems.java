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

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Like {@link #add}, and underlines the given words of the line. */
    public void mark(Fault fault, Place place, String mark, String... arguments) {
        found.add(new Problem(fault, place, mark, List.of(arguments)));
    }

    /** Whether that file already has that fault: then what follows from it need not be told. */
    public boolean has(Fault fault, String file) {
        return found.stream()
                .anyMatch(p -> p.fault() == fault && p.place().file().equals(file));
    }

    /** Whether there is an error in that file or in a file below that folder. */
    public boolean hasErrorsIn(String path) {
        return found.stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> p.place().file())
                .anyMatch(f -> f.equals(path) || f.startsWith(path + "/"));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    public List<Problem> sorted() {
        return List.copyOf(found);
    }
}
