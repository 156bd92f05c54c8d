package vn.congbo.render;

import vn.congbo.model.Place;
import vn.congbo.site.Page;

/**
 * A page as its template wrote it.
 *
 * @param template where it was written, for problems of the page that no content caused
 */
public record RenderedPage(Page page, String html, Place template) {}
