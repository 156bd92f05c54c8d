package vn.congbo.render;

import vn.congbo.model.Place;
import vn.congbo.model.Sources;
import vn.congbo.site.Page;

/**
 * A page as its template wrote it.
 *
 * @param template where it was written, for problems of the page that no content caused
 * @param templates all templates, to find the line
 */
public record RenderedPage(Page page, String html, Place template, Sources templates) {}
