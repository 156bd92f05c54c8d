package vn.congbo.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.progress.Ledger;

/**
 * A whole site before rendering.
 *
 * @param asOf the day it shows
 * @param pages each address once
 * @param files what is published as it is: originals, canonical texts
 * @param assets style sheets, scripts, fonts, images, under fingerprinted names
 */
public record Site(
        Library library,
        History history,
        Ledger ledger,
        LocalDate asOf,
        List<Page> pages,
        List<OutputFile> files,
        Assets assets) {

    public static Site of(Library library, History history, Ledger ledger, Problems problems) {
        List<Page> pages = new Pages(library, history, ledger).all();
        checkAddresses(pages, problems);
        return new Site(
                library,
                history,
                ledger,
                ledger.asOf(),
                unique(pages),
                Files.of(library, history),
                Assets.of(library.assets()));
    }

    public Optional<Page> page(Permalink permalink) {
        return pages.stream().filter(p -> p.permalink().equals(permalink)).findFirst();
    }

    /** Content path → page of that document. */
    public Map<String, Page> byDocument() {
        Stream<Map.Entry<String, Page>> entries =
                pages.stream().flatMap(p -> p.document().stream().map(d -> Map.entry(d.path(), p)));
        return entries.collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
    }

    private static List<Page> unique(List<Page> pages) {
        return List.copyOf(pages.stream()
                .collect(Collectors.toMap(p -> key(p), Function.identity(), (first, second) -> first, TreeMap::new))
                .values());
    }

    /** Two addresses that differ in case only are one file on Windows and one trap everywhere. */
    private static String key(Page page) {
        return page.permalink().path().toLowerCase(Locale.ROOT);
    }

    private static void checkAddresses(List<Page> pages, Problems problems) {
        Map<String, List<Page>> byAddress = pages.stream().collect(Collectors.groupingBy(Site::key));
        byAddress.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(page -> {
                    Page other = same.get(0) == page ? same.get(1) : same.get(0);
                    page.document()
                            .ifPresent(d -> problems.add(
                                    Fault.DUPLICATE_ADDRESS,
                                    d.place(),
                                    page.permalink().path(),
                                    origin(other),
                                    other.permalink().path()));
                }));
    }

    private static String origin(Page page) {
        return page.document().map(Document::place).map(Place::toString).orElse(page.kind());
    }
}
