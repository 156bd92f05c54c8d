package vn.congbo.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that publication follows, as dated data: what it asks, since when, until when, and how we know.
 *
 * @param answerWithinDays what it says about how soon a citizen is to be answered
 */
public record LegalBasis(
        String instrument,
        Optional<String> article,
        String rule,
        Fact<LocalDate> validFrom,
        Fact<LocalDate> validTo,
        LocalDate verifiedOn,
        Verification verification,
        Optional<String> remark,
        Optional<Integer> answerWithinDays) {

    /** How the statement was checked. */
    public enum Verification {
        READ_IN_TEXT("nguyen-van"),
        SECONDARY("thu-cap"),
        NOT_VERIFIED("chua-xac-minh");

        private final String key;

        Verification(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
