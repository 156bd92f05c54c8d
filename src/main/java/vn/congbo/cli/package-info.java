/**
 * What a person touches: commands, the console, the preview.
 * Comes in: arguments; goes out: lines on the screen, an exit code (0 fine, 1 problems in the content, 2 wrong use, 3 our fault or the
 * machine's).
 * Must not know: how anything is done; it asks {@link vn.congbo.Build}. The only home of picocli and of the HTTP server.
 */
@NullMarked
package vn.congbo.cli;

import org.jspecify.annotations.NullMarked;
