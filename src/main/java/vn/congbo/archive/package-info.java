/**
 * Proof of what was published and memory of it: manifest of a site, seal of an edition, log of publications, ledger of addresses.
 * Comes in: the files of a finished site, a seal, or a folder; goes out: {@code manifest.json}, a sealed folder, log entries, or every difference.
 * Must not know: pages, templates, how a site's folder is written.
 */
@NullMarked
package vn.congbo.archive;

import org.jspecify.annotations.NullMarked;
