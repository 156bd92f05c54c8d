/**
 * What was known about each obligation on a date: the bulletins about it, the last claim, the next last day.
 * Comes in: the {@code Library} and a date; goes out: the {@link vn.congbo.progress.Ledger}.
 * Must not know: pages, HTML. It never turns silence into a status: no report is "no report yet", not "not started".
 */
@NullMarked
package vn.congbo.progress;

import org.jspecify.annotations.NullMarked;
