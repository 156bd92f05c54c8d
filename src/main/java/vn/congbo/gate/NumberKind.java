package vn.congbo.gate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.congbo.model.Fault;

/**
 * What a number is: by its digits, by how they are grouped, and by the words before it where the digits alone could be anything.
 *
 * @param plus whether "+" stands before it
 */
record NumberKind(DigitGroups groups, int count, boolean plus, NumberContext context) {

    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    /** What is in use today (2026), for groupings that statistics could have, too. */
    private static final Pattern MOBILE_IN_USE = Pattern.compile("0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}");
    /** Since 2017 eleven digits; before 2018 mobile numbers had eleven, and are still found by whoever looks. */
    private static final Pattern ELEVEN = Pattern.compile("02\\d{9}|01[2689]\\d{8}");

    private static final Pattern CALLED = Pattern.compile("0[2-9]\\d{8}");
    private static final Pattern ABROAD = Pattern.compile("(?:00)?84(?:0?)([235789]\\d{8,9})");

    /** Province of birth, then century and sex (0 to 3 for whoever was born from 1900 to 2099), year and six digits. */
    private static final Pattern CITIZEN = Pattern.compile("(0\\d\\d)[0-3]\\d{8}");

    private static final Set<String> PROVINCES = Set.copyOf(Rules.of("tinh-sinh.txt"));

    /** The fault that publishing it would be. */
    Optional<Fault> fault() {
        String digits = groups.digits(count);
        if (isIdentity(digits)) {
            return Optional.of(Fault.IDENTITY_NUMBER);
        }
        return isPhone(digits) ? Optional.of(Fault.PHONE_NUMBER) : Optional.empty();
    }

    private boolean isIdentity(String digits) {
        if (context == NumberContext.IDENTITY) {
            return !plus && (digits.length() == 12 || digits.length() == 9);
        }
        var citizen = CITIZEN.matcher(digits);
        return count == 1 && !plus && citizen.matches() && PROVINCES.contains(citizen.group(1));
    }

    private boolean isPhone(String digits) {
        if (context == NumberContext.OTHER) {
            return false;
        }
        var abroad = ABROAD.matcher(digits);
        boolean said = plus || digits.startsWith("00") || context == NumberContext.PHONE || count == 1;
        if (said && abroad.matches()) {
            return isNational("0" + abroad.group(1));
        }
        if (plus || context == NumberContext.IDENTITY) {
            return false;
        }
        if (context == NumberContext.PHONE) {
            boolean withoutZero =
                    digits.length() == 9 && MOBILE.matcher("0" + digits).matches();
            return isNational(digits) || CALLED.matcher(digits).matches() || withoutZero;
        }
        return isNational(digits) && (count == 1 || isGroupedAsPhone(digits));
    }

    private static boolean isNational(String digits) {
        return MOBILE.matcher(digits).matches() || ELEVEN.matcher(digits).matches();
    }

    private boolean isGroupedAsPhone(String digits) {
        int first = groups.length(0);
        int shortest = digits.startsWith("02") ? 1 : 2;
        boolean right = first >= 2
                && first <= 5
                && IntStream.range(1, count).map(groups::length).allMatch(length -> length >= shortest);
        return right && !isAmount() && (!isPairs() || isMarkedPairs(digits));
    }

    /** {@code 02.500.000.000}: milliards, not a telephone. */
    private boolean isAmount() {
        return count > 3
                && groups.areParted(count, ".")
                && IntStream.range(1, count).map(groups::length).allMatch(length -> length == 3);
    }

    private boolean isPairs() {
        return IntStream.range(0, count).map(groups::length).allMatch(length -> length == 2);
    }

    /** {@code 09.12.34.56.78} is a telephone, {@code 05 12 30 45 60} a row of a table. */
    private boolean isMarkedPairs(String digits) {
        return groups.areParted(count, ".-") && MOBILE_IN_USE.matcher(digits).matches();
    }
}
