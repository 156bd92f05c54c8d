/**
 * Proof of what was published: the manifest of a site, the check of a folder against it, and the seal of an edition in its folder.
 * Comes in: the files of a finished site, a seal, or a folder; goes out: {@code manifest.json}, a sealed folder, or every difference.
 * Must not know: pages, templates, how a site's folder is written.
 */
@NullMarked
package vn.congbo.archive;

import org.jspecify.annotations.NullMarked;
