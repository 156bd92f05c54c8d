package vn.congbo.edition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congbo.text.CitationGrammar;

/**
 * How a mention may be written in the file that it was read from: the best pattern first, the number as its first group. The same number may
 * stand in many lines, with other days; a line may end at any blank; and there may be other marks between the words.
 */
final class WordsInSource {

    private static final String BLANKS = "[\\s\\u00a0]+";

    /** 1/QĐ-UBND is no part of 11/QĐ-UBND, nor of 1/QĐ-UBNDX. */
    private static final String BEGIN = "(?<!\\p{Nd})(?<!\\p{Nd}[./-])";

    private static final String END = "(?![\\p{L}\\p{Nd}])(?![-/][\\p{L}\\p{Nd}])";

    private WordsInSource() {}

    /** @param text that the mention was found in */
    static List<Pattern> of(CitationGrammar.Mention mention, String text) {
        String type = words(text.substring(mention.start(), mention.numberStart()));
        String number = "(" + words(text.substring(mention.numberStart(), mention.numberEnd())) + ")";
        String day = words(text.substring(mention.numberEnd(), mention.end()));
        return Stream.of(type + number + day, type + number, number + day, number)
                .map(pattern -> Pattern.compile(BEGIN + pattern + END))
                .toList();
    }

    private static String words(String text) {
        return Pattern.quote(text).replaceAll(BLANKS, "\\\\E" + BLANKS.replace("\\", "\\\\") + "\\\\Q");
    }
}
