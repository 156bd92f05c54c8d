package vn.congbo.calendar;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Lines as RFC 5545, section 3.1, wants them: ended by CRLF, and folded so that none is longer than 75 octets. */
final class ContentLines {

    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** No value may hold one, escaped or not. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");

    private final StringBuilder lines = new StringBuilder();

    /** A value that is no text: a date, a rule, an address. */
    void raw(String name, String value) {
        fold(name + ":" + value);
    }

    /** A value for people (section 3.3.11). */
    void text(String name, String value) {
        String plain = CONTROL.matcher(LINE_END.matcher(value).replaceAll("\n")).replaceAll(" ");
        raw(
                name,
                plain.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    /** Octets are counted as UTF-8, and no letter is cut: a reader may decode line by line. The blank that opens a line counts. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String letter = Character.toString(line.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                lines.append(FOLD);
                octets = 1;
            }
            lines.append(letter);
            octets += more;
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
