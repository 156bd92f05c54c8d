package vn.congbo.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that would stop the build at the gate and is let through, because a person declared why.
 *
 * @param fault one of {@link #FAULTS}
 * @param value the words that are let through; empty for all of that kind in the file
 * @param file the only file in which they are, relative to the project; empty for every file
 * @param reason why they may be published, and who said so
 */
public record Allowance(Fault fault, Optional<String> value, Optional<String> file, String reason, Place place) {

    /** The register of them, below the content folder. */
    public static final String FILE = "dang-ky/ngoai-le.yml";

    /** What can be let through. */
    public static final List<Fault> FAULTS = List.of(
            Fault.PHONE_NUMBER,
            Fault.IDENTITY_NUMBER,
            Fault.MAIL_ADDRESS,
            Fault.SECRECY_MARK,
            Fault.SHORTENED_LINK,
            Fault.TRACKING_LINK,
            Fault.HIDDEN_DATA,
            Fault.CLOSED_FILE);
}
