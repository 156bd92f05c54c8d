package vn.congbo.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One entry of the publication log: which site stood at a target's address, and since when. Entries are chained: each names the digest of
 * the one before, so that none can be changed, taken out or put in without all later ones changing too (src/docs/adr/0021).
 *
 * @param number counted from 1 in the whole log, whatever the target
 * @param time when it was written, in Vietnamese time, whole seconds
 * @param program version of the program that published; "chưa rõ" for a site that was found
 * @param asOf the day that the site shows
 * @param manifest SHA-256 of the site's {@code manifest.json}, which names every other file
 * @param previous digest of the entry before; {@link #NONE} for the first
 * @param digest SHA-256 of this entry without its digest
 */
public record Publication(
        int number,
        Kind kind,
        OffsetDateTime time,
        String target,
        String program,
        LocalDate asOf,
        String manifest,
        List<Text> editions,
        String previous,
        String digest) {

    /** What the first entry names as the one before. */
    public static final String NONE = "0".repeat(64);

    /** How the entry came about. */
    public enum Kind {
        /** Written right after the site was switched. */
        PUBLISHED("published"),
        /** The site already stood there without an entry: its own time of publication is unknown. */
        FOUND("found");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * An edition in the site.
     *
     * @param sha256 of its canonical text
     */
    public record Text(String plan, int edition, String sha256) {}

    public Publication {
        editions = List.copyOf(editions);
    }

    /** The day of {@link #time} in Vietnam. */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
