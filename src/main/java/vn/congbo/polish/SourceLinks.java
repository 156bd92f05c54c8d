package vn.congbo.polish;

import java.util.Optional;
import org.jsoup.nodes.Element;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.site.Addresses;
import vn.congbo.site.Page;
import vn.congbo.site.Permalink;

/**
 * References that authors write between source files become addresses of pages: {@code xref:../x.adoc#y} and {@code link:/x/[…]}
 * alike, and pictures beside a document. Every link into the site is then relative, and noted for the check.
 */
final class SourceLinks implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        page.html.select("a[href], img[src]").forEach(element -> resolve(page, element));
    }

    private static void resolve(FinishedPage page, Element element) {
        String attribute = element.hasAttr("href") ? "href" : "src";
        String written = element.attr(attribute).strip();
        if (written.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            return; // another site; the security pass has its say
        }
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        String fragment = hash < 0 ? "" : written.substring(hash + 1);
        Optional<String> address = address(page, element, path);
        if (address.isEmpty()) {
            page.report(Fault.DANGLING_LINK, written, written);
            return;
        }
        page.links.add(new FinishedPage.Link(address.get(), fragment, written));
        boolean absolute = page.page().permalink().equals(Addresses.notFound());
        if (!absolute && !(path.isEmpty() && hash == 0)) {
            String full = address.get() + (hash < 0 ? "" : "#" + fragment);
            element.attr(attribute, page.page().permalink().to(full));
        }
    }

    /** The root-relative address that a reference means. */
    private static Optional<String> address(FinishedPage page, Element element, String path) {
        Permalink here = page.page().permalink();
        if (path.isEmpty()) {
            return Optional.of(here.path());
        }
        if (here.equals(Addresses.notFound()) && path.startsWith(page.target.basePath())) {
            return Optional.of("/" + path.substring(page.target.basePath().length()));
        }
        if (path.startsWith("/")) {
            return Optional.of(path);
        }
        Optional<Document> document = page.page().document();
        boolean inBody = document.isPresent() && element.closest("[data-noi-dung]") != null;
        if (path.endsWith(".adoc") || inBody) {
            return document.flatMap(d -> bySource(page, normal("/" + d.path(), path)));
        }
        return Optional.of(normal(here.path(), path));
    }

    /** The page of a source file, or a file that lies beside the documents. */
    private static Optional<String> bySource(FinishedPage page, String path) {
        Optional<Page> found = page.site.pageOf(path.substring(1));
        if (found.isPresent()) {
            return found.map(p -> p.permalink().path());
        }
        return page.site.file(path).map(file -> path);
    }

    /** A relative reference resolved against a base path (RFC 3986, 5.2.4); it cannot climb above the root. */
    static String normal(String base, String reference) {
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        String whole = base.substring(0, base.lastIndexOf('/') + 1) + reference;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        boolean folder = whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/..");
        return "/" + String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "");
    }
}
