package vn.congbo.gate;

import java.util.stream.IntStream;

/**
 * A mark, as a line of {@code dau-mat.txt} gives it.
 *
 * @param anywhere whether its words say so wherever they stand
 * @param words in small letters
 * @param basis the rule that knows this mark, with its date
 */
record SecrecyMark(boolean anywhere, String words, String basis) {

    /** From here on Unicode has nothing but Vietnamese letters with two marks. */
    private static final int RARE = 0x1EA0;

    static SecrecyMark of(String line) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        return new SecrecyMark(parts[0].equals("moi-cho"), parts[1], parts[2]);
    }

    int length() {
        return words.length();
    }

    /** Where its rarest letter stands. */
    int rare() {
        return IntStream.range(0, words.length())
                .filter(i -> words.charAt(i) >= RARE)
                .findFirst()
                .orElse(0);
    }
}
