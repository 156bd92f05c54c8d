package vn.congbo.text;

import java.util.List;

/** Roman numerals, as mục are numbered. */
public final class Roman {

    private static final String DIGITS = "IVXLCDM";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    private static final List<String> STEPS =
            List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");

    private Roman() {}

    /** Value of a numeral in capitals; 0 for the empty one. */
    public static int value(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = digit(numeral, i);
            sum += digit < digit(numeral, i + 1) ? -digit : digit;
        }
        return sum;
    }

    /** The numeral of a number from 1 on. */
    public static String numeral(int value) {
        StringBuilder numeral = new StringBuilder();
        int left = value;
        for (String step : STEPS) {
            while (left >= value(step)) {
                numeral.append(step);
                left -= value(step);
            }
        }
        return numeral.toString();
    }

    private static int digit(String numeral, int at) {
        int digit = at < numeral.length() ? DIGITS.indexOf(numeral.charAt(at)) : -1;
        return digit < 0 ? 0 : VALUES[digit];
    }
}
