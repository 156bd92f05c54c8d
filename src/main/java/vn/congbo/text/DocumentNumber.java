package vn.congbo.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and symbol of a document, apart: {@code 894} and {@code QĐ-UBND}; in the Party's form {@code 45} and {@code NQ/TW}; with a year
 * {@code 148} and {@code 2025/QH15}.
 */
public record DocumentNumber(String number, String symbol) {

    private static final Pattern PRINTED = Pattern.compile("(\\d+[A-Za-z]?)\\s*[/-]\\s*(\\S(?:.*\\S)?)");

    /** @param printed as on the document; empty when it is not of that form */
    public static Optional<DocumentNumber> of(String printed) {
        Matcher m = PRINTED.matcher(printed.strip());
        return m.matches() ? Optional.of(new DocumentNumber(m.group(1), m.group(2))) : Optional.empty();
    }
}
