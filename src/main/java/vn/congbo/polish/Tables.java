package vn.congbo.polish;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;

/**
 * Every data table has header cells that say which way they point, and stands in a named region that scrolls by itself, by keyboard too:
 * whatever its width, the page keeps that of the screen. The tables that Asciidoctor lays admonitions out with are no data.
 */
final class Tables implements HtmlPass {

    private static final String REGION = "div[role=region][tabindex]";

    @Override
    public void apply(FinishedPage page) {
        if (page.select("table").isEmpty()) {
            return; // most pages
        }
        Set<String> names = new HashSet<>();
        String heading = "";
        for (Element table : page.select("h1, h2, h3, h4, h5, h6, table")) {
            if (!table.normalName().equals("table")) {
                heading = table.hasText() ? table.text() : heading;
                continue;
            }
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
                if (table.closest(REGION) == null) {
                    scrolling(table, name(table, heading, names));
                }
            }
        }
    }

    private static void scrolling(Element table, String name) {
        Element region = new Element("div")
                .addClass("cuon-ngang")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", name);
        table.replaceWith(region);
        region.appendChild(table);
    }

    /** Its caption, else the heading above it, else its first words. Regions of one page have different names. */
    private static String name(Element table, String heading, Set<String> names) {
        String name = Stream.of(words(table, "caption"), Stream.of(heading), words(table, "th"))
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private static Stream<String> words(Element table, String element) {
        return table.select(element).stream().map(Element::text);
    }
}
