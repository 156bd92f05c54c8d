package vn.congbo.calendar;

import biweekly.Biweekly;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** Two libraries that read iCalendar and expand its rules; neither has a part in writing it. */
public final class Readers {

    private Readers() {}

    /** Parses and validates. */
    public static List<VEvent> ical4j(String calendar) throws IOException, ParserException {
        var parsed = new CalendarBuilder().build(new StringReader(calendar));
        var result = parsed.validate();
        if (result.hasErrors()) {
            throw new AssertionError(result.toString());
        }
        return parsed.getComponents(Component.VEVENT);
    }

    public static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).map(Property::getValue).orElseThrow();
    }

    public static List<biweekly.component.VEvent> biweekly(String calendar) {
        var parsed = Biweekly.parse(calendar).first();
        var warnings = parsed.validate(biweekly.ICalVersion.V2_0);
        if (!warnings.isEmpty()) {
            throw new AssertionError(warnings.toString());
        }
        return parsed.getEvents();
    }

    /** The days of the only event, up to and with the last one. */
    public static List<LocalDate> daysByIcal4j(String calendar, LocalDate last) throws IOException, ParserException {
        LocalDate first = LocalDate.of(1900, 1, 1);
        List<LocalDate> days = new ArrayList<>();
        for (Period<? extends Temporal> period :
                ical4j(calendar).get(0).calculateRecurrenceSet(new Period<>(first, last.plusDays(1)))) {
            LocalDate day = LocalDate.from(period.getStart());
            if (!day.isAfter(last)) {
                days.add(day);
            }
        }
        return days.stream().sorted().toList();
    }

    public static List<LocalDate> daysByBiweekly(String calendar, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        Iterator<java.util.Date> all = biweekly(calendar).get(0).getDateIterator(TimeZone.getTimeZone("UTC"));
        while (all.hasNext()) {
            LocalDate day = LocalDate.ofInstant(all.next().toInstant(), ZoneOffset.UTC);
            if (day.isAfter(last)) {
                break;
            }
            days.add(day);
        }
        return days;
    }
}
