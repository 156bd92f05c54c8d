package vn.congbo.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.congbo.report.Draft.Block;
import vn.congbo.report.Draft.Heading;
import vn.congbo.report.Draft.Item;
import vn.congbo.report.Draft.Paragraph;
import vn.congbo.report.Draft.Sentence;
import vn.congbo.report.Draft.Table;
import vn.congbo.text.AsciidocText;

/** A draft as AsciiDoc. Words of bulletins may hold anything; no character of theirs is taken for a mark of AsciiDoc. */
final class AsciidocFile {

    private AsciidocFile() {}

    static String write(Draft draft) {
        StringBuilder text = new StringBuilder();
        text.append("= ").append(draft.type()).append(" (dự thảo)\n:!sectnums:\n:!hyphens:\n\n");
        paragraph(text, draft.subject());
        paragraph(text, "Đơn vị ban hành: " + draft.issuer());
        paragraph(text, "Kính gửi: " + draft.to());
        Numbering numbering = new Numbering();
        for (Block block : draft.blocks()) {
            if (block instanceof Heading h) {
                text.append(h.level() == 1 ? "== " : "=== ")
                        .append(numbering.next(h.level()))
                        .append(AsciidocText.literal(h.text()))
                        .append("\n\n");
            } else {
                write(text, block);
            }
        }
        return text.toString();
    }

    private static void write(StringBuilder text, Block block) {
        if (block instanceof Paragraph p) {
            paragraph(text, sentences(p.sentences()));
        } else if (block instanceof Item i) {
            text.append("* ")
                    .append(AsciidocText.literal(sentences(i.sentences())))
                    .append("\n\n");
        } else if (block instanceof Table t) {
            String widths = t.widths().stream().map(String::valueOf).collect(Collectors.joining(","));
            text.append("[%header,cols=\"").append(widths).append("\"]\n|===\n");
            row(text, t.heads());
            t.rows().forEach(row -> row(text, row));
            text.append("|===\n\n");
        }
    }

    private static void row(StringBuilder text, List<String> cells) {
        cells.forEach(cell -> text.append("|").append(AsciidocText.cell(cell)).append("\n"));
        text.append("\n");
    }

    private static void paragraph(StringBuilder text, String words) {
        text.append(AsciidocText.literal(words)).append("\n\n");
    }

    static String sentences(List<Sentence> sentences) {
        return sentences.stream()
                .map(s -> s.text()
                        + s.sources().stream().map(n -> " [" + n + "]").collect(Collectors.joining())
                        + (s.text().endsWith(":")
                                        || s.text().endsWith("]")
                                        || s.text().endsWith(".")
                                ? ""
                                : "."))
                .collect(Collectors.joining(" "));
    }
}
