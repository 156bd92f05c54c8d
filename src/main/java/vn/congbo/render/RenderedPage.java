package vn.congbo.render;

import java.util.Map;
import java.util.Optional;
import vn.congbo.model.Bytes;
import vn.congbo.model.Place;
import vn.congbo.model.Sources;
import vn.congbo.site.Page;

/**
 * A page as its template wrote it, or as it was kept when its edition was sealed.
 *
 * @param template where it was written, for problems of the page that no content caused
 * @param templates all templates, to find the line
 * @param kept the bytes of a kept page, which nothing may change
 */
public record RenderedPage(Page page, String html, Place template, Sources templates, Optional<Bytes> kept) {

    static RenderedPage made(Page page, String html, Place template, Sources templates) {
        return new RenderedPage(page, html, template, templates, Optional.empty());
    }

    static RenderedPage kept(Page page, Bytes bytes, Place file) {
        return new RenderedPage(page, bytes.utf8(), file, new Sources(Map.of()), Optional.of(bytes));
    }
}
