package vn.congbo.polish;

import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;

/** Every data table has header cells that say which way they point; the tables that Asciidoctor lays admonitions out with are no data. */
final class Tables implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        for (Element table : page.html.select("table")) {
            Element around = table.parent();
            if (around != null && around.hasClass("admonitionblock")) {
                table.attr("role", "presentation");
            } else if (table.select("th").isEmpty()) {
                String words = table.select("td").stream()
                        .map(Element::text)
                        .findFirst()
                        .orElse("");
                page.report(Fault.TABLE_WITHOUT_HEADER, words, words);
            } else {
                table.select("thead th:not([scope])").attr("scope", "col");
                table.select("tbody th:not([scope])").attr("scope", "row");
            }
        }
    }
}
