package vn.congbo.gate;

import java.util.List;
import vn.congbo.model.Fault;

/**
 * Words that must not be published.
 *
 * @param from where they begin in the text that was searched
 * @param words exactly as written
 * @param arguments what the problem's sentence says of them: never a person's data in full, because sentences end up in logs
 */
record Finding(Fault fault, int from, String words, List<String> arguments) {

    Finding {
        arguments = List.copyOf(arguments);
    }

    int to() {
        return from + words.length();
    }

    /** What is underlined: a line of a file, though a number may run on into the next. */
    String mark() {
        return words.lines().findFirst().orElse("");
    }
}
