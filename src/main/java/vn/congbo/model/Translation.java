package vn.congbo.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document in another language. Its original, in Vietnamese, is what counts.
 *
 * @param language tag (BCP 47)
 * @param original path of the Vietnamese document below the content folder
 * @param madeFrom day of the original's state that it was made from
 * @param outdated whether the original is another one since
 */
public record Translation(String language, Document document, String original, LocalDate madeFrom, boolean outdated) {

    /** Type of such a document. */
    public static final String TYPE = "ban-dich";

    private static final Pattern BESIDE = Pattern.compile("(.+)\\.([A-Za-z0-9-]+)(\\.[a-z]+)");

    /**
     * What the name of a file says that stands beside the same thing in Vietnamese: {@code trang/lien-he.en.adoc}.
     *
     * @param original path of the Vietnamese file
     */
    public record Name(String original, String language) {

        /** Empty for a name without a tag. */
        public static Optional<Name> of(String path) {
            Matcher m = BESIDE.matcher(path);
            return m.matches() ? Optional.of(new Name(m.group(1) + m.group(3), m.group(2))) : Optional.empty();
        }
    }

    Translation withDocument(Document cleaned) {
        return new Translation(language, cleaned, original, madeFrom, outdated);
    }
}
