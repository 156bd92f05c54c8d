package vn.congbo.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/**
 * The head of a document in either of JBake's spellings, with the line of every key:
 * {@code key=value} lines closed by {@code ~~~~~~}, or AsciiDoc's {@code = Title} and {@code :jbake-key: value} lines.
 *
 * @param fields keys without the prefix {@code jbake-}
 * @param body the text to convert; the lines of a JBake header are blank in it, so that line numbers stay right
 */
record Header(Map<String, Fields.Value> fields, String body) {

    private static final Pattern PAIR = Pattern.compile("\\s*([\\w.-]+)\\s*=(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile(":(!?[\\w\\p{L}\\p{M}-]+!?):(?:\\s+(.*))?");
    /** A blank too many or too few, a colon forgotten: to AsciiDoc such a line is text. */
    private static final Pattern SLIP = Pattern.compile("\\s*:?\\s*(jbake-[\\w\\p{L}\\p{M}-]+)\\s*[:=]?\\s*(.*)");

    private static final Pattern TITLE = Pattern.compile("=\\s+(.+)");
    private static final String PREFIX = "jbake-";

    /** Empty when the text has no head of either kind. */
    static Optional<Header> of(String text, Place file, String separator, List<String> known, Problems problems) {
        List<String> lines = text.lines().toList();
        int end = lines.stream().map(String::strip).toList().indexOf(separator);
        boolean pairs = end > 0
                && lines.subList(0, end).stream()
                        .allMatch(l -> l.isBlank() || PAIR.matcher(l).matches());
        return pairs ? Optional.of(jbake(lines, end, file, problems)) : asciidoc(text, lines, file, known, problems);
    }

    private static Header jbake(List<String> lines, int end, Place file, Problems problems) {
        Map<String, Fields.Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < end; i++) {
            Matcher m = PAIR.matcher(lines.get(i));
            if (m.matches()) {
                put(fields, m.group(1), m.group(2).strip(), file.at(i + 1), problems);
            }
        }
        String body = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
        return new Header(fields, body);
    }

    private static Optional<Header> asciidoc(
            String text, List<String> lines, Place file, List<String> known, Problems problems) {
        Map<String, Fields.Value> fields = new LinkedHashMap<>();
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher title = TITLE.matcher(line);
            Matcher attribute = ATTRIBUTE.matcher(line);
            Matcher slip = SLIP.matcher(line);
            if (line.isBlank() && begun) {
                break;
            } else if (title.matches()) {
                begun = true;
                put(fields, "title", title.group(1).strip(), file.at(i + 1), problems);
            } else if (attribute.matches()) {
                begun = true;
                String value =
                        Optional.ofNullable(attribute.group(2)).orElse("").strip();
                attribute(fields, attribute.group(1), value, file.at(i + 1), known, problems);
            } else if (slip.matches()) {
                begun = true;
                slip(fields, slip.group(1), slip.group(2).strip(), file.at(i + 1), line.strip(), problems);
            } else if (!line.isBlank() && !line.startsWith("//")) {
                break;
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Header(fields, text));
    }

    private static void slip(
            Map<String, Fields.Value> fields, String name, String value, Place place, String line, Problems problems) {
        problems.mark(Fault.HEAD_LINE, place, line, ":" + name + ": " + value);
        put(fields, name.substring(PREFIX.length()), value, place, problems); // so that it is not missing as well
    }

    private static void attribute(
            Map<String, Fields.Value> fields,
            String name,
            String value,
            Place place,
            List<String> known,
            Problems problems) {
        if (name.startsWith(PREFIX)) {
            put(fields, name.substring(PREFIX.length()), value, place, problems);
            return;
        }
        // Any other attribute is AsciiDoc's business, unless it is one of ours with a slip of the finger.
        List<String> ours = known.stream().map(k -> PREFIX + k).toList();
        Optional<String> meant =
                name.toLowerCase(Locale.ROOT).startsWith("jb") ? Spelling.nearest(name, ours) : Optional.empty();
        meant.ifPresent(m -> {
            problems.mark(Fault.UNKNOWN_KEY, place, name, name, m);
            put(fields, m.substring(PREFIX.length()), value, place, problems); // so that it is not missing as well
        });
    }

    private static void put(
            Map<String, Fields.Value> fields, String key, String value, Place place, Problems problems) {
        if (fields.putIfAbsent(key, new Fields.Value(value, place)) != null) {
            problems.mark(Fault.REPEATED_KEY, place, key, key);
        }
    }
}
