package vn.congbo.polish;

import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;

/** The page says which language it is in, so that it is read aloud and hyphenated rightly. */
final class PageLanguage implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        Element root = page.html.selectFirst("html");
        if (root == null || root.attr("lang").isBlank()) {
            page.report(Fault.MISSING_LANGUAGE, page.rendered.template(), "");
        }
    }
}
