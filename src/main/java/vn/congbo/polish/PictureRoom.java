package vn.congbo.polish;

import java.util.Optional;
import org.jsoup.nodes.Element;
import vn.congbo.site.Addresses;

/** A browser that knows the size of a picture before it has it keeps room for it: the text below does not jump under a reader's eyes. */
final class PictureRoom implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        boolean elsewhere = page.page().permalink().equals(Addresses.notFound()); // its addresses are those of the host
        for (Element picture : page.select("img[src]:not([width][height])")) {
            String source = picture.attr("src");
            if (!elsewhere && !References.hasScheme(source)) {
                String address = References.resolve(page.page().permalink().path(), source);
                page.site
                        .file(address)
                        .flatMap(file -> PictureSize.of(file.bytes().toArray()))
                        .ifPresent(size -> keep(picture, size));
            }
        }
    }

    /** What the author has set stays, and decides the other side. A share of the page ("50%") is a thing of style sheets. */
    private static void keep(Element picture, PictureSize size) {
        Optional<Integer> width = pixels(picture, "width");
        Optional<Integer> height = pixels(picture, "height");
        if ((picture.hasAttr("width") && width.isEmpty()) || (picture.hasAttr("height") && height.isEmpty())) {
            return;
        }
        double scale = width.map(w -> (double) w / size.width())
                .orElseGet(() -> height.map(h -> (double) h / size.height()).orElse(1.0));
        picture.attr("width", String.valueOf(Math.max(1, Math.round(size.width() * scale))));
        picture.attr("height", String.valueOf(Math.max(1, Math.round(size.height() * scale))));
    }

    private static Optional<Integer> pixels(Element picture, String side) {
        return Optional.of(picture.attr(side))
                .filter(value -> value.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf);
    }
}
