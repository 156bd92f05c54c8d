package vn.congbo.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * By when an obligation is due, as far as the plan says.
 *
 * @param wording words of the plan
 * @param clause where they stand
 * @param lastDay last day of each year, for {@link Kind#YEARLY} when the plan names one ("trước ngày 15 tháng 12" is 14 December)
 * @param firstYear for {@link Kind#PERIOD}, and for {@link Kind#YEARLY} when the plan names one
 * @param lastYear the same
 * @param lastDate last day, for {@link Kind#ONCE} when the plan names one
 * @param remark what is unclear about it
 */
public record Deadline(
        Kind kind,
        Fact<String> wording,
        Optional<String> clause,
        Optional<MonthDay> lastDay,
        Optional<Integer> firstYear,
        Optional<Integer> lastYear,
        Optional<LocalDate> lastDate,
        Optional<String> remark) {

    /** Whether the plan names the day itself. A period names years: its end is no day that anybody may be held to. */
    public boolean namesDay() {
        return kind == Kind.YEARLY ? lastDay.isPresent() : kind == Kind.ONCE && lastDate.isPresent();
    }

    /** The year for which a yearly duty is due in the given one: the last one once that is over, the first one before it begins. */
    public int yearAt(int year) {
        int notAfter = Math.min(year, lastYear.orElse(year));
        return Math.max(notAfter, firstYear.orElse(notAfter));
    }

    /** Shape of the rule. */
    public enum Kind {
        YEARLY("hang-nam"),
        PERIOD("giai-doan"),
        CONTINUOUS("thuong-xuyen"),
        ON_OCCASION("khi-phat-sinh"),
        ONCE("mot-lan"),
        NOT_STATED("khong-ghi");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
