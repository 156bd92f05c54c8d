package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.progress.Ledger;

/**
 * A whole site before rendering.
 *
 * @param past what was published before
 * @param moment the day it shows, and the one until which it knows what was published
 * @param pages sorted by address; each address once, unless there is a problem that says otherwise
 * @param files what is published as it is on every target: originals, canonical texts, lists of editions, what kept pages load
 * @param byTarget what differs from target to target
 * @param feeds what readers can follow; the same for all targets but for the addresses in it
 * @param assets style sheets, scripts, fonts, images, under fingerprinted names
 * @param index where to find them
 */
public record Site(
        Library library,
        History history,
        Ledger ledger,
        Chronicle past,
        PointInTime moment,
        List<Page> pages,
        List<OutputFile> files,
        Map<String, OfTarget> byTarget,
        List<Feed> feeds,
        Assets assets,
        PageIndex index) {

    /**
     * What one target has of its own.
     *
     * @param timeGates of the plans that have mementos there
     * @param files what names the target's own addresses: TimeMaps, calendars, sitemap, link sets; the same paths on all targets, but for what nobody quotes
     */
    public record OfTarget(List<TimeGate> timeGates, List<OutputFile> files) {

        static OfTarget of(
                Library library, History history, Ledger ledger, Chronicle past, List<Page> pages, Target target) {
            List<TimeGate> gates = new TimeGates(past, target).all(history);
            TimeMaps maps = new TimeMaps(target);
            List<OutputFile> files = new ArrayList<>(new Calendars(library, history, ledger, target).files());
            gates.stream().flatMap(maps::of).forEach(files::add);
            files.addAll(new Sitemap(target, ledger.moment()).files(pages));
            files.addAll(new Linksets(library, target).files(history));
            files.addAll(new OpenSearch(library.settings(), target).files());
            return new OfTarget(gates, List.copyOf(files));
        }
    }

    public static Site of(Library library, History history, Ledger ledger, Chronicle past, Problems problems) {
        Assets assets = Assets.of(library.assets(), problems, library.settings().assetFolder());
        CitedBy citedBy = CitedBy.of(library, history, problems);
        List<Page> pages = new ArrayList<>(new Pages(library, history, ledger, past, citedBy).all());
        pages.addAll(OtherLanguages.of(library, pages));
        List<OutputFile> files = new ArrayList<>(PublishedFiles.of(library, history, ledger, past, assets, problems));
        AllNews news = new AllNews(library, history, past, ledger.moment());
        files.addAll(AkomaNtoso.of(library, news.editions, problems));
        files.addAll(new Api(library, history, ledger.moment(), past).files());
        files.addAll(OutgoingDocuments.of(library, history, ledger.moment(), problems));
        List<Feed> feeds = Feeds.of(library, news, ledger, pages);
        Map<String, OfTarget> byTarget = new LinkedHashMap<>();
        for (Target target : library.settings().targets()) {
            byTarget.put(target.id(), OfTarget.of(library, history, ledger, past, pages, target));
        }
        List<OutputFile> taken = new ArrayList<>(files);
        byTarget.values().forEach(t -> addOthers(t.files(), taken));
        List<OutputFile> all = List.copyOf(taken);
        feeds.forEach(feed -> taken.add(feed.claim()));
        LocalDate knownOn = ledger.moment().knownOn();
        pages.addAll(new OldAddresses(library, knownOn, pages, taken, problems).pages());
        FeedbackPages.check(library, history, pages, problems);
        Clashes.check(pages, taken, assets, problems);
        NoticesToCome.check(library, past, knownOn, problems);
        Vanished.check(past, library, knownOn, Vanished.living(pages, taken).values(), problems);
        List<Page> sorted = sorted(pages);
        return new Site(
                library,
                history,
                ledger,
                past,
                ledger.moment(),
                sorted,
                List.copyOf(files),
                byTarget,
                feeds,
                assets,
                PageIndex.of(sorted, all, feeds, assets));
    }

    /** Files of a target have the same addresses on every target, but for those that only a target with a known address has. */
    private static void addOthers(List<OutputFile> more, List<OutputFile> taken) {
        Set<String> there = taken.stream().map(OutputFile::path).collect(Collectors.toSet());
        more.stream().filter(file -> !there.contains(file.path())).forEach(taken::add);
    }

    /** The day it shows. */
    public LocalDate asOf() {
        return moment.asOf();
    }

    /** What is published as it is on a target. */
    public List<OutputFile> files(Target target) {
        List<OutputFile> all = new ArrayList<>(files);
        all.addAll(of(target).files());
        return all;
    }

    public List<TimeGate> timeGates(Target target) {
        return of(target).timeGates();
    }

    private OfTarget of(Target target) {
        return byTarget.getOrDefault(target.id(), new OfTarget(List.of(), List.of()));
    }

    public Optional<Page> page(String address) {
        return Optional.ofNullable(index.byAddress().get(address));
    }

    public Optional<Page> pageOf(String document) {
        return Optional.ofNullable(index.byDocument().get(document));
    }

    /** The same page in all its languages, Vietnamese first; itself alone when it is in one language only. */
    public List<Page> inAllLanguages(Page page) {
        Page original = page instanceof Page.Translated translated ? translated.original() : page;
        return Stream.concat(
                        Stream.of(original),
                        library.settings().otherLanguages().stream()
                                .map(language -> Addresses.inLanguage(language, original.permalink()))
                                .flatMap(address -> page(address.path()).stream()))
                .toList();
    }

    /** The pages in another language, sorted by address. */
    public List<Page.Translated> in(String language) {
        return index.byLanguage().getOrDefault(language, List.of());
    }

    /** A Vietnamese page in another language, if it is there in it. */
    public Optional<Page> inLanguage(String language, Permalink vietnamese) {
        return page(Addresses.inLanguage(language, vietnamese).path());
    }

    /** The list of units in another language. */
    public Optional<Page> unitsIn(String language) {
        return inLanguage(language, Addresses.units());
    }

    /** The ordinary pages that every page leads to at its foot, in their order. */
    public List<Page.TextPage> footer() {
        return index.footer();
    }

    /** Those of them that are there in another language. */
    public List<Page> footerIn(String language) {
        return footer().stream()
                .flatMap(p -> inLanguage(language, p.permalink()).stream())
                .toList();
    }

    /** A published file that is no page, by its root-relative address. */
    public Optional<OutputFile> file(String address) {
        return Optional.ofNullable(index.files().get(address));
    }

    /** A feed by its address, or by that of the page about the same thing. */
    public Optional<Feed> feed(String address) {
        return Optional.ofNullable(index.feeds().get(address));
    }

    /** What a reader of that page can follow: the thing it is about, what it belongs to, everything. Nothing on pages that are kept as they are, or not in Vietnamese. */
    public List<Feed> feedsOf(Page page) {
        if (page instanceof Page.EditionPage
                || page instanceof Page.Translated) { // all that can be followed is in Vietnamese
            return List.of();
        }
        Stream<Permalink> above = page.trail().stream().map(Page.Crumb::permalink);
        List<Feed> outermostFirst = Stream.of(Stream.of(Addresses.home()), above, Stream.of(page.permalink()))
                .flatMap(addresses -> addresses)
                .map(Permalink::path)
                .distinct()
                .flatMap(address -> feed(address).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(outermostFirst);
        return List.copyOf(outermostFirst);
    }

    private static List<Page> sorted(List<Page> pages) {
        return pages.stream()
                .sorted(Comparator.comparing(page -> page.permalink().path()))
                .toList();
    }
}
