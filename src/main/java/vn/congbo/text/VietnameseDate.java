package vn.congbo.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as Nghị định 30/2020/NĐ-CP (Phụ lục I, Phần I, Mục II, khoản 4.b) writes them: a leading zero only for days under 10 and for the
 * months 1 and 2, so "09/7/2024" and "21/4/2025" are both right.
 */
public final class VietnameseDate {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** As documents write it: with other signs, or in words. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{1,2})(?:[/.-]|[\\s\\u00a0]+tháng[\\s\\u00a0]+)(\\d{1,2})(?:[/.-]|[\\s\\u00a0]*,?[\\s\\u00a0]+năm[\\s\\u00a0]+)(\\d{4})");

    private VietnameseDate() {}

    /** Reads d/m/yyyy with or without leading zeros; empty when it is no day of the calendar. */
    public static Optional<LocalDate> parse(String text) {
        return parse(SHORT, text);
    }

    /** Reads "24/11/2023", "24-11-2023" and "24 tháng 11 năm 2023"; empty when it is no day of the calendar. */
    static Optional<LocalDate> parseWritten(String text) {
        return parse(WRITTEN, text);
    }

    private static Optional<LocalDate> parse(Pattern pattern, String text) {
        var m = pattern.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "09/7/2024". */
    public static String format(LocalDate date) {
        return dayMonth(date.getDayOfMonth(), date.getMonthValue()) + "/" + date.getYear();
    }

    /** "ngày 09 tháng 7 năm 2024": as documents write it in full. */
    public static String inFull(LocalDate date) {
        String[] parts = format(date).split("/", 3);
        return "ngày " + parts[0] + " tháng " + parts[1] + " năm " + parts[2];
    }

    /** "14/12": a day of every year. */
    public static String dayMonth(int day, int month) {
        return (day < 10 ? "0" : "") + day + "/" + (month < 3 ? "0" : "") + month;
    }
}
