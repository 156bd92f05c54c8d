package vn.congbo.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A whole day that may come back every year. Days, not hours: a last day is over at midnight where the office is, and a phone that travels
 * must not move it.
 *
 * @param uid never changes, or calendars show the event twice
 * @param yearly whether it comes back on the same day of every year
 * @param until the last one of those that come back; empty when nobody has named an end
 * @param address where more about it stands, absolute
 */
public record Event(
        String uid,
        LocalDate first,
        boolean yearly,
        Optional<LocalDate> until,
        String summary,
        String description,
        String category,
        Optional<URI> address) {}
