/**
 * Tables as CSV (RFC 4180), with what describes them for machines (CSV on the Web, W3C, 2015), and CSV read back into tables.
 * Comes in: columns and rows, or a file that a person may have edited in a spreadsheet; goes out: files, or rows with their lines.
 * Must not know: what the tables are about. The only home of Commons CSV.
 */
@NullMarked
package vn.congbo.csv;

import org.jspecify.annotations.NullMarked;
