/**
 * Pages become HTML through the project's FreeMarker templates.
 * Comes in: a {@code Site} and a target; goes out: HTML texts, in memory; a template's mistake is a problem with its line.
 * Must not know: the disk beyond the templates folder, what the HTML looks like. The only home of FreeMarker.
 */
@NullMarked
package vn.congbo.render;

import org.jspecify.annotations.NullMarked;
