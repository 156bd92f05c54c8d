package vn.congbo.model;

import java.time.LocalDate;

/**
 * The two days of one question: which edition is in force on the one, as far as it had been published by the other. A correction that works
 * back in time answers differently on the same day, so neither day can stand for both (src/docs/adr/0022).
 *
 * @param asOf the day that is asked about: what is in force on it, what is due next
 * @param knownOn the last day whose publications count
 */
public record PointInTime(LocalDate asOf, LocalDate knownOn) {

    /** What was known on a day about that day. */
    public static PointInTime of(LocalDate day) {
        return new PointInTime(day, day);
    }

    /** That day as seen from the end of time: nothing that is dated is left out. */
    public static PointInTime knowingAll(LocalDate day) {
        return new PointInTime(day, LocalDate.of(9999, 12, 31));
    }

    public boolean isOneDay() {
        return asOf.equals(knownOn);
    }
}
