package vn.congbo.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Bytes;

/**
 * A calendar to subscribe to.
 *
 * @param stamp the day that it tells of: the time stamp of all its events. Never the clock, or no two builds would be the same
 * @param source the calendar's own address, absolute
 * @param events at least one: RFC 5545, section 3.6, knows no empty calendar
 */
public record Calendar(String name, String description, LocalDate stamp, Optional<URI> source, List<Event> events) {

    public Calendar {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A calendar without an event: " + name);
        }
    }

    /** The same calendar, the same bytes. */
    public Bytes bytes() {
        ContentLines lines = new ContentLines();
        lines.raw("BEGIN", "VCALENDAR");
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", "-//Cong Bo//congbo//VI");
        lines.raw("CALSCALE", "GREGORIAN");
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name); // what calendars read who do not know RFC 7986
        lines.text("DESCRIPTION", description);
        lines.text("X-WR-CALDESC", description);
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        lines.raw("X-PUBLISHED-TTL", "P1D");
        source.ifPresent(s -> lines.raw("SOURCE;VALUE=URI", s.toASCIIString()));
        events.forEach(event -> add(event, lines));
        lines.raw("END", "VCALENDAR");
        return Bytes.utf8(lines.toString());
    }

    private void add(Event event, ContentLines lines) {
        lines.raw("BEGIN", "VEVENT");
        lines.text("UID", event.uid());
        lines.raw("DTSTAMP", day(stamp) + "T000000Z");
        lines.raw("DTSTART;VALUE=DATE", day(event.first()));
        if (event.yearly()) {
            lines.raw(
                    "RRULE",
                    "FREQ=YEARLY" + event.until().map(u -> ";UNTIL=" + day(u)).orElse(""));
        }
        lines.text("SUMMARY", event.summary());
        lines.text("DESCRIPTION", event.description());
        lines.text("CATEGORIES", event.category());
        event.address().ifPresent(a -> lines.raw("URL", a.toASCIIString()));
        lines.raw("TRANSP", "TRANSPARENT"); // a last day makes nobody busy
        lines.raw("END", "VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
