package vn.congbo.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.edition.KnownSince;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Corrected;
import vn.congbo.model.Edition;
import vn.congbo.model.Ending;
import vn.congbo.model.Library;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Plan;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Revision;
import vn.congbo.model.Seal;
import vn.congbo.model.Vietnam;

/** Everything that a feed may tell, each piece made once. A day without an hour is told as its beginning in Vietnam. */
final class AllNews {

    private final Library library;
    private final History history;
    private final Map<String, LocalDate> firstPublished = new HashMap<>();
    private final PointInTime moment;

    /** In the order of the library. */
    final List<News.OfBulletin> bulletins;

    /** In the order of plans and editions. */
    final List<News.OfEdition> editions;

    /** Of plans that are not in force any more. */
    final List<News.OfEnding> endings;

    final List<News.OfNotice> notices;

    AllNews(Library library, History history, Chronicle past, PointInTime moment) {
        this.library = library;
        this.history = history;
        this.moment = moment;
        past.addresses().stream()
                .filter(a -> !a.since().isAfter(moment.knownOn()))
                .forEach(a -> firstPublished.put(a.address(), a.since()));
        this.bulletins = bulletins();
        this.editions = history.plans().stream().flatMap(this::editions).toList();
        this.endings = history.plans().stream()
                .flatMap(plan -> plan.plan().endingOn(moment.asOf()).map(e -> ending(plan, e)).stream())
                .toList();
        this.notices = library.oldAddressesOn(moment.knownOn()).stream()
                .filter(OldAddress.Withdrawn.class::isInstance)
                .map(old -> notice((OldAddress.Withdrawn) old))
                .toList();
    }

    /** The office that the whole site is about: that of its first plan. */
    String issuer() {
        return library.plans().stream().findFirst().map(Plan::issuer).orElse("");
    }

    Stream<News> all() {
        return Stream.of(bulletins, editions, endings, notices).flatMap(List::stream);
    }

    private List<News.OfBulletin> bulletins() {
        Map<String, Bulletin> byId = new HashMap<>();
        Corrected corrected = Corrected.among(library.bulletins());
        library.bulletins().forEach(b -> byId.put(b.id(), b));
        return library.bulletins().stream()
                .map(b -> bulletin(b, b.corrects().map(byId::get), corrected.by(b)))
                .toList();
    }

    /** That it was corrected is what a reader of the old one must know most of all. */
    private News.OfBulletin bulletin(Bulletin b, Optional<Bulletin> corrected, Optional<Bulletin> correctedBy) {
        LocalDate updated = Stream.of(
                        Stream.of(b.publishedOn()),
                        b.revisions().stream().filter(Revision::significant).map(Revision::on),
                        correctedBy.stream().map(Bulletin::publishedOn))
                .flatMap(days -> days)
                .filter(day -> !day.isAfter(moment.knownOn())) // a slip in a year must not keep the feed in the future
                .max(Comparator.naturalOrder())
                .orElse(b.publishedOn());
        Optional<PlanHistory> plan = history.plan(b.plan());
        String issuer = library.plan(b.plan()).map(Plan::issuer).orElse("");
        News.Head head = new News.Head(
                NewsId.of(issuer, Addresses.of(b.document()).path()),
                b.document().title(),
                Addresses.of(b.document()).path(),
                start(b.publishedOn()),
                start(updated),
                library.unit(b.unit()));
        return new News.OfBulletin(head, b, plan, corrected, correctedBy);
    }

    private Stream<News.OfEdition> editions(PlanHistory plan) {
        List<News.OfEdition> news = new ArrayList<>();
        Optional<Integer> before = Optional.empty();
        for (ReadEdition edition : plan.editions()) {
            news.add(edition(plan, edition, before));
            before = Optional.of(edition.edition().number());
        }
        return news.stream();
    }

    private News.OfEdition edition(PlanHistory plan, ReadEdition read, Optional<Integer> before) {
        Edition edition = read.edition();
        String address = Addresses.edition(edition.plan(), edition.number()).path();
        OffsetDateTime published = start(publishedOn(plan, read, address));
        // Sealed, its text is final: that is news. An edition that was sealed before it was published is news but once.
        OffsetDateTime updated = edition.seal()
                .map(Seal::sealedAt)
                .filter(at -> at.isAfter(published) && !at.toLocalDate().isAfter(moment.knownOn()))
                .orElse(published);
        News.Head head = new News.Head(
                NewsId.of(plan.plan().issuer(), address),
                plan.plan().name() + ": Bản " + edition.number(),
                address,
                published,
                updated,
                library.unit(plan.plan().issuer()));
        return new News.OfEdition(head, plan, read, before);
    }

    /**
     * The day that it states; else the first that anything tells, the log of this text or the ledger of its address; else, before its first
     * publication, the day that this site shows, which that publication then writes down.
     */
    private LocalDate publishedOn(PlanHistory plan, ReadEdition edition, String address) {
        KnownSince known = plan.timeline().knownSince(edition);
        if (known.basis() == KnownSince.Basis.STATED) {
            return known.day().orElseThrow();
        }
        return Stream.concat(
                        known.day().filter(day -> known.isCertain()).stream(),
                        Optional.ofNullable(firstPublished.get(address)).stream())
                .min(Comparator.naturalOrder())
                .orElse(moment.asOf());
    }

    /** From its first day without the plan; where nobody knows that day, right after the plan's last edition. */
    private News.OfEnding ending(PlanHistory plan, Ending ending) {
        String id = plan.plan().id();
        OffsetDateTime on = ending.on()
                .toOptional()
                .map(AllNews::start)
                .orElseGet(() -> editions.stream()
                        .filter(n -> n.plan().plan().id().equals(id))
                        .map(n -> n.head().published())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        String address = Addresses.plan(id).path();
        News.Head head = new News.Head(
                NewsId.of(plan.plan().issuer(), address + "#cham-dut"),
                plan.plan().name() + ": không còn hiệu lực",
                address,
                on,
                on,
                library.unit(plan.plan().issuer()));
        Optional<Plan> successor = ending.successor().flatMap(library::plan);
        return new News.OfEnding(
                head, plan.plan(), ending, ending.instrument().toOptional().flatMap(library::instrument), successor);
    }

    /** What was withdrawn had its own id; that it was is another piece of news. */
    private News.OfNotice notice(OldAddress.Withdrawn notice) {
        OffsetDateTime on = start(notice.on());
        String id = NewsId.of(issuer(), notice.from() + "#thong-bao");
        return new News.OfNotice(new News.Head(id, notice.title(), notice.page(), on, on, Optional.empty()), notice);
    }

    private static OffsetDateTime start(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.MIDNIGHT, Vietnam.TIME);
    }
}
