/**
 * Kiến nghị, phản ánh: the public register without persons, and letters that become lines of it.
 * Comes in: the register's file, a mailbox, a private folder outside of the project; goes out: cases, the register's file, letters kept privately.
 * Must not know: pages. What it learns about a sender stays in the private folder. The only home of Apache James Mime4j.
 */
@NullMarked
package vn.congbo.feedback;

import org.jspecify.annotations.NullMarked;
