package vn.congbo.polish;

import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;

/**
 * Every picture has words for those who do not see it. Asciidoctor's stop-gap, the file's name, is no description, and what follows a comma in
 * one is taken for a size.
 */
final class Pictures implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        for (Element picture : page.select("img")) {
            String source =
                    picture.hasAttr(SafeBody.AS_WRITTEN) ? picture.attr(SafeBody.AS_WRITTEN) : picture.attr("src");
            String file = source.substring(source.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
            String alt = picture.attr("alt");
            boolean madeFromName = alt.toLowerCase(Locale.ROOT)
                    .equals(file.replaceAll("[-_]", " ").toLowerCase(Locale.ROOT));
            if (!picture.hasAttr("alt") || madeFromName) {
                page.report(Fault.MISSING_ALT, source, source);
            }
            Stream.of("width", "height")
                    .map(picture::attr)
                    .filter(size -> !size.matches("[0-9]*%?"))
                    .forEach(size -> page.report(Fault.PICTURE_SIZE, source, source, size));
        }
    }
}
