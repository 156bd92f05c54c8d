package vn.congbo.model;

/**
 * A document that had to be converted in this build, and why the conversion kept from an earlier one would not do.
 *
 * @param document POSIX path relative to the project folder
 * @param cause what differs: the file that an include names, for {@link Reason#INCLUDE}; otherwise empty
 */
public record Conversion(String document, Reason reason, String cause) {

    /** What is not as it was. */
    public enum Reason {
        /** There is no earlier conversion. */
        NEW,
        CONTENT,
        /** An attribute given to it, by the configuration or by this program. */
        ATTRIBUTE,
        INCLUDE,
        /** The program or one of its libraries. */
        ENGINE
    }
}
