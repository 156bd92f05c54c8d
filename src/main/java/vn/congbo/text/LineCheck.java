package vn.congbo.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what is wrong with the characters of one line of Vietnamese text. */
public final class LineCheck {

    /** What can be wrong. */
    public enum Kind {
        /** Text of an old 8-bit font (TCVN3/ABC), read as if it were Unicode: "KÕ ho¹ch". */
        LEGACY_ENCODING,
        /** Letters and marks apart: same look, other characters; searching, comparing and digests would fail. */
        NOT_NFC,
        /** Ð (U+00D0, Icelandic) or Ɖ (U+0189, African) in place of Đ (U+0110). */
        LOOK_ALIKE
    }

    /** @param mark the word concerned, as it stands in the line */
    public record Finding(Kind kind, String mark) {}

    /** Signs that TCVN3 uses for letters and that never touch a letter in Unicode Vietnamese. */
    private static final Pattern TCVN3 =
            Pattern.compile("\\p{L}*(?:\\p{L}[µ¶·¸¹»¼½¾¨ª«¬®´×÷]|[µ¶·¸¹»¼½¾¨ª«¬®´×÷]\\p{L})[^\\s]*");

    private static final Pattern LOOK_ALIKE = Pattern.compile("\\S*[\u00D0\u0189\u0256\u00F0]\\S*");

    private static final String TCVN3_SIGNS = "µ¶·¸¹»¼½¾¨ª«¬®´×÷";
    private static final String ALIKE = "\u00D0\u0189\u0256\u00F0";

    private LineCheck() {}

    public static Optional<Finding> of(String line) {
        if (isAscii(line)) {
            return Optional.empty();
        }
        if (hasAny(line, TCVN3_SIGNS)) {
            var legacy = TCVN3.matcher(line);
            if (legacy.find()) {
                String first = legacy.group();
                if (legacy.find()) { // one hit may be a trade mark; two are a font
                    return Optional.of(new Finding(Kind.LEGACY_ENCODING, first));
                }
            }
        }
        if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
            return Optional.of(new Finding(Kind.NOT_NFC, firstDecomposed(line)));
        }
        if (!hasAny(line, ALIKE)) {
            return Optional.empty();
        }
        var alike = LOOK_ALIKE.matcher(line);
        return alike.find() ? Optional.of(new Finding(Kind.LOOK_ALIKE, alike.group())) : Optional.empty();
    }

    /** Cheap, and false for nearly every line; the patterns that name the word are dear. */
    private static boolean hasAny(String line, String signs) {
        for (int i = 0; i < line.length(); i++) {
            if (signs.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String firstDecomposed(String line) {
        for (String word : line.split("\\s+", -1)) {
            if (!Normalizer.isNormalized(word, Normalizer.Form.NFC)) {
                return word;
            }
        }
        return "";
    }
}
