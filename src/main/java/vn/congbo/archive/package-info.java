/**
 * Proof of what was published: the manifest of a site, and the check of a folder against it.
 * Comes in: the files of a finished site, or a folder; goes out: {@code manifest.json}, or every difference.
 * Must not know: pages, templates, how a folder is written.
 */
@NullMarked
package vn.congbo.archive;

import org.jspecify.annotations.NullMarked;
