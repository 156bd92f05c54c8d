package vn.congbo.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a prefilled letter says about the page it was written from, in ASCII letters that survive every broken encoding:
 * {@code kn:/ke-hoach/x/dieu-khoan/m1/@2.0123456789abcdef}.
 *
 * @param page root-relative address
 * @param digest the first hexadecimal digits of the SHA-256 of the edition's text; empty on a page that is about no edition
 */
public record Reference(String page, Optional<Integer> edition, Optional<String> digest) {

    /** So many hexadecimal digits tell editions apart, and can be copied by hand. */
    public static final int DIGITS = 16;

    private static final Pattern WRITTEN =
            Pattern.compile("kn:(/(?:[A-Za-z0-9._-]+/)*)(?:@(\\d{1,4})\\.([0-9a-f]{" + DIGITS + "}))?");

    /** The first reference in a text. */
    static Optional<Reference> in(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.find()
                ? Optional.of(new Reference(
                        m.group(1),
                        Optional.ofNullable(m.group(2)).map(Integer::valueOf),
                        Optional.ofNullable(m.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        String text = edition.isPresent() && digest.isPresent() ? "@" + edition.get() + "." + digest.get() : "";
        return "kn:" + page + text;
    }
}
