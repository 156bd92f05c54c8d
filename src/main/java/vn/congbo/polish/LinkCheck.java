package vn.congbo.polish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;
import vn.congbo.model.Problems;
import vn.congbo.site.Page;
import vn.congbo.site.Site;

/** Every link into the site must find its page and its anchor; every id must be there once. */
final class LinkCheck {

    private record Noted(FinishedPage.Link link, PageFaults page) {}

    private final Site site;
    private final Problems problems;
    private final Map<String, Set<String>> idsByAddress = new HashMap<>();
    /** Links to a place in a page, until the ids of all pages are known. */
    private final List<Noted> anchors = new ArrayList<>();

    LinkCheck(Site site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    void add(FinishedPage page) {
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        if (!isTold(page.page(), Fault.DUPLICATE_ID)) {
            Polish.repeated(ids).forEach(id -> page.report(Fault.DUPLICATE_ID, written(page, id), id));
        }
        idsByAddress.put(page.page().permalink().path(), Set.copyOf(ids));
        page.links.stream().filter(link -> !isFile(link.address())).forEach(link -> note(link, page.faults));
    }

    /** Which pages there are is known from the start; that the template of one failed is a problem of its own. */
    private void note(FinishedPage.Link link, PageFaults page) {
        if (site.page(link.address()).isEmpty()) {
            page.reportLink(Fault.DANGLING_LINK, link);
        } else if (!link.fragment().isEmpty()) {
            anchors.add(new Noted(link, page));
        }
    }

    /** The id as its author wrote it, so that its line is found. */
    private static String written(FinishedPage page, String id) {
        return Stream.of("[#" + id, "[[" + id + "]]", "id=\"" + id + "\"")
                .filter(words -> page.faults.place(words).line() > 0)
                .findFirst()
                .orElse(id);
    }

    /** To be called when all pages are finished. */
    void check() {
        anchors.forEach(this::check);
    }

    private void check(Noted noted) {
        FinishedPage.Link link = noted.link();
        boolean isThere = Optional.ofNullable(idsByAddress.get(link.address()))
                .map(ids -> ids.contains(link.fragment()))
                .orElse(true);
        if (!isThere && !isTold(site.page(link.address()).orElseThrow(), Fault.FOREIGN_CONSTRUCT)) {
            noted.page().reportLink(Fault.DANGLING_ANCHOR, link);
        }
    }

    /** Whether the document or the official text of a page already has that fault, from which this one only follows. */
    private boolean isTold(Page page, Fault fault) {
        return Stream.concat(
                        page.document().stream(),
                        page.officialText().stream().map(t -> t.edition().document()))
                .anyMatch(d -> problems.has(fault, d.place().file()));
    }

    /** Feeds are made for each target, and the manifest of all other files, after this check. */
    private boolean isFile(String address) {
        boolean isFeed = site.feed(address)
                .filter(f -> f.permalink().path().equals(address))
                .isPresent();
        return isFeed || address.equals("/manifest.json") || site.file(address).isPresent();
    }
}
