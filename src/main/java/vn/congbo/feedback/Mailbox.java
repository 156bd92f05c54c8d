package vn.congbo.feedback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the letters of a mailbox begin (mbox, RFC 4155). Found without holding a letter in memory: an attachment may be larger than that.
 * A line "From …" begins a letter when a day and hour stand in it, or when a header follows; a sentence that begins so does not.
 */
final class Mailbox {

    /** One letter: the bytes from {@code start} on, and the line of the file on which it begins. */
    record Span(long start, long length, int line) {}

    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,76}:(?: .*|\t.*|)");
    private static final Pattern WITH_DATE = Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*");
    /** So many bytes of a line tell what it is. */
    private static final int HEAD = 300;

    private final List<Span> spans = new ArrayList<>();
    private long lineStart;
    private int line = 1;
    private boolean blankBefore = true;
    private long letterStart = -1;
    private int letterLine;
    /** A line "From …" of which the next line tells whether it begins a letter. */
    private Optional<From> open = Optional.empty();

    private record From(String text, long start, int line, boolean afterBlank) {}

    private Mailbox() {}

    /** The letters; none when the file is neither a mailbox nor a single letter. */
    static List<Span> letters(Path file) throws IOException {
        Mailbox mailbox = new Mailbox();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            StringBuilder head = new StringBuilder();
            long position = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                position++;
                if (b == '\n') {
                    mailbox.line(head.toString().replace("\r", ""), position);
                    head.setLength(0);
                } else if (head.length() < HEAD) {
                    head.append((char) b);
                }
            }
            mailbox.line(head.toString(), position);
            mailbox.finish(position);
        }
        return List.copyOf(mailbox.spans);
    }

    /** @param end position behind the line */
    private void line(String head, long end) {
        boolean header = HEADER.matcher(head).matches();
        open.ifPresent(from -> decide(from, header));
        open = head.startsWith("From ") ? Optional.of(new From(head, lineStart, line, blankBefore)) : Optional.empty();
        if (line == 1 && header) { // a letter by itself
            begin(0, 1);
        }
        blankBefore = head.isBlank();
        lineStart = end;
        line++;
    }

    private void decide(From from, boolean headerFollows) {
        boolean dated = WITH_DATE.matcher(from.text()).matches();
        if (from.afterBlank() ? dated || headerFollows : dated && headerFollows) {
            close(from.start());
            begin(from.start(), from.line());
        }
    }

    private void begin(long start, int atLine) {
        letterStart = start;
        letterLine = atLine;
    }

    private void finish(long end) {
        open.ifPresent(from -> decide(from, false));
        close(end);
    }

    private void close(long end) {
        if (letterStart >= 0 && end > letterStart) {
            spans.add(new Span(letterStart, end - letterStart, letterLine));
        }
    }

    /** The bytes of a letter; a stream of its own, because letters are read more than once. */
    static InputStream open(Path file, Span span) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(span.start());
        return new BufferedInputStream(new Limited(in, span.length()), 1 << 16);
    }

    /** The line "From …" that a mailbox puts before a letter, taken off; empty when the letter has none. */
    static String takeFromLine(InputStream in) throws IOException {
        in.mark(HEAD * 4);
        String start = new String(in.readNBytes("From ".length()), StandardCharsets.ISO_8859_1);
        in.reset();
        StringBuilder text = new StringBuilder();
        if (start.equals("From ")) {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                text.append((char) b);
            }
        }
        return text.toString();
    }
}
