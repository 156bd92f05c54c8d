package vn.congbo.polish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;
import vn.congbo.site.Page;
import vn.congbo.site.Site;

/** Every link into the site must find its page and its anchor; every id must be there once. Runs when all pages are finished. */
final class LinkCheck {

    private record Noted(FinishedPage.Link link, FinishedPage page) {}

    private final Site site;
    private final Map<String, Set<String>> idsByAddress = new HashMap<>();
    private final Map<String, Noted> links = new TreeMap<>();

    LinkCheck(Site site) {
        this.site = site;
    }

    void add(FinishedPage page) {
        List<String> ids = page.html.select("[id]").stream().map(Element::id).toList();
        if (!isTold(page, page.page(), Fault.DUPLICATE_ID)) {
            Polish.repeated(ids).forEach(id -> page.report(Fault.DUPLICATE_ID, written(page, id), id));
        }
        idsByAddress.put(page.page().permalink().path(), new HashSet<>(ids));
        String origin = page.page().permalink().path();
        page.links.forEach(link -> links.put(origin + " " + link, new Noted(link, page)));
    }

    /** The id as its author wrote it, so that its line is found. */
    private static String written(FinishedPage page, String id) {
        return Stream.of("[#" + id, "[[" + id + "]]", "id=\"" + id + "\"")
                .filter(words -> page.place(words).line() > 0)
                .findFirst()
                .orElse(id);
    }

    void check() {
        links.values().forEach(this::check);
    }

    private void check(Noted noted) {
        FinishedPage.Link link = noted.link();
        Optional<Set<String>> ids = Optional.ofNullable(idsByAddress.get(link.address()));
        if (isFile(link.address())
                || (ids.isEmpty() && site.page(link.address()).isPresent())) {
            return; // a page whose template failed has its own problem
        }
        if (ids.isEmpty()) {
            noted.page().reportLink(Fault.DANGLING_LINK, link);
        } else if (!link.fragment().isEmpty() && !ids.get().contains(link.fragment())) {
            Page target = site.page(link.address()).orElseThrow();
            if (!isTold(noted.page(), target, Fault.FOREIGN_CONSTRUCT)) {
                noted.page().reportLink(Fault.DANGLING_ANCHOR, link);
            }
        }
    }

    /** Whether the document or the official text of a page already has that fault, from which this one only follows. */
    private static boolean isTold(FinishedPage by, Page page, Fault fault) {
        return Stream.concat(
                        page.document().stream(),
                        page.officialText().stream().map(t -> t.edition().document()))
                .anyMatch(d -> by.problems.has(fault, d.place().file()));
    }

    /** Feeds are made for each target, and the manifest of all other files, after this check. */
    private boolean isFile(String address) {
        boolean isFeed = site.feed(address)
                .filter(f -> f.permalink().path().equals(address))
                .isPresent();
        return isFeed || address.equals("/manifest.json") || site.file(address).isPresent();
    }
}
