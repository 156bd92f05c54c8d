package vn.congbo.feedback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of letters: of headers (RFC 5322, 3.3) and of "From" lines (asctime, UTC as RFC 4155 has it). */
final class MailDate {

    private static final DateTimeFormatter HEADER = DateTimeFormatter.ofPattern("d MMM yyyy H:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("MMM d H:mm:ss yyyy", Locale.ENGLISH);

    private static final Pattern HEADER_DATE =
            Pattern.compile("(\\d{1,2} [A-Za-z]{3} \\d{4} \\d{1,2}:\\d{2})(:\\d{2})? ([+-]\\d{4}|[A-Za-z]{1,5})");
    private static final Pattern FROM_DATE =
            Pattern.compile("([A-Za-z]{3} \\d{1,2} \\d{1,2}:\\d{2})(:\\d{2})? (?:[A-Z+0-9-]{1,6} )?(\\d{4})");

    private MailDate() {}

    static Optional<Instant> ofHeader(String text) {
        Matcher m = HEADER_DATE.matcher(text.replaceAll("\\s+", " "));
        if (!m.find()) {
            return Optional.empty();
        }
        String seconds = m.group(2) == null ? ":00" : m.group(2);
        String zone =
                m.group(3).matches("[+-].*") ? m.group(3) : "+0000"; // names of zones count as unknown (RFC 5322, 4.3)
        try {
            return Optional.of(OffsetDateTime.parse(m.group(1) + seconds + " " + zone, HEADER)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> ofFromLine(String line) {
        Matcher m = FROM_DATE.matcher(line.replaceAll("\\s+", " "));
        if (!m.find()) {
            return Optional.empty();
        }
        String seconds = m.group(2) == null ? ":00" : m.group(2);
        try {
            return Optional.of(LocalDateTime.parse(m.group(1) + seconds + " " + m.group(3), FROM)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
