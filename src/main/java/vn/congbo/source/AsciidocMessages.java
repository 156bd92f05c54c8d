package vn.congbo.source;

import java.nio.file.Path;
import java.util.List;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** What Asciidoctor says of one document, as problems with their places. */
final class AsciidocMessages {

    private final Asciidoc.Job job;
    private final Path root;
    private final Problems problems;

    AsciidocMessages(Asciidoc.Job job, Path root, Problems problems) {
        this.job = job;
        this.root = root;
        this.problems = problems;
    }

    void report(LogRecord entry) {
        if (entry.getSeverity() == Severity.DEBUG || entry.getSeverity() == Severity.INFO) {
            return;
        }
        String message = String.valueOf(entry.getMessage());
        Place place = place(entry.getCursor(), message);
        String detail = message.substring(message.lastIndexOf(": ") < 0 ? 0 : message.lastIndexOf(": ") + 2);
        if (message.contains("of jail")) {
            problems.add(Fault.INCLUDE_OUTSIDE, place, "include");
        } else if (message.startsWith("include file not found")) {
            String file = detail.replace(root + "/", "");
            problems.mark(Fault.MISSING_INCLUDE, place, file.substring(file.lastIndexOf('/') + 1), folder() + file);
        } else if (message.contains("already in use")) {
            problems.add(Fault.DUPLICATE_ID, place, detail);
        } else if (message.startsWith("maximum include depth")) {
            problems.add(Fault.INCLUDE_CYCLE, place);
        } else if (message.startsWith("list item index")) {
            problems.add(
                    Fault.LIST_NUMBER, place, detail.replaceAll("\\D+", " ").strip());
        } else if (message.startsWith("unterminated")) {
            problems.add(Fault.UNCLOSED_BLOCK, place, message.replaceAll("unterminated | block", ""));
        } else if (message.startsWith("skipping reference to missing attribute")) {
            problems.mark(Fault.MISSING_ATTRIBUTE, place, "{" + detail + "}", "{" + detail + "}");
        } else if (message.startsWith("section title out of sequence")) {
            problems.add(
                    Fault.HEADING_ORDER, place, detail.replaceAll("\\D+", " ").strip(), place.toString());
        } else {
            problems.add(Fault.ASCIIDOC_WARNING, place, message.replace(root + "/", ""));
        }
    }

    private Place place(@Nullable Cursor cursor, String message) {
        boolean known =
                cursor != null && cursor.getPath() != null && !cursor.getPath().equals("<stdin>");
        if (known && cursor != null && cursor.getLineNumber() > 0) {
            return new Place(folder() + cursor.getPath(), cursor.getLineNumber());
        }
        return find(message.substring(message.lastIndexOf(' ') + 1));
    }

    /** The content folder as it begins every place: "content/". */
    private String folder() {
        String file = job.place().file();
        return file.substring(0, file.length() - job.path().length());
    }

    /** The line of a thing that Asciidoctor names without telling where: "{name}", a style, a footnote. */
    private Place find(String thing) {
        List<String> lines = job.text().lines().toList();
        for (String words : List.of("{" + thing + "}", "[" + thing, thing)) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(words)) {
                    return job.place().at(i + 1);
                }
            }
        }
        return job.place();
    }
}
