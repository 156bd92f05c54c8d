package vn.congbo.polish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;
import vn.congbo.site.Addresses;
import vn.congbo.site.Permalink;

/**
 * Finished pages as they are read from a disk: links name the file of a folder's page, nothing is pinned (browsers refuse pinned files of a
 * disk), scripts are no modules, and a line says that this is a copy.
 */
public final class OfflinePage {

    /**
     * What a copy says.
     *
     * @param label name of the line, for screen readers
     * @param copy what this is and of which day
     * @param published words before the address of the published page, or instead of it
     * @param torn seen only where the style sheet of the copy is not: in an archive that was not unpacked
     * @param searchFailed instead of the words of the search page, which speak of a connection
     */
    public record Notice(String label, String copy, String published, String torn, String searchFailed) {}

    private static final Pattern FORWARD = Pattern.compile("(?i)^(\\s*\\d+\\s*;\\s*url=)(.*)$");

    private final Target target;
    private final String style;
    private final String loader;
    private final Notice notice;

    /**
     * @param style path of the copy's own style sheet
     * @param loader path of the script that stands before modules, which run as classic scripts
     */
    public OfflinePage(Target target, String style, String loader, Notice notice) {
        this.target = target;
        this.style = style;
        this.loader = loader;
        this.notice = notice;
    }

    public Bytes of(OutputFile page) {
        Document html = Jsoup.parse(page.bytes().utf8());
        html.outputSettings().prettyPrint(false).charset("UTF-8");
        Permalink here = new Permalink("/" + page.path());
        html.select("a[href], area[href], link[href]").forEach(e -> complete(here, e, "href"));
        html.select("img[src], script[src]").forEach(e -> complete(here, e, "src"));
        html.select("form[action]").forEach(e -> complete(here, e, "action"));
        html.select("meta[http-equiv=refresh]").forEach(e -> forward(here, e));
        html.select("[integrity]").forEach(e -> e.removeAttr("integrity"));
        runWithoutModules(here, html);
        html.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content", SecurityPolicy.offline(!html.select("script").isEmpty()));
        html.select("[data-loi]").attr("data-loi", notice.searchFailed());
        if (html.select("meta[name=robots]").isEmpty()) {
            html.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        }
        html.head().appendElement("link").attr("rel", "stylesheet").attr("href", here.toRoot() + style);
        tell(html, page.path());
        return Bytes.utf8(html.outerHtml() + "\n");
    }

    private void complete(Permalink here, Element element, String attribute) {
        element.attr(attribute, complete(here, element.attr(attribute).strip()));
    }

    /** Of a link into the site; any other as it is. */
    private String complete(Permalink here, String reference) {
        String path = reference.replaceFirst("[?#].*$", "");
        if (path.isEmpty() || References.hasScheme(reference)) {
            return reference;
        }
        String rest = reference.substring(path.length());
        String rooted = path.startsWith("/") ? rooted(path) : References.resolve(here.path(), path);
        return here.toRoot() + new Permalink(rooted).file() + rest;
    }

    /** An address on the target's host, which only the page for missing addresses has. */
    private String rooted(String path) {
        return path.startsWith(target.basePath())
                ? "/" + path.substring(target.basePath().length())
                : path;
    }

    private void forward(Permalink here, Element element) {
        Matcher m = FORWARD.matcher(element.attr("content"));
        if (m.matches()) {
            element.attr("content", m.group(1) + complete(here, m.group(2).strip()));
        }
    }

    private void runWithoutModules(Permalink here, Document html) {
        for (Element script : html.select("script[type=module][src]")) {
            script.removeAttr("type").attr("defer", true);
            script.before(
                    new Element("script").attr("src", here.toRoot() + loader).attr("defer", true));
        }
    }

    /** First of all on the page, but for the link that leads past everything. */
    private void tell(Document html, String path) {
        Element line = new Element("aside").addClass("ban-luu").attr("aria-label", notice.label());
        Element words = line.appendElement("p").appendText(notice.copy() + " " + notice.published());
        address(path)
                .ifPresent(address -> words.appendText(" ")
                        .appendElement("a")
                        .attr("href", address)
                        .text(address));
        line.appendElement("p").addClass("chua-giai-nen").text(notice.torn());
        Element first = html.body().firstElementChild();
        if (first != null && first.is("a[href^=#]")) {
            first.after(line);
        } else {
            html.body().prependChild(line);
        }
    }

    /** Where the page is published; the page for missing addresses stands for all of them. */
    private Optional<String> address(String path) {
        String own = path.equals(Addresses.notFound().file()) ? "" : path.replaceFirst("(?<=^|/)index\\.html$", "");
        return target.base().map(base -> base + own);
    }
}
