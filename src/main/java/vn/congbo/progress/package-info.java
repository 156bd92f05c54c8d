/**
 * What was so about each duty and goal on a day, by what was known on another: completion, timeliness, milestones, and the bulletins behind them.
 * Comes in: the {@code Library}, the {@code History} and two days; goes out: the {@link vn.congbo.progress.Ledger}.
 * Must not know: pages, HTML. It never turns silence into a status: no report is "no report yet", not "not started".
 */
@NullMarked
package vn.congbo.progress;

import org.jspecify.annotations.NullMarked;
