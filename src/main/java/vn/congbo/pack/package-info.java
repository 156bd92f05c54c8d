/**
 * A site as one archive, to be read from a disk without a server and without a network.
 * Comes in: the finished files of a target; goes out: the files of the copy, and the archive, the same bytes on every machine.
 * Must not know: where the archive is put, what a page looks like. The only home of JZlib and Commons Compress.
 */
@NullMarked
package vn.congbo.pack;

import org.jspecify.annotations.NullMarked;
