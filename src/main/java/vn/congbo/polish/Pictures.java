package vn.congbo.polish;

import java.util.Locale;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;

/** Every picture has words for those who do not see it. Asciidoctor's stop-gap, the file's name, is no description. */
final class Pictures implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        for (Element picture : page.html.select("img")) {
            String source =
                    picture.hasAttr(SafeBody.AS_WRITTEN) ? picture.attr(SafeBody.AS_WRITTEN) : picture.attr("src");
            String file = source.substring(source.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
            String alt = picture.attr("alt");
            boolean madeFromName = alt.toLowerCase(Locale.ROOT)
                    .equals(file.replaceAll("[-_]", " ").toLowerCase(Locale.ROOT));
            if (!picture.hasAttr("alt") || madeFromName) {
                page.report(Fault.MISSING_ALT, source, source);
            }
        }
    }
}
