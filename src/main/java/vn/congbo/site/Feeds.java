package vn.congbo.site;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Library;
import vn.congbo.model.Plan;
import vn.congbo.model.Unit;
import vn.congbo.progress.Ledger;

/**
 * One feed for everything, and one for each plan, goal, duty and unit: a thing that has a page can be followed, also before there is any
 * news about it.
 */
final class Feeds {

    /** Readers ask for a feed every hour; who has missed more than so much finds it on the pages. */
    private static final int LONGEST = 50;

    private static final Comparator<News.Head> NEWEST_FIRST = Comparator.comparing((News.Head h) -> h.updated())
            .thenComparing(News.Head::published)
            .reversed()
            .thenComparing(News.Head::id);

    private final AllNews news;

    /** Also those that are to come, and those that have ended: their feeds were published and answer for ever. */
    private final List<Ledger.Entry> duties;

    private final Set<String> pages;
    private final OffsetDateTime beginning;

    private Feeds(AllNews news, Ledger ledger, List<Page> pages) {
        this.news = news;
        this.duties = Stream.of(
                        ledger.entries().stream(),
                        ledger.coming().stream(),
                        ledger.ended().stream().map(Ledger.Ended::entry))
                .flatMap(entries -> entries)
                .toList();
        this.pages = pages.stream().map(p -> p.permalink().path()).collect(Collectors.toSet());
        this.beginning = news.all()
                .map(n -> n.head().published())
                .min(Comparator.naturalOrder())
                .orElse(OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));
    }

    static List<Feed> of(Library library, AllNews news, Ledger ledger, List<Page> pages) {
        Feeds feeds = new Feeds(news, ledger, pages);
        List<Feed> all = new ArrayList<>();
        String folder = library.settings().contentFolder();
        all.add(feeds.feed(news.issuer(), Addresses.home(), "Tin mới", "/", news.all(), folder));
        library.plans().forEach(plan -> all.add(feeds.ofPlan(plan)));
        pages.stream()
                .filter(Page.GoalPage.class::isInstance)
                .forEach(page -> all.add(feeds.ofGoal((Page.GoalPage) page)));
        feeds.duties.forEach(duty -> all.add(feeds.ofDuty(duty)));
        library.units().forEach(unit -> all.add(feeds.ofUnit(unit)));
        return List.copyOf(all);
    }

    private Feed ofPlan(Plan plan) {
        Permalink page = Addresses.plan(plan.id());
        Stream<News> about =
                Stream.concat(bulletins(b -> b.plan().equals(plan.id())), ofPlans(p -> p.id().equals(plan.id())));
        return feed(plan.issuer(), page, "Tin mới: " + plan.name(), page.path(), about, origin(plan));
    }

    private Feed ofGoal(Page.GoalPage page) {
        Plan plan = page.history().plan();
        Set<String> about = ids(page.bulletins().stream());
        String title = "Tin mới về mục tiêu: " + page.title();
        String origin = page.goal().document().place().file();
        return feed(
                plan.issuer(),
                page.permalink(),
                title,
                page.permalink().path(),
                bulletins(b -> about.contains(b.id())),
                origin);
    }

    /** A duty without a page of its own is a line of the page of all duties. */
    private Feed ofDuty(Ledger.Entry duty) {
        Plan plan = duty.plan();
        String id = duty.obligation().id();
        Permalink own = Addresses.obligation(plan.id(), id);
        String page = pages.contains(own.path())
                ? own.path()
                : Addresses.obligations(plan.id()).path() + "#" + id;
        Set<String> about = ids(duty.bulletins().stream());
        String title = "Tin mới về nhiệm vụ: " + duty.obligation().task();
        String origin = duty.obligation().place().file();
        return feed(plan.issuer(), own, title, page, bulletins(b -> about.contains(b.id())), origin);
    }

    /** What the unit says, and what is said of its duties; the plans that it issued. */
    private Feed ofUnit(Unit unit) {
        Set<String> about = ids(duties.stream()
                .filter(e ->
                        e.obligation().actors().stream().anyMatch(a -> a.unit().equals(unit.id())))
                .flatMap(e -> e.bulletins().stream()));
        Stream<News> all = Stream.concat(
                bulletins(b -> b.unit().equals(unit.id()) || about.contains(b.id())),
                ofPlans(p -> p.issuer().equals(unit.id())));
        Permalink page = Addresses.unit(unit.id());
        String origin = unit.place().file();
        return feed(news.issuer(), page, "Tin mới: " + unit.name(), page.path(), all, origin);
    }

    private static Set<String> ids(Stream<Bulletin> bulletins) {
        return bulletins.map(Bulletin::id).collect(Collectors.toSet());
    }

    private Stream<News> bulletins(Predicate<Bulletin> wanted) {
        return news.bulletins.stream().filter(n -> wanted.test(n.bulletin())).map(n -> n);
    }

    /** Editions, and that a plan has ended. */
    private Stream<News> ofPlans(Predicate<Plan> wanted) {
        return Stream.concat(
                news.editions.stream().filter(n -> wanted.test(n.plan().plan())),
                news.endings.stream().filter(n -> wanted.test(n.plan())));
    }

    private Feed feed(String issuer, Permalink thing, String title, String page, Stream<News> all, String origin) {
        List<News> newest = all.sorted(Comparator.comparing(News::head, NEWEST_FIRST))
                .limit(LONGEST)
                .toList();
        OffsetDateTime updated =
                newest.isEmpty() ? beginning : newest.get(0).head().updated();
        Permalink own = Addresses.feed(thing);
        return new Feed(NewsId.of(issuer, own.path()), own, title, page, updated, newest, origin);
    }

    private static String origin(Plan plan) {
        return plan.document().place().file();
    }
}
