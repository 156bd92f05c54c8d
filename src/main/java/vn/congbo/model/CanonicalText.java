package vn.congbo.model;

import java.util.List;
import java.util.stream.Collectors;

/** An edition's text in the form that is compared character for character: NFC, white space folded, one line per printed clause. */
public record CanonicalText(List<Line> lines) {

    /** @param clause id of the clause that prints this line */
    public record Line(String clause, String text) {}

    public CanonicalText {
        lines = List.copyOf(lines);
    }

    public static CanonicalText of(List<Clause> clauses) {
        return new CanonicalText(clauses.stream()
                .flatMap(Clause::lines)
                .map(c -> new Line(c.id(), c.printed()))
                .toList());
    }

    /** All lines joined by one blank: what a reader gets who ignores line breaks. */
    public String stream() {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }

    /** The text file that is published beside the page, and whose digest names the text: one line per clause, LF at each end, UTF-8. */
    public Bytes file() {
        return Bytes.utf8(lines.stream().map(l -> l.text() + "\n").collect(Collectors.joining()));
    }
}
