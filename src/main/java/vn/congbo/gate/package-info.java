/**
 * The gate: what must not be published stops the build before anything is made of it.
 * Comes in: the library's declared allowances, and every file of the project as it was written; goes out: problems.
 * Must not know: what the files mean, pages, templates. The only home of metadata-extractor and PDFBox.
 */
@NullMarked
package vn.congbo.gate;

import org.jspecify.annotations.NullMarked;
