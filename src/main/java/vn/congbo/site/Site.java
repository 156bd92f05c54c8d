package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.edition.History;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.progress.Ledger;

/**
 * A whole site before rendering.
 *
 * @param past what was published before
 * @param asOf the day it shows
 * @param pages sorted by address; each address once, unless there is a problem that says otherwise
 * @param files what is published as it is: originals, canonical texts, lists of editions, what kept pages load
 * @param assets style sheets, scripts, fonts, images, under fingerprinted names
 * @param index where to find them
 */
public record Site(
        Library library,
        History history,
        Ledger ledger,
        Chronicle past,
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

    public static Site of(Library library, History history, Ledger ledger, Chronicle past, Problems problems) {
        Assets assets = Assets.of(library.assets(), problems, library.settings().assetFolder());
        List<Page> pages = new ArrayList<>(new Pages(library, history, ledger, past).all());
        List<OutputFile> files = new ArrayList<>(PublishedFiles.of(library, history, assets, problems));
        files.addAll(Tables.of(library, ledger));
        String folder = library.settings().contentFolder() + "/";
        String log = Addresses.PUBLICATION_LOG;
        past.log().ifPresent(bytes -> files.add(new OutputFile(log, bytes, "application/json", folder + log)));
        pages.addAll(new OldAddresses(library, pages, files, problems).pages());
        Clashes.check(pages, files, assets, problems);
        Vanished.check(past, ledger.asOf(), pages, files, problems);
        return new Site(
                library,
                history,
                ledger,
                past,
                ledger.asOf(),
                sorted(pages),
                List.copyOf(files),
                assets,
                index(pages, files, assets));
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

    private static List<Page> sorted(List<Page> pages) {
        return pages.stream()
                .sorted(Comparator.comparing(page -> page.permalink().path()))
                .toList();
    }
}
