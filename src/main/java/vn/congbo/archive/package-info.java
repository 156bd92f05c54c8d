/**
 * Proof of what was published and memory of it: the manifest of a site, the log of publications, the ledger of addresses.
 * Comes in: the files of a finished site, or a folder; goes out: {@code manifest.json}, log entries, or every difference.
 * Must not know: pages, templates, how a folder is written.
 */
@NullMarked
package vn.congbo.archive;

import org.jspecify.annotations.NullMarked;
