package vn.congbo.model;

import java.util.Optional;

/**
 * An editor's remark on an official text, kept apart from it.
 *
 * @param clause clause id, or {@link #WHOLE_TEXT}
 * @param quote the words it is about, exactly as printed; empty when it is about the whole clause
 * @param instrument id of the instrument that is really meant
 * @param proof that the quote stands in the clause
 */
public record Note(
        String id,
        Kind kind,
        String clause,
        String quote,
        Optional<String> instrument,
        String text,
        Quote proof,
        Place place) {

    public static final String WHOLE_TEXT = "toan-van";

    /** Why the note is there. */
    public enum Kind {
        /** Two mentions of one instrument contradict each other; declaring it lets the build go on. */
        CONFLICT("mau-thuan"),
        /** Odd wording that is printed as it stands. */
        VERBATIM("nguyen-van"),
        EDITORIAL("bien-tap");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
