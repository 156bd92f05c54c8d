/**
 * What the content says, as tables: one list of columns writes a table, describes it, and says how it is read back.
 * Comes in: bulletins, duties, units; goes out: {@code csv.Table}s, and the lines that stand for a list inside a cell.
 * Must not know: where content lies, what follows from it, pages.
 */
@NullMarked
package vn.congbo.tables;

import org.jspecify.annotations.NullMarked;
