/**
 * The draft of the yearly report, for people to complete and issue.
 * Comes in: a {@link vn.congbo.progress.YearlyReport}; goes out: the same draft as AsciiDoc and as DOCX.
 * Must not know: pages, HTML. It adds no fact: every sentence about results cites the bulletin that tells it, and what people must add is left open.
 */
@NullMarked
package vn.congbo.report;

import org.jspecify.annotations.NullMarked;
