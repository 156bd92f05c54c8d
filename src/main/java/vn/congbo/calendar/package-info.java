/**
 * Last days as iCalendar (RFC 5545, RFC 7986), as calendars of phones and offices subscribe to them.
 * Comes in: a calendar with its events; goes out: its bytes. Written by hand, because libraries count folded lines in characters.
 * Must not know: plans, duties, pages, and what the days are about.
 */
@NullMarked
package vn.congbo.calendar;

import org.jspecify.annotations.NullMarked;
