package vn.congbo.polish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    private final Findings findings;

    /** Links into the site, checked when all pages are known. */
    final Set<Link> links = new LinkedHashSet<>();

    FinishedPage(RenderedPage rendered, Document html, Site site, Target target, Problems problems, Findings findings) {
        this.rendered = rendered;
        this.html = html;
        this.site = site;
        this.target = target;
        this.problems = problems;
        this.findings = findings;
    }

    Page page() {
        return rendered.page();
    }

    boolean isKept() {
        return rendered.kept().isPresent();
    }

    /** What the page was made from; a kept page from nothing but itself. */
    Place origin() {
        return isKept()
                ? rendered.template()
                : page().document().map(d -> d.place()).orElse(rendered.template());
    }

    /** Where a fault of the page is to be mended: in the document that holds these words, or else in a template. */
    Place place(String words) {
        return isKept()
                ? rendered.template()
                : inDocument(words).or(() -> rendered.templates().locate(words)).orElse(rendered.template());
    }

    Optional<Place> inDocument(String words) {
        return page().document().flatMap(d -> d.sources().locate(words));
    }

    /** A fault that the page's document or its template has. */
    void report(Fault fault, String words, String... arguments) {
        report(fault, place(words), words, arguments);
    }

    void report(Fault fault, Place place, String words, String... arguments) {
        String mark = place.line() > 0 ? words : "";
        findings.add(fault, place, mark, List.of(arguments), page().permalink().path());
    }

    /** A link that leads nowhere: at every line of the document that has it, or else once for the template. */
    void reportLink(Fault fault, Link link) {
        if (isKept()) {
            String full = link.address() + (link.fragment().isEmpty() ? "" : "#" + link.fragment());
            report(Fault.KEPT_PAGE_LINK, rendered.template(), "", full);
            return;
        }
        String words = link.asWritten().startsWith("#") ? link.asWritten().substring(1) : link.asWritten();
        List<Place> places = page().document().stream()
                .flatMap(d -> d.sources().locateAll(words))
                .toList();
        if (places.isEmpty()) {
            String full = link.address() + (link.fragment().isEmpty() ? "" : "#" + link.fragment());
            report(fault, rendered.template(), "", full, link.address());
        }
        String what = fault == Fault.DANGLING_ANCHOR ? link.fragment() : link.asWritten();
        places.forEach(place -> report(fault, place, words, what, link.address()));
    }
}
