package vn.congbo.model;

import java.util.Comparator;
import java.util.List;

/**
 * Something wrong with what a person wrote. A value, not an exception: all are collected and shown together.
 * The sentence and the cure stand in the resource bundle {@code problems} under the fault's code and are filled with the arguments.
 *
 * @param mark the words of the line that are meant, exactly as written; empty when the whole line is meant
 */
public record Problem(Fault fault, Place place, String mark, List<String> arguments) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::fault)
            .thenComparing(Problem::mark)
            .thenComparing(p -> String.join("\u0000", p.arguments()));

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Severity severity() {
        return fault.severity();
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
