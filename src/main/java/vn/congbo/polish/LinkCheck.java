package vn.congbo.polish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.site.Site;

/** Every link into the site must find its page and its anchor; every id must be there once. Runs when all pages are finished. */
final class LinkCheck {

    private record Noted(FinishedPage.Link link, Place place) {}

    private final Site site;
    private final Problems problems;
    private final Map<String, Set<String>> idsByAddress = new HashMap<>();
    private final Set<Noted> links = new HashSet<>();

    LinkCheck(Site site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    void add(FinishedPage page) {
        List<String> ids = page.html.select("[id]").stream().map(Element::id).toList();
        Polish.repeated(ids).forEach(id -> page.report(Fault.DUPLICATE_ID, written(page, id), id));
        idsByAddress.put(page.page().permalink().path(), new HashSet<>(ids));
        page.links.forEach(link -> links.add(new Noted(link, page.place(link.asWritten()))));
    }

    /** The id as its author wrote it, so that its line is found. */
    private static String written(FinishedPage page, String id) {
        return Stream.of("[#" + id, "[[" + id + "]]", "id=\"" + id + "\"")
                .filter(words -> page.place(words).line() > 0)
                .findFirst()
                .orElse(id);
    }

    void check() {
        links.forEach(this::check);
    }

    private void check(Noted noted) {
        FinishedPage.Link link = noted.link();
        String address = link.address();
        Optional<Set<String>> ids = Optional.ofNullable(idsByAddress.get(address));
        if (isFile(address) || (ids.isEmpty() && site.page(address).isPresent())) {
            return; // a page whose template failed has its own problem
        }
        String mark = noted.place().line() > 0 ? link.asWritten() : "";
        if (ids.isEmpty()) {
            problems.mark(Fault.DANGLING_LINK, noted.place(), mark, link.asWritten());
        } else if (!link.fragment().isEmpty() && !ids.get().contains(link.fragment())) {
            problems.mark(Fault.DANGLING_ANCHOR, noted.place(), mark, link.fragment(), address);
        }
    }

    /** The manifest is made of all other files, after this check. */
    private boolean isFile(String address) {
        return address.equals("/manifest.json") || site.file(address).isPresent();
    }
}
