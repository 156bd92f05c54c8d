package vn.congbo.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a plan as a whole came to its end: by another instrument, never by itself. What a source does not tell is unknown.
 *
 * @param instrument id in the register of the instrument that ended it
 * @param on the first day on which the plan no longer applies
 * @param replacedBy id of the plan that stands in its place; unknown when that one is not published here; empty unless replaced
 * @param decreedOn when that instrument was issued; nothing ends before anybody has said so, where the day itself is unknown
 * @param onAt where the day is written
 * @param replacedByAt where the successor is named
 */
public record Ending(
        Kind kind,
        Fact<String> instrument,
        Fact<LocalDate> on,
        Optional<Fact<String>> replacedBy,
        Optional<LocalDate> decreedOn,
        Place onAt,
        Place replacedByAt) {

    /** The three ways that administrative law knows. */
    public enum Kind {
        /** Taken back by whoever issued it. */
        WITHDRAWN("thu-hoi"),
        REPEALED("bai-bo"),
        REPLACED("thay-the");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** The plan that stands in its place, where that is known. */
    public Optional<String> successor() {
        return replacedBy.flatMap(Fact::toOptional);
    }

    /**
     * Whether the plan is over on that day. One that ended nobody knows when is over from the issue of the instrument that ended it; where that
     * is unknown too, on every day.
     */
    public boolean isOverOn(LocalDate day) {
        return on.toOptional().or(() -> decreedOn).filter(d -> d.isAfter(day)).isEmpty();
    }

    /** Whether anybody could know of it on that day. */
    boolean isKnownOn(LocalDate day) {
        return decreedOn.filter(d -> d.isAfter(day)).isEmpty();
    }
}
