package vn.congbo.polish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;

/** What is wrong with finished pages. A fault of a template shows on many pages; it is told once, with the first page and their number. */
final class Findings {

    private final Map<Problem, TreeSet<String>> pages = new TreeMap<>();

    void add(Fault fault, Place place, String mark, List<String> arguments, String page) {
        pages.computeIfAbsent(new Problem(fault, place, mark, arguments), p -> new TreeSet<>())
                .add(page);
    }

    /** The last argument of each problem names the pages: "/x/ (+15)". */
    void tell(Problems problems) {
        pages.forEach((problem, on) -> {
            List<String> arguments = new java.util.ArrayList<>(problem.arguments());
            arguments.add(on.first() + (on.size() > 1 ? " (+" + (on.size() - 1) + ")" : ""));
            problems.mark(problem.fault(), problem.place(), problem.mark(), arguments.toArray(String[]::new));
        });
    }
}
