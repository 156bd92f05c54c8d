package vn.congbo.polish;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Target;
import vn.congbo.render.RenderedPage;
import vn.congbo.site.Page;
import vn.congbo.site.Site;

/** A page on its way through the passes; only its {@link #faults} may be kept longer, a tree is many times as large as its bytes. */
final class FinishedPage {

    /** A link to a page of ours: its root-relative address, and its fragment or "". */
    record Link(String address, String fragment, String asWritten) {}

    private static final Map<String, Evaluator> SELECTORS = new ConcurrentHashMap<>();

    final RenderedPage rendered;
    final Document html;
    final Site site;
    final Target target;
    final Problems problems;
    final PageFaults faults;

    /** Links into the site, for {@link LinkCheck}. */
    final Set<Link> links = new LinkedHashSet<>();

    FinishedPage(RenderedPage rendered, Document html, Site site, Target target, Problems problems, Findings findings) {
        this.rendered = rendered;
        this.html = html;
        this.site = site;
        this.target = target;
        this.problems = problems;
        this.faults = new PageFaults(rendered, findings);
    }

    Page page() {
        return rendered.page();
    }

    /** What jsoup selects; the selector is read once for all pages. */
    Elements select(String selector) {
        return html.select(SELECTORS.computeIfAbsent(selector, QueryParser::parse));
    }

    /** A fault that the page's document or its template has. */
    void report(Fault fault, String words, String... arguments) {
        faults.report(fault, faults.place(words), words, arguments);
    }

    void report(Fault fault, Place place, String words, String... arguments) {
        faults.report(fault, place, words, arguments);
    }
}
