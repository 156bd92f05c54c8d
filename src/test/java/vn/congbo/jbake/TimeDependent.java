package vn.congbo.jbake;

import java.util.List;
import java.util.regex.Pattern;

/** What two bakes cannot agree on because the clock has moved. Each pattern keeps what stands before the value and says why it is here. */
final class TimeDependent {

    private static final String SOME_TIME = "$1(time)";

    private static final List<Pattern> PATTERNS = List.of(
            // published_date is the moment of the bake; feeds print it so.
            Pattern.compile("(<lastBuildDate>)[^<]*"),
            Pattern.compile("(\\bpublished_date=)[^\\n<]*"),
            // Asciidoctor's clock: the moment of conversion and the time of the source file, both header attributes.
            Pattern.compile("(\\b(?:local|doc)(?:date|time|datetime|year)=)[^\\n<]*"));

    private TimeDependent() {}

    static String normalized(String text) {
        String result = text;
        for (Pattern pattern : PATTERNS) {
            result = pattern.matcher(result).replaceAll(SOME_TIME);
        }
        return result;
    }
}
