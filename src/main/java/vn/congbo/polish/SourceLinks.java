package vn.congbo.polish;

import java.util.Optional;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;
import vn.congbo.model.Library.Absence;
import vn.congbo.site.Addresses;
import vn.congbo.site.Permalink;

/**
 * Addresses of source files ({@code /trang/x.adoc}, as {@link SafeBody} leaves them) become addresses of pages. Every link into the site
 * is then relative, and noted for the check.
 */
final class SourceLinks implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        page.select("a[href], img[src]").forEach(element -> resolve(page, element));
    }

    private static void resolve(FinishedPage page, Element element) {
        String attribute = element.hasAttr("href") ? "href" : "src";
        String address = element.attr(attribute).strip();
        String written = element.hasAttr(SafeBody.AS_WRITTEN) ? element.attr(SafeBody.AS_WRITTEN) : address;
        element.removeAttr(SafeBody.AS_WRITTEN);
        if (References.hasScheme(address)) {
            return; // another site; the security pass has its say
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        String rooted = rooted(page, path);
        Optional<String> found = rooted.endsWith(".adoc") ? pageOf(page, rooted) : Optional.of(rooted);
        if (found.isEmpty()) {
            explain(page, rooted, new FinishedPage.Link(rooted, fragment, written));
        } else if (attribute.equals("src") && page.site.file(found.get()).isEmpty()) {
            page.report(Fault.MISSING_FILE, written, found.get().substring(1));
        } else {
            page.links.add(new FinishedPage.Link(found.get(), fragment, written));
            boolean absolute = page.page().permalink().equals(Addresses.notFound());
            if (!absolute && !(path.isEmpty() && hash == 0)) {
                String full = found.get() + (hash < 0 ? "" : "#" + fragment);
                element.attr(attribute, page.page().permalink().to(full));
            }
        }
    }

    /** The root-relative address that a reference on this page means. */
    private static String rooted(FinishedPage page, String path) {
        Permalink here = page.page().permalink();
        if (path.isEmpty()) {
            return here.path();
        }
        if (here.equals(Addresses.notFound()) && path.startsWith(page.target.basePath())) {
            return "/" + path.substring(page.target.basePath().length());
        }
        return path.startsWith("/") ? path : References.resolve(here.path(), path);
    }

    private static Optional<String> pageOf(FinishedPage page, String source) {
        return page.site.pageOf(source.substring(1)).map(p -> p.permalink().path());
    }

    /** The source file may be there and yet have no page; a broken one has been told about already. */
    private static void explain(FinishedPage page, String source, FinishedPage.Link link) {
        Absence absence = page.site.library().absent().get(source.substring(1));
        if (absence instanceof Absence.Draft) {
            page.report(Fault.LINK_TO_DRAFT, link.asWritten(), link.asWritten());
        } else if (absence instanceof Absence.Future future) {
            page.report(
                    Fault.LINK_TO_FUTURE,
                    link.asWritten(),
                    link.asWritten(),
                    future.from().toString());
        } else if (!(absence instanceof Absence.Broken)) {
            page.faults.reportLink(Fault.DANGLING_LINK, link);
        }
    }
}
