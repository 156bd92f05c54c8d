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

    /** The text file that is published beside the page: one line per clause, LF at each end. */
    public String file() {
        return lines.stream().map(l -> l.text() + "\n").collect(Collectors.joining());
    }

    public String sha256() {
        return Bytes.utf8(file()).sha256();
    }
}
