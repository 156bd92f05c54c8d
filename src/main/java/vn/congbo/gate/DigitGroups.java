package vn.congbo.gate;

import java.util.stream.IntStream;

/**
 * Groups of digits, one behind the other, as people write long numbers: {@code 0912.345 678}, {@code (0212) 3852 123}. Limited, so that a
 * text of nothing but digits is read once.
 */
final class DigitGroups {

    private static final int MOST_GROUPS = 8;
    /** No number that is looked for is longer. */
    private static final int MOST_DIGITS = 16;

    private static final int LONGEST_SEPARATOR = 4;
    private static final String SEPARATORS = " .()-\u00A0\u2009\u202F\u2010\u2011\u2012\u2013\u2014\u2015\u00B7\r\n";

    private final String text;
    private final int[] starts = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private int count;

    private DigitGroups(String text) {
        this.text = text;
    }

    /** The groups from the digit at that place on. */
    static DigitGroups from(String text, int start) {
        DigitGroups groups = new DigitGroups(text);
        int at = start;
        int digits = 0;
        while (at >= 0 && groups.count < MOST_GROUPS && digits <= MOST_DIGITS) {
            int end = endOfDigits(text, at);
            groups.starts[groups.count] = at;
            groups.ends[groups.count++] = end;
            digits += end - at;
            at = nextGroup(text, end);
        }
        return groups;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next group begins, at most one line further down; -1 when something else follows. */
    private static int nextGroup(String text, int end) {
        int at = end;
        int lines = 0;
        while (at < text.length() && at - end <= LONGEST_SEPARATOR && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        boolean follows = at > end && at < text.length() && isDigit(text.charAt(at)) && lines < 2;
        return follows ? at : -1;
    }

    int count() {
        return count;
    }

    int start() {
        return starts[0];
    }

    int end(int groups) {
        return ends[groups - 1];
    }

    int length(int group) {
        return ends[group] - starts[group];
    }

    /** How many digits the first groups have together. */
    int size(int groups) {
        int size = 0;
        for (int i = 0; i < groups; i++) {
            size += length(i);
        }
        return size;
    }

    String digits(int groups) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < groups; i++) {
            digits.append(text, starts[i], ends[i]);
        }
        return digits.toString();
    }

    /** Whether all that stands between the first groups is of these characters. */
    boolean areParted(int groups, String by) {
        return IntStream.range(ends[0], starts[groups - 1])
                .filter(i -> !isDigit(text.charAt(i)))
                .allMatch(i -> by.indexOf(text.charAt(i)) >= 0);
    }

    /** Whether the first three are a day, a month and a year. */
    boolean isDate() {
        return count >= 3
                && length(0) <= 2
                && length(1) <= 2
                && length(2) == 4
                && areParted(3, ".-\u2013")
                && text.substring(starts[0], ends[0]).compareTo("31") <= 0
                && text.substring(starts[1], ends[1]).compareTo("12") <= 0
                && (text.startsWith("19", starts[2]) || text.startsWith("20", starts[2]));
    }
}
