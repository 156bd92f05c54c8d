package vn.congbo.progress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One time that a duty falls due.
 *
 * @param period the year
 * @param lastDay on which it is still in time; empty when the plan names the year only
 * @param isOver whether that day, or where there is none the year, is over
 * @param standing by the claims about that year; for a duty that falls due once, by all of them
 */
public record Milestone(
        int period, Optional<LocalDate> lastDay, boolean isOver, Standing standing, Timeliness timeliness) {

    /** What it is sorted by: its last day, or the end of its year. No day to print, as the plan may not name it. */
    public LocalDate end() {
        return lastDay.orElse(LocalDate.of(period, 12, 31));
    }

    /** Whether its last day is over and it is not known to be done. */
    public boolean isOpen() {
        return switch (timeliness) {
            case NOT_REPORTED, NOT_REPORTED_SINCE -> true;
            case LATE -> !standing.isComplete();
            case NO_DEADLINE, UNKNOWN, NOT_DUE, ON_TIME -> false;
        };
    }
}
