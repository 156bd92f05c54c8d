package vn.congbo.model;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects the problems of one build, each once, in the order in which they are shown. Safe for several threads. */
public final class Problems {

    private record InFile(Fault fault, String file) {}

    private final Set<Problem> found = new ConcurrentSkipListSet<>();

    /** Asked for every page, and there may be as many problems as pages. */
    private final Set<InFile> told = ConcurrentHashMap.newKeySet();

    private final Set<String> filesWithErrors = ConcurrentHashMap.newKeySet();

    public void add(Fault fault, Place place, String... arguments) {
        add(new Problem(fault, place, "", List.of(arguments)));
    }

    public void add(Problem problem) {
        String file = problem.place().file();
        found.add(problem);
        told.add(new InFile(problem.fault(), file));
        if (problem.severity() == Severity.ERROR) {
            filesWithErrors.add(file);
        }
    }

    /** Like {@link #add}, and underlines the given words of the line. */
    public void mark(Fault fault, Place place, String mark, String... arguments) {
        add(new Problem(fault, place, mark, List.of(arguments)));
    }

    /** Whether that file already has that fault: then what follows from it need not be told. */
    public boolean has(Fault fault, String file) {
        return told.contains(new InFile(fault, file));
    }

    /** Whether there is an error in that file or in a file below that folder. */
    public boolean hasErrorsIn(String path) {
        return filesWithErrors.stream().anyMatch(f -> f.equals(path) || f.startsWith(path + "/"));
    }

    public boolean hasErrors() {
        return !filesWithErrors.isEmpty();
    }

    public List<Problem> sorted() {
        return List.copyOf(found);
    }
}
