package vn.congbo.render;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Edition;
import vn.congbo.model.Evidence;
import vn.congbo.model.Fact;
import vn.congbo.model.Unit;
import vn.congbo.site.Addresses;
import vn.congbo.site.News;
import vn.congbo.site.Permalink;
import vn.congbo.text.VietnameseDate;
import vn.congbo.xml.Xml;

/**
 * What a piece of news says in a reader's window: who, when, what level and why, on what evidence; first of all whether it was corrected.
 * Not the body: what was once fetched is kept for years by programs that we do not reach, and the whole text should be read where its
 * corrections stand beside it.
 */
final class NewsContent {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Xml xml;
    private final UnaryOperator<String> address;

    /** @param address root-relative address → the one to write */
    NewsContent(Xml xml, UnaryOperator<String> address) {
        this.xml = xml;
        this.address = address;
    }

    static String summary(News news) {
        if (news instanceof News.OfBulletin n) {
            String corrected =
                    n.correctedBy().map(c -> Words.of("news.corrected") + " ").orElse("");
            return corrected + n.bulletin().summary();
        }
        if (news instanceof News.OfEdition n) {
            String note = n.edition().edition().amendment().note();
            return note.isEmpty() ? Words.of("news.edition") : note;
        }
        if (news instanceof News.OfEnding n) {
            return n.plan().name() + " "
                    + Words.of("ending." + n.ending().kind().key()) + ".";
        }
        return ((News.OfNotice) news).notice().reason();
    }

    void write(News news) {
        xml.openIn(XHTML, "div");
        if (news instanceof News.OfBulletin n) {
            bulletin(n);
        } else if (news instanceof News.OfEdition n) {
            edition(n);
        } else if (news instanceof News.OfEnding n) {
            ending(n);
        } else {
            News.OfNotice n = (News.OfNotice) news;
            xml.element("p", n.notice().reason());
            xml.element(
                    "p", Words.of("news.withdrawn-on") + " " + day(n.notice().on()) + ".");
        }
        xml.close();
    }

    private void bulletin(News.OfBulletin n) {
        Bulletin b = n.bulletin();
        n.correctedBy().ifPresent(other -> beside("news.corrected-by", other));
        n.corrected().ifPresent(other -> beside("news.corrects", other));
        xml.element("p", b.summary());
        xml.open("ul");
        line("news.happened", day(b.happenedOn()));
        line("news.reported", day(b.reportedOn()));
        line("news.unit", n.head().author().map(Unit::name).orElse(b.unit()));
        b.claim().ifPresent(claim -> {
            String level = Words.of("completion." + claim.completion().key());
            line("news.level", level + ". " + claim.reason());
        });
        b.clauses().forEach(clause -> clause(n, clause));
        b.evidence().forEach(this::evidence);
        b.revisions().forEach(r -> {
            String minor = r.significant() ? "" : " " + Words.of("news.minor");
            line("news.revision", day(r.on()) + ": " + r.note() + minor);
        });
        xml.close();
    }

    private void beside(String word, Bulletin other) {
        xml.begin("p").inline("strong", Words.of(word)).words(" ");
        xml.inline(
                "a",
                other.document().title(),
                "href",
                to(Addresses.of(other.document()).path()));
        xml.words(" (" + day(other.publishedOn()) + ").").end();
    }

    private void clause(News.OfBulletin n, String clause) {
        xml.begin("li").words(Words.of("news.clause") + ": ");
        xml.inline("a", Categories.label(n, clause), "href", to(place(n, clause)))
                .end();
    }

    /** On the plan's page; a clause that is no more stands in the last edition that had it. */
    private static String place(News.OfBulletin n, String clause) {
        String plan = n.bulletin().plan();
        Optional<Integer> last = n.plan()
                .flatMap(p -> p.lastWith(clause)
                        .map(e -> e.edition().number())
                        .filter(number -> number != p.current().edition().number()));
        return last.map(number -> Addresses.edition(plan, number))
                        .orElseGet(() -> Addresses.plan(plan))
                        .path()
                + "#"
                + clause;
    }

    private void evidence(Evidence evidence) {
        xml.begin("li").words(Words.of("news.evidence") + ": ");
        String href = evidence instanceof Evidence.File file
                ? to("/" + file.path())
                : evidence instanceof Evidence.Link link
                        ? link.address().toString()
                        : to(Addresses.instrument(((Evidence.Registered) evidence).instrument())
                                .path());
        xml.inline("a", evidence.title(), "href", href);
        if (evidence instanceof Evidence.File file) {
            xml.words(" (SHA-256: " + file.sha256() + ")");
        }
        xml.end();
    }

    private void edition(News.OfEdition n) {
        Edition edition = n.edition().edition();
        xml.element("p", summary(n));
        xml.open("ul");
        line("news.origin", Words.of("origin." + edition.origin().kind().key()));
        line("news.issued", fact(edition.facts().issuedOn()));
        line("news.effective", fact(edition.facts().effectiveFrom()));
        line("news.posted", fact(edition.facts().publishedOn()));
        edition.seal().ifPresent(seal -> line("news.sealed", day(seal.sealedAt().toLocalDate())));
        line("news.digest", n.edition().textFile().sha256());
        n.before().ifPresent(before -> {
            xml.begin("li");
            xml.inline("a", Words.of("news.changes") + " " + before, "href", to(AtomFeed.changes(n, before)));
            xml.end();
        });
        xml.close();
    }

    private void ending(News.OfEnding n) {
        xml.element("p", summary(n));
        xml.open("ul");
        line("news.ended-on", fact(n.ending().on()));
        n.instrument()
                .ifPresentOrElse(
                        i -> linked("news.ended-by", i.title(), Addresses.instrument(i.id())),
                        () -> line("news.ended-by", unknown(n.ending().instrument())));
        n.successor().ifPresent(p -> linked("news.successor", p.name(), Addresses.plan(p.id())));
        xml.close();
    }

    private void linked(String word, String title, Permalink there) {
        xml.begin("li").words(Words.of(word) + ": ");
        xml.inline("a", title, "href", to(there.path())).end();
    }

    private void line(String word, String value) {
        xml.element("li", Words.of(word) + ": " + value);
    }

    private static String fact(Fact<LocalDate> fact) {
        return fact.toOptional().map(NewsContent::day).orElseGet(() -> unknown(fact));
    }

    private static String unknown(Fact<?> fact) {
        String reason = fact instanceof Fact.Unknown<?> unknown ? " (" + unknown.reason() + ")" : "";
        return Words.of("news.unknown") + reason;
    }

    private static String day(LocalDate day) {
        return VietnameseDate.format(day);
    }

    private String to(String rootRelative) {
        return address.apply(rootRelative);
    }
}
