package vn.congbo.text;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese without its marks: for addresses, and for people who search without typing them. */
public final class Unmarked {

    private Unmarked() {}

    /** Lower case without marks ("Đăng tải" is "dang tai"); what is no letter stays. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd'); // has no mark of its own in Unicode
    }

    /**
     * ASCII words joined by hyphens, as addresses and file names have them; whole words only.
     *
     * @param longest how many characters at most, unless the first word alone is longer
     * @return empty when the text has no letter and no digit
     */
    public static String slug(String text, int longest) {
        StringBuilder slug = new StringBuilder();
        for (String word : of(text).replaceAll("[^a-z0-9]+", " ").strip().split(" ", -1)) {
            if (!slug.isEmpty() && slug.length() + 1 + word.length() > longest) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "-").append(word);
        }
        return slug.toString();
    }
}
