/**
 * Brings a finished site to where readers find it: for now, a folder.
 * Comes in: {@code OutputFile}s; goes out: a folder that is always one whole site, the old or the new.
 * Must not know: what the files are, where they came from.
 */
@NullMarked
package vn.congbo.publish;

import org.jspecify.annotations.NullMarked;
