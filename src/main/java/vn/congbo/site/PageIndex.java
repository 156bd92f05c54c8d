package vn.congbo.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congbo.model.OutputFile;

/**
 * Pages by what they are asked for, made once: every page asks.
 *
 * @param byAddress root-relative address → page
 * @param byDocument path below the content folder → page of that document
 * @param files root-relative addresses of the files that are no pages
 * @param feeds root-relative address of a feed, and of the page about the same thing → feed
 * @param byLanguage tag of another language than Vietnamese → its pages, sorted by address
 * @param footer the ordinary pages with a place in the footer, in order
 */
record PageIndex(
        Map<String, Page> byAddress,
        Map<String, Page> byDocument,
        Map<String, OutputFile> files,
        Map<String, Feed> feeds,
        Map<String, List<Page.Translated>> byLanguage,
        List<Page.TextPage> footer) {

    /** @param pages sorted by address */
    static PageIndex of(List<Page> pages, List<OutputFile> files, List<Feed> feeds, Assets assets) {
        Map<String, Page> byAddress = new HashMap<>();
        Map<String, Page> byDocument = new HashMap<>();
        Map<String, OutputFile> byFile = new HashMap<>();
        Map<String, List<Page.Translated>> byLanguage = new HashMap<>();
        pages.forEach(page -> byAddress.put(page.permalink().path(), page));
        pages.forEach(page -> page.document().ifPresent(d -> byDocument.put(d.path(), page)));
        files.forEach(file -> byFile.put("/" + file.path(), file));
        assets.files().forEach(file -> byFile.put("/" + file.path(), file));
        Map<String, Feed> byFeed = new HashMap<>();
        feeds.forEach(feed -> byFeed.put(feed.page(), feed));
        feeds.forEach(feed -> byFeed.put(feed.permalink().path(), feed));
        for (Page page : pages) {
            if (page instanceof Page.Translated translated) {
                byLanguage
                        .computeIfAbsent(translated.language(), l -> new ArrayList<>())
                        .add(translated);
            }
        }
        byLanguage.replaceAll((language, all) -> List.copyOf(all));
        return new PageIndex(byAddress, byDocument, byFile, byFeed, byLanguage, footer(pages));
    }

    private static List<Page.TextPage> footer(List<Page> pages) {
        return pages.stream()
                .filter(Page.TextPage.class::isInstance)
                .map(Page.TextPage.class::cast)
                .filter(page -> page.text().order().isPresent())
                .sorted(Comparator.comparing(page -> page.text().order().orElse(BigDecimal.ZERO)))
                .toList();
    }
}
