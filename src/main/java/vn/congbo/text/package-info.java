/**
 * Vietnamese as software must treat it: normal form, look-alikes, order, tokens, dates, references to legal instruments, printed lines.
 * Comes in: strings; goes out: strings, dates, places inside the string.
 * Must not know: documents, pages, files. The only home of icu4j.
 */
@NullMarked
package vn.congbo.text;

import org.jspecify.annotations.NullMarked;
