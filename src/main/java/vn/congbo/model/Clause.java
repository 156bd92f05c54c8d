package vn.congbo.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One provision of an official text.
 *
 * @param id permanent, given by hand, never reused
 * @param number as printed ("I", "1", "a"); empty for editorial levels
 * @param text as printed, number included, without the "- " of dash items; white space folded
 * @param anchors points inside {@code text}, in order
 * @param children in printed order; sentences are children of their paragraph and repeat a part of its text
 */
public record Clause(
        String id, Level level, String number, String text, List<Anchor> anchors, List<Clause> children, Place place) {

    public Clause {
        anchors = List.copyOf(anchors);
        children = List.copyOf(children);
    }

    /** The line as printed: dash items with their dash. */
    public String printed() {
        return level.isDashed() ? "- " + text : text;
    }

    /** This clause and all below it, in printed order, sentences included. */
    public Stream<Clause> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Clause::all));
    }

    /** This clause and all below it that print a line of their own. */
    public Stream<Clause> lines() {
        return all().filter(c -> c.level() != Level.SENTENCE);
    }
}
