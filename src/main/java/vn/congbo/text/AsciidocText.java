package vn.congbo.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of people in AsciiDoc: no character of theirs is taken for a mark of it. */
public final class AsciidocText {

    /** Letters, digits and marks that mean nothing to AsciiDoc, beginning with a letter or an opening quote. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}“][\\p{L}\\p{M}\\p{N} ,;:.()/“”%\\[\\]-]*");

    /** What those marks mean together: replacements, addresses, macros. */
    private static final Pattern MARK =
            Pattern.compile("\\.\\.\\.|--|::|;;|:/|\\((?:C|R|TM)\\)|\\p{L}:[^ ]*\\[|\\[\\[|^\\p{L}+\\. |www|mailto");

    private static final Pattern REFERENCE = Pattern.compile("\\{(?:\\w[\\w-]*|(?:set|counter2?):.+?)}");

    private AsciidocText() {}

    /** The first thing in a header's value that AsciiDoc would take for a reference to an attribute; it cannot be told not to. */
    public static Optional<String> reference(String words) {
        return REFERENCE.matcher(words).results().map(MatchResult::group).findFirst();
    }

    /** As written where Asciidoctor would leave it so; else in its pass macro, where a bracket is the only thing to escape. */
    public static String literal(String words) {
        boolean isHarmless =
                HARMLESS.matcher(words).matches() && !MARK.matcher(words).find();
        return isHarmless ? words : "pass:c[" + words.replace("]", "\\]") + "]";
    }

    /** The same in a cell of a table. */
    public static String cell(String words) {
        return literal(words).replace("|", "\\|");
    }
}
