package vn.congbo.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Document;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Revision;
import vn.congbo.model.Target;
import vn.congbo.xml.Xml;

/**
 * What programs that visit a target are told: its pages (sitemaps.org, 0.9) and that they are welcome (RFC 9309). Both know whole addresses
 * only, so there is no map while nobody knows where the target stands, and no robots.txt below a folder of a host, where none would read it.
 */
final class Sitemap {

    static final String MAP = "sitemap.xml";
    static final String ROBOTS = "robots.txt";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** How many addresses one map may have. */
    private static final int MOST = 50_000;

    private final Target target;
    private final PointInTime moment;

    Sitemap(Target target, PointInTime moment) {
        this.target = target;
        this.moment = moment;
    }

    List<OutputFile> files(List<Page> pages) {
        List<OutputFile> files = new ArrayList<>();
        target.base()
                .ifPresent(base -> files.addAll(maps(
                        base,
                        pages.stream()
                                .filter(Sitemap::isForVisitors)
                                .sorted(Comparator.comparing(
                                        page -> page.permalink().path()))
                                .toList())));
        if (target.basePath().equals("/")) {
            String map =
                    target.base().map(base -> "Sitemap: " + base + MAP + "\n").orElse("");
            files.add(file(ROBOTS, Bytes.utf8("User-agent: *\nAllow: /\n" + map)));
        }
        return List.copyOf(files);
    }

    /** What has content of its own: no forwarding page, no notice, no page for missing addresses. */
    private static boolean isForVisitors(Page page) {
        return !(page instanceof Page.NotFound || page instanceof Page.Moved || page instanceof Page.Withdrawn);
    }

    /** One of the maps that an index leads to. */
    static boolean isPart(String file) {
        return file.matches("sitemap-[0-9]+\\.xml");
    }

    private List<OutputFile> maps(URI base, List<Page> pages) {
        if (pages.size() <= MOST) {
            return List.of(file(MAP, map(base, pages)));
        }
        List<OutputFile> files = new ArrayList<>();
        Xml index = new Xml("sitemapindex", NAMESPACE);
        for (int from = 0; from < pages.size(); from += MOST) {
            String name = "sitemap-" + (from / MOST + 1) + ".xml";
            files.add(file(name, map(base, pages.subList(from, Math.min(from + MOST, pages.size())))));
            index.open("sitemap").element("loc", base + name).close();
        }
        files.add(file(MAP, index.bytes()));
        return files;
    }

    private Bytes map(URI base, List<Page> pages) {
        Xml xml = new Xml("urlset", NAMESPACE);
        for (Page page : pages) {
            xml.open("url");
            xml.element("loc", base + escaped(page.permalink().path()).substring(1));
            lastChange(page).ifPresent(day -> xml.element("lastmod", day.toString()));
            xml.close();
        }
        return xml.bytes();
    }

    /** Also of a file name that will be refused: all problems are told at once. */
    private static String escaped(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // only a relative path has no form
        }
    }

    /** The day of its last change, where that is written down; most pages gather what changes at its own pace. */
    private Optional<LocalDate> lastChange(Page page) {
        if (page instanceof Page.BulletinPage p) {
            return Optional.of(lastChange(p.bulletin()));
        }
        if (page instanceof Page.TextPage || page instanceof Page.Translated) {
            return page.document().flatMap(Document::date);
        }
        return page.seal().map(seal -> seal.sealedAt().toLocalDate());
    }

    private LocalDate lastChange(Bulletin bulletin) {
        return Stream.concat(
                        Stream.of(bulletin.publishedOn()),
                        bulletin.revisions().stream().map(Revision::on))
                .filter(day -> !day.isAfter(moment.knownOn()))
                .max(Comparator.naturalOrder())
                .orElse(bulletin.publishedOn());
    }

    private static OutputFile file(String path, Bytes bytes) {
        return new OutputFile(path, bytes, MediaType.of(path), path);
    }
}
