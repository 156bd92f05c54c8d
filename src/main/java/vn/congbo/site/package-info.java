/**
 * Every page and every address of the site, complete before anything is rendered; the same for all targets.
 * Comes in: {@code Library}, {@code History}, {@code Ledger}; goes out: a {@link vn.congbo.site.Site} of {@link vn.congbo.site.Page}s.
 * Must not know: templates, HTML, targets, libraries outside the JDK.
 */
@NullMarked
package vn.congbo.site;

import org.jspecify.annotations.NullMarked;
