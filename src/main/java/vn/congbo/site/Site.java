package vn.congbo.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param pages each address once, sorted by address
 * @param files what is published as it is: originals, canonical texts
 * @param assets style sheets, scripts, fonts, images, under fingerprinted names
 * @param index where to find them
 */
public record Site(
        Library library,
        History history,
        Ledger ledger,
        LocalDate asOf,
        List<Page> pages,
        List<OutputFile> files,
        Assets assets,
        Index index) {

    /**
     * Pages by what they are asked for.
     *
     * @param byAddress root-relative address → page
     * @param byDocument path below the content folder → page of that document
     * @param files root-relative addresses of the files that are no pages
     */
    public record Index(Map<String, Page> byAddress, Map<String, Page> byDocument, Map<String, OutputFile> files) {}

    public static Site of(Library library, History history, Ledger ledger, Problems problems) {
        List<Page> pages = unique(new Pages(library, history, ledger).all(), problems);
        List<OutputFile> files = Files.of(library, history);
        Assets assets = Assets.of(library.assets());
        return new Site(library, history, ledger, ledger.asOf(), pages, files, assets, index(pages, files, assets));
    }

    public Optional<Page> page(String address) {
        return Optional.ofNullable(index.byAddress().get(address));
    }

    public Optional<Page> pageOf(String document) {
        return Optional.ofNullable(index.byDocument().get(document));
    }

    /** A published file that is no page, by its root-relative address. */
    public Optional<OutputFile> file(String address) {
        return Optional.ofNullable(index.files().get(address));
    }

    private static Index index(List<Page> pages, List<OutputFile> files, Assets assets) {
        Map<String, Page> byAddress = new HashMap<>();
        Map<String, Page> byDocument = new HashMap<>();
        Map<String, OutputFile> byFile = new HashMap<>();
        pages.forEach(page -> byAddress.put(page.permalink().path(), page));
        pages.forEach(page -> page.document().ifPresent(d -> byDocument.put(d.path(), page)));
        files.forEach(file -> byFile.put("/" + file.path(), file));
        assets.files().forEach(file -> byFile.put("/" + file.path(), file));
        return new Index(byAddress, byDocument, byFile);
    }

    /** Each address once. Two that differ in case only are one file on Windows and a trap everywhere. */
    private static List<Page> unique(List<Page> pages, Problems problems) {
        Map<String, Page> first = new TreeMap<>();
        for (Page page : pages) {
            Page other = first.putIfAbsent(page.permalink().path().toLowerCase(Locale.ROOT), page);
            if (other != null) {
                report(page, other, problems);
                report(other, page, problems);
            }
        }
        return List.copyOf(first.values());
    }

    private static void report(Page page, Page other, Problems problems) {
        page.document()
                .ifPresent(d -> problems.add(
                        Fault.DUPLICATE_ADDRESS,
                        d.place(),
                        page.permalink().path(),
                        other.document()
                                .map(Document::place)
                                .map(Place::toString)
                                .orElse(other.kind()),
                        other.permalink().path()));
    }
}
