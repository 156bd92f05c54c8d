package vn.congbo.polish;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import vn.congbo.model.Fault;

/** One first-level heading, and no level left out on the way down: how people who hear a page find their way. */
final class Headings implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        boolean told = page.page()
                .document()
                .filter(d -> page.problems.has(Fault.HEADING_ORDER, d.place().file()))
                .isPresent();
        if (told) {
            return; // Asciidoctor saw it, with its line
        }
        Elements headings = page.select("h1, h2, h3, h4, h5, h6");
        long tops = headings.stream().filter(h -> h.normalName().equals("h1")).count();
        if (tops != 1) {
            page.report(Fault.HEADING_ORDER, page.rendered.template(), "", "h1 × " + tops);
        }
        int above = 0;
        for (Element heading : headings) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > above + 1 && above > 0) {
                page.report(Fault.HEADING_ORDER, heading.text(), "h" + above + " → h" + level + ": " + heading.text());
            }
            above = level;
        }
    }
}
