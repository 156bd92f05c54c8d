package vn.congbo.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text cut into what a reader takes as one: a syllable, a number ({@code 1.234,5}, {@code 30%}), a date ({@code 21/4/2025}), the number
 * of an instrument ({@code 894/QĐ-UBND}), a run of white space, any other sign. All tokens in order are the text again, character for
 * character.
 */
public final class Tokens {

    /** A part of a longer thing is none: "30/2020" of "30/2020/NĐ-CP", "5" of "5G". */
    private static final String WHOLE = "(?![\\p{L}\\p{M}\\p{N}])";

    private static final Pattern TOKEN = Pattern.compile(
            "(?:" + CitationGrammar.code("/", "-") + "|\\d{1,2}/\\d{1,2}(?:/\\d{4})?|\\d{1,2}/\\d{4}"
                    + "|\\d++(?:[.,]\\d++){0,9}%?)" + WHOLE
                    + "|[\\p{L}\\p{M}\\p{N}]+|\\s+|.",
            Pattern.DOTALL);

    private Tokens() {}

    public static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether the token says something: no white space, no punctuation. */
    public static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }
}
