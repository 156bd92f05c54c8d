package vn.congbo.polish;

import java.util.List;
import java.util.Optional;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Sources;
import vn.congbo.polish.FinishedPage.Link;
import vn.congbo.render.RenderedPage;
import vn.congbo.site.Page;

/** Where the faults of a page are to be mended. Outlives the page's HTML: some links can be judged only when all pages are known. */
final class PageFaults {

    final Page page;
    private final Place template;
    private final Sources templates;
    private final boolean isKept;
    private final Findings findings;

    PageFaults(RenderedPage rendered, Findings findings) {
        this.page = rendered.page();
        this.template = rendered.template();
        this.templates = rendered.templates();
        this.isKept = rendered.kept().isPresent();
        this.findings = findings;
    }

    /** What the page was made from; a kept page from nothing but itself. */
    Place origin() {
        return isKept ? template : page.document().map(d -> d.place()).orElse(template);
    }

    /** Where a fault of the page is to be mended: in the document that holds these words, or else in a template. */
    Place place(String words) {
        return isKept
                ? template
                : inDocument(words).or(() -> templates.locate(words)).orElse(template);
    }

    private Optional<Place> inDocument(String words) {
        return page.document().flatMap(d -> d.sources().locate(words));
    }

    void report(Fault fault, Place place, String words, String... arguments) {
        String mark = place.line() > 0 ? words : "";
        findings.add(fault, place, mark, List.of(arguments), page.permalink().path());
    }

    /** A link that leads nowhere: at every line of the document that has it, or else once for the template. */
    void reportLink(Fault fault, Link link) {
        String full = link.address() + (link.fragment().isEmpty() ? "" : "#" + link.fragment());
        if (isKept) {
            report(Fault.KEPT_PAGE_LINK, template, "", full);
            return;
        }
        String words = link.asWritten().startsWith("#") ? link.asWritten().substring(1) : link.asWritten();
        List<Place> places = page.document().stream()
                .flatMap(d -> d.sources().locateAll(words))
                .toList();
        if (places.isEmpty()) {
            report(fault, template, "", full, link.address());
        }
        String what = fault == Fault.DANGLING_ANCHOR ? link.fragment() : link.asWritten();
        places.forEach(place -> report(fault, place, words, what, link.address()));
    }
}
