package vn.congbo.publish;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Instants as web servers can compare them: fourteen digits in GMT, whose order is that of time. */
final class Instants {

    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private Instants() {}

    static String digits(OffsetDateTime time) {
        return DIGITS.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** A regular expression for digits that are not less: equal up to some place, greater there; or equal throughout. */
    static String atLeast(String digits) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '9') {
                String greater = digit == '8' ? "9" : "[" + (char) (digit + 1) + "-9]";
                ways.add(digits.substring(0, i) + greater);
            }
        }
        ways.add(digits);
        return "^(?:" + String.join("|", ways) + ")";
    }

    /**
     * A regular expression for dates of that month in the one form that Accept-Datetime may have (RFC 7089, 2.1.1). Weekdays are not reckoned.
     *
     * @param groups day, year, hour, minute, second: what begins their groups
     */
    static String ofMonth(int month, List<String> groups) {
        String days = switch (month) {
            case 2 -> "0[1-9]|1[0-9]|2[0-9]";
            case 4, 6, 9, 11 -> "0[1-9]|[12][0-9]|30";
            default -> "0[1-9]|[12][0-9]|3[01]";
        };
        return "^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (" + groups.get(0) + days + ") " + MONTHS.get(month - 1) + " ("
                + groups.get(1) + "[0-9]{4}) (" + groups.get(2) + "[01][0-9]|2[0-3]):(" + groups.get(3)
                + "[0-5][0-9]):(" + groups.get(4) + "[0-5][0-9]|60) GMT$";
    }

    static String month(int month) {
        return String.format(Locale.ROOT, "%02d", month);
    }
}
