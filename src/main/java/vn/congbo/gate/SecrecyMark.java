package vn.congbo.gate;

/**
 * A mark, as a line of {@code dau-mat.txt} gives it.
 *
 * @param anywhere whether its words say so wherever they stand
 * @param words in small letters
 * @param basis the rule that knows this mark, with its date
 */
record SecrecyMark(boolean anywhere, String words, String basis) {

    /** From here on Unicode has nothing but Vietnamese letters with two marks. */
    static final int RARE = 0x1EA0;

    static SecrecyMark of(String line) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        return new SecrecyMark(parts[0].equals("moi-cho"), parts[1], parts[2]);
    }

    int length() {
        return words.length();
    }

    /** Quickly said, because it is asked most often. */
    boolean mayBegin(char c) {
        char first = words.charAt(0);
        return c == first || c == Character.toUpperCase(first);
    }

    /** Where its rarest letter stands: all marks have one with a tone below or above another mark. */
    int rare() {
        int at = 0;
        while (words.charAt(at) < RARE) {
            at++;
        }
        return at;
    }
}
