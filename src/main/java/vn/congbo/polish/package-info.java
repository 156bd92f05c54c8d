/**
 * HTML made safe, checked and improved, one small pass each.
 * Comes in: bodies of documents, and pages as their templates wrote them; goes out: clean bodies, finished pages, and every problem found.
 * Must not know: templates, content formats, the disk. The only home of jsoup.
 */
@NullMarked
package vn.congbo.polish;

import org.jspecify.annotations.NullMarked;
