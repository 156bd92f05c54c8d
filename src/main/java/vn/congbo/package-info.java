/** Công Bố: a public plan in AsciiDoc becomes finished static sites. {@link vn.congbo.Build} is the pipeline on one page. */
@NullMarked
package vn.congbo;

import org.jspecify.annotations.NullMarked;
