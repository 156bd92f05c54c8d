package vn.congbo.polish;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Target;
import vn.congbo.render.RenderedPage;
import vn.congbo.site.Page;
import vn.congbo.site.Site;

/** A page on its way through the passes. */
final class FinishedPage {

    /** A link to a page of ours: its root-relative address, and its fragment or "". */
    record Link(String address, String fragment, String asWritten) {}

    final RenderedPage rendered;
    final Document html;
    final Site site;
    final Target target;
    final Problems problems;

    /** Links into the site, checked when all pages are known. */
    final Set<Link> links = new LinkedHashSet<>();

    FinishedPage(RenderedPage rendered, Document html, Site site, Target target, Problems problems) {
        this.rendered = rendered;
        this.html = html;
        this.site = site;
        this.target = target;
        this.problems = problems;
    }

    Page page() {
        return rendered.page();
    }

    /** Where a fault of the page is to be mended: in the document that holds these words, or else in the template. */
    Place place(String words) {
        return page().document()
                .filter(d -> !words.isEmpty()
                        && d.sources().texts().values().stream().anyMatch(t -> t.contains(words)))
                .map(d -> d.sources().find(words))
                .orElse(rendered.template());
    }

    void report(Fault fault, String words, String... arguments) {
        Place place = place(words);
        problems.mark(fault, place, place.line() > 0 ? words : "", arguments);
    }
}
