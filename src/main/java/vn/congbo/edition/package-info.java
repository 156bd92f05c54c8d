/**
 * Editions of a plan: proof that their text is unaltered, what they cite, which one is in force by what was known.
 * Comes in: the {@code Library}; goes out: its {@link vn.congbo.edition.History} and the problems found on the way; of two editions their
 * {@link vn.congbo.edition.Comparison}.
 * Must not know: files, HTML, pages, libraries outside the JDK.
 */
@NullMarked
package vn.congbo.edition;

import org.jspecify.annotations.NullMarked;
