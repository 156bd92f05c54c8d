package vn.congbo.polish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Fault;

/**
 * "Sao y", "sao lục" and "trích sao" name copies that carry legal value (Nghị định 30/2020/NĐ-CP, Điều 25 and 26); a page that
 * uses them may be taken for one.
 */
final class ReservedWords implements HtmlPass {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(sao y|sao lục|trích sao)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public void apply(FinishedPage page) {
        Matcher m = WORDS.matcher(page.html.body().text());
        while (m.find()) {
            page.report(Fault.RESERVED_WORD, m.group(), m.group());
        }
    }
}
