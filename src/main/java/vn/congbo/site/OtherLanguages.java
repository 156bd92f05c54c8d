package vn.congbo.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Document;
import vn.congbo.model.Library;
import vn.congbo.model.Translation;
import vn.congbo.site.Page.Head;
import vn.congbo.site.Page.Translated;

/**
 * Pages in other languages than Vietnamese: what was translated, and for a language that has any of it a first page and the structure (its
 * units). Each stands beside a Vietnamese page, at its address below the language's own.
 */
final class OtherLanguages {

    private final Library library;
    private final List<Page> vietnamese;
    private final Map<String, Page> byDocument = new HashMap<>();

    private OtherLanguages(Library library, List<Page> vietnamese) {
        this.library = library;
        this.vietnamese = List.copyOf(vietnamese);
        vietnamese.forEach(page -> page.document().ifPresent(d -> byDocument.put(d.path(), page)));
    }

    static List<Page> of(Library library, List<Page> vietnamese) {
        OtherLanguages all = new OtherLanguages(library, vietnamese);
        return library.settings().otherLanguages().stream().flatMap(all::in).toList();
    }

    private Stream<Page> in(String language) {
        List<Page> pages = new ArrayList<>();
        for (Translation translation : library.translations().in(language)) {
            Document document = translation.document();
            Optional.ofNullable(
                            byDocument.get(translation.original())) // what is not known yet is not translated either
                    .ifPresent(page -> pages.add(new Translated(
                            head(language, page, document.title()), language, page, Optional.of(translation))));
        }
        return pages.isEmpty() ? Stream.empty() : Stream.concat(pages.stream(), worded(language));
    }

    /** What needs no translator but for the words of the interface and the names of the units. */
    private Stream<Page> worded(String language) {
        return vietnamese.stream()
                .filter(page ->
                        page instanceof Page.Home || page instanceof Page.Units || page instanceof Page.UnitPage)
                .map(page ->
                        new Translated(head(language, page, title(language, page)), language, page, Optional.empty()));
    }

    private String title(String language, Page page) {
        return page instanceof Page.UnitPage p
                ? library.translations().unitName(language, p.unit().id()).orElse(p.title())
                : page.title();
    }

    private static Head head(String language, Page original, String title) {
        return new Head(Addresses.inLanguage(language, original.permalink()), title, original.kind(), List.of());
    }
}
