package vn.congbo.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as search knows it: what people type without marks, with the tone on either vowel, in either Unicode form, is one key. The search
 * page's script ({@code assets/js/tim-kiem.js}) makes the same keys of a query; one table of cases tests both.
 */
public final class SearchWords {

    /**
     * One syllable or number.
     *
     * @param folded lower case, without any mark: {@code hoa}
     * @param marked with its letters, the tone as a digit at its end: "hoà" and "hòa" are both {@code hoa1}
     */
    public record Word(String folded, String marked) {}

    /** Format characters belong to the word: soft hyphens stand inside of words. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}]+");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Grave, acute, hook above, tilde, dot below: the digit is the place plus one. */
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    /** Digits are few: here and below they are looked for before what stands in front of them. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?=\\d)(?<![\\p{L}\\p{N}])(\\d{1,6}(?:/\\d{4})?(?:(?: ?/ ?|-)[a-z][a-z0-9]{0,9}){1,4})(?![\\p{L}\\p{N}])");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?=\\d)(?<!\\d)(\\d{1,2})(?:[/.-]| thang )(\\d{1,2})(?:[/.-]| nam )(\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?=\\d)(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");

    private SearchWords() {}

    /** Words as they stand in the text; most of them come again and again, so that {@link #word} is worth remembering. */
    public static Stream<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group);
    }

    /** @return with empty keys for a token without a letter or digit */
    public static Word word(String token) {
        return new Word(NO_LETTER.matcher(fold(token)).replaceAll(""), mark(token));
    }

    public static List<Word> words(String text) {
        return tokens(text)
                .map(SearchWords::word)
                .filter(w -> !w.folded().isEmpty())
                .toList();
    }

    /** What is found as a whole, however it is written: numbers of instruments ({@code #894qdubnd}), days ({@code @2024-07-09}). */
    public static Set<String> wholes(String text) {
        String folded = fold(text);
        Set<String> wholes = new TreeSet<>();
        NUMBER.matcher(folded)
                .results()
                .forEach(m -> wholes.add("#" + NO_LETTER.matcher(m.group(1)).replaceAll("")));
        DAY_FIRST.matcher(folded).results().forEach(m -> addDay(m.group(3), m.group(2), m.group(1), wholes));
        YEAR_FIRST.matcher(folded).results().forEach(m -> addDay(m.group(1), m.group(2), m.group(3), wholes));
        return wholes;
    }

    private static void addDay(String year, String month, String day, Set<String> wholes) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m >= 1 && m <= 12 && d >= 1 && d <= 31) {
            wholes.add("@" + year + "-" + (m < 10 ? "0" : "") + m + "-" + (d < 10 ? "0" : "") + d);
        }
    }

    /** The whole text without marks, in lower case. */
    static String fold(String text) {
        String bare =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd'); // has no mark of its own in Unicode
    }

    private static String mark(String token) {
        StringBuilder tone = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Normalizer.normalize(token, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    int place = TONES.indexOf(c);
                    if (place < 0) {
                        rest.appendCodePoint(c);
                    } else {
                        tone.append(place + 1);
                    }
                });
        Matcher noWord = NO_WORD.matcher(Normalizer.normalize(rest, Normalizer.Form.NFC));
        return noWord.replaceAll("") + tone;
    }
}
