package vn.congbo.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/**
 * Days as a spreadsheet leaves them: it takes {@code 2026-12-14} for a date and saves {@code 14/12/2026}, or {@code 12/14/2026} where the
 * machine is set to American. 05/06/2026 is read only where another cell of the same file shows which comes first; nothing is guessed.
 */
final class SheetDays {

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final boolean dayFirst;
    private final Problems problems;

    /** @param all every cell of the file that should hold a day */
    SheetDays(Collection<String> all, Problems problems) {
        boolean dayShown = all.stream().anyMatch(c -> isOver(c, 1, 12));
        boolean monthShown = all.stream().anyMatch(c -> isOver(c, 2, 12));
        this.dayFirst = dayShown && !monthShown;
        this.problems = problems;
    }

    private static boolean isOver(String cell, int part, int limit) {
        Matcher m = SLASHES.matcher(cell.strip());
        return m.matches() && Integer.parseInt(m.group(part)) > limit;
    }

    /** The day as ISO 8601 writes it; empty for an empty cell, and after a problem was told. */
    String iso(String cell, String column, Place place) {
        String text = cell.strip();
        Matcher m = SLASHES.matcher(text);
        if (!m.matches()) {
            return isDay(text) || text.isEmpty() ? text : wrong(cell, column, place);
        }
        Optional<LocalDate> dayMonth = day(m.group(3), m.group(2), m.group(1));
        Optional<LocalDate> monthDay = day(m.group(3), m.group(1), m.group(2));
        if (dayMonth.isPresent() && (monthDay.isEmpty() || dayFirst || dayMonth.equals(monthDay))) {
            return dayMonth.get().toString();
        }
        if (dayMonth.isPresent()) {
            String other = monthDay.map(LocalDate::toString).orElse("");
            problems.mark(
                    Fault.CSV_DAY_UNCLEAR,
                    place,
                    text,
                    text,
                    column,
                    dayMonth.get().toString(),
                    other);
            return "";
        }
        if (monthDay.isPresent()) {
            problems.mark(
                    Fault.CSV_MONTH_FIRST,
                    place,
                    text,
                    text,
                    column,
                    monthDay.get().toString());
            return "";
        }
        return wrong(cell, column, place);
    }

    private String wrong(String cell, String column, Place place) {
        problems.mark(Fault.CSV_CELL_WRONG, place, cell, cell, column, "date");
        return "";
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                && day(text.substring(0, 4), text.substring(5, 7), text.substring(8))
                        .isPresent();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
