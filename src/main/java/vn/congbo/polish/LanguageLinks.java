package vn.congbo.polish;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.congbo.site.Page;

/**
 * A link to a page of ours in another language says so to programs ({@code hreflang}), and inside a text in another language than Vietnamese
 * to readers, too: with the words that its template gives ({@link #WORDS}).
 */
final class LanguageLinks implements HtmlPass {

    /** On an element with a translated text: what readers are told of a link that leads to Vietnamese. */
    private static final String WORDS = "data-tieng-viet";

    private static final Pattern BEHIND_PATH = Pattern.compile("[#?].*");

    @Override
    public void apply(FinishedPage page) {
        if (page.site.library().translations().documents().isEmpty()) {
            return;
        }
        for (Element link : page.select("a[href]:not([hreflang])")) {
            language(page, link.attr("href"))
                    .filter(language -> !language.equals(page.page().language()))
                    .ifPresent(language -> mark(link, language));
        }
        page.select("[" + WORDS + "]").removeAttr(WORDS);
    }

    /** Of the page that a link leads to; a file has none. */
    private static Optional<String> language(FinishedPage page, String href) {
        if (References.hasScheme(href) || href.startsWith("#")) {
            return Optional.empty();
        }
        String path = BEHIND_PATH.matcher(href).replaceFirst("");
        String address = path.startsWith("/")
                ? path
                : References.resolve(page.page().permalink().path(), path);
        return page.site.page(address).map(Page::language);
    }

    private static void mark(Element link, String language) {
        link.attr("hreflang", language);
        Element text = link.closest("[" + WORDS + "]");
        if (text != null && !link.text().contains(text.attr(WORDS))) {
            link.appendChild(new TextNode(" " + text.attr(WORDS)));
        }
    }
}
