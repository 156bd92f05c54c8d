package vn.congbo.render;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Target;
import vn.congbo.model.Unit;
import vn.congbo.site.Addresses;
import vn.congbo.site.Feed;
import vn.congbo.site.News;
import vn.congbo.site.Permalink;
import vn.congbo.xml.Xml;

/**
 * A feed as an Atom document (RFC 4287). Addresses are absolute where the target's base address is known; where it is not, they are relative
 * to the feed's own address (RFC 3986, section 5.1.3), which whoever reads the feed has just asked for. There is no {@code xml:base}: a
 * relative one would say nothing more, and an absolute one would be a guess.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Seconds always: RFC 3339 demands them. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Feed feed;
    private final Target target;
    private final Xml xml = new Xml("feed", ATOM, "xml:lang", "vi");

    private AtomFeed(Feed feed, Target target) {
        this.feed = feed;
        this.target = target;
    }

    static Bytes of(Feed feed, Target target) {
        return new AtomFeed(feed, target).write();
    }

    private Bytes write() {
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        xml.element("updated", time(feed.updated()));
        author(target.office().isEmpty() ? target.name() : target.office());
        link("self", Feed.MEDIA_TYPE, feed.permalink().path());
        link("alternate", "text/html", feed.page());
        feed.news().forEach(this::entry);
        return xml.bytes();
    }

    private void entry(News news) {
        News.Head head = news.head();
        xml.open("entry");
        xml.element("id", head.id());
        xml.element("title", head.title());
        xml.element("published", time(head.published()));
        xml.element("updated", time(head.updated()));
        head.author().map(Unit::name).ifPresent(this::author);
        link("alternate", "text/html", head.address());
        if (news instanceof News.OfBulletin n) {
            n.corrected().ifPresent(this::related);
            n.correctedBy().ifPresent(this::related);
        } else if (news instanceof News.OfEdition n) {
            n.before().ifPresent(b -> link("related", "text/html", changes(n, b)));
        }
        Categories.write(news, xml);
        xml.element("summary", NewsContent.summary(news));
        xml.open("content", "type", "xhtml");
        new NewsContent(xml, this::address).write(news);
        xml.close();
        xml.close();
    }

    private void related(Bulletin other) {
        link("related", "text/html", Addresses.of(other.document()).path());
    }

    static String changes(News.OfEdition news, int before) {
        int number = news.edition().edition().number();
        return Addresses.comparison(news.plan().plan().id(), before, number).path();
    }

    private void author(String name) {
        xml.open("author").element("name", name).close();
    }

    private void link(String rel, String type, String address) {
        xml.empty("link", "rel", rel, "type", type, "href", address(address));
    }

    private String address(String rootRelative) {
        Permalink here = feed.permalink();
        Optional<String> absolute = target.base().map(base -> base + rootRelative.substring(1));
        return absolute.orElseGet(() -> {
            String relative = here.toRoot() + rootRelative.substring(1);
            return relative.isEmpty() ? "./" : relative;
        });
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }
}
