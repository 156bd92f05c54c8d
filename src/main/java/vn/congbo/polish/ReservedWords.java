package vn.congbo.polish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Fault;

/**
 * "Sao y", "sao lục" and "trích sao" name copies that carry legal value (Nghị định 30/2020/NĐ-CP, Điều 25 and 26); a page that
 * uses them may be taken for one.
 */
final class ReservedWords implements HtmlPass {

    /**
     * No word boundaries of the regular expressions: their Unicode form costs more than all the rest of a page. The first letter is asked for
     * first, because it is asked for everywhere.
     */
    private static final Pattern WORDS =
            Pattern.compile("(?=[sStT])(?<!\\p{L})(?iu:sao y|sao lục|trích sao)(?!\\p{L})");

    @Override
    public void apply(FinishedPage page) {
        Matcher m = WORDS.matcher(page.html.body().text());
        while (m.find()) {
            page.report(Fault.RESERVED_WORD, m.group(), m.group());
        }
    }
}
