package vn.congbo.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What a column's cells hold; the names are those of XML Schema, as CSV on the Web uses them. */
public enum Datatype {
    TEXT("string"),
    /** A whole number, without separators of thousands. */
    INTEGER("integer"),
    /** A number with a decimal point, whatever the reader's country writes. */
    DECIMAL("decimal"),
    /** ISO 8601, {@code 2026-11-22}: a spreadsheet's 11/12/2026 means two days. */
    DATE("date"),
    /** Four digits. */
    YEAR("gYear"),
    BOOLEAN("boolean"),
    /** An address, also a relative one. */
    ADDRESS("anyURI");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    private final String schemaName;

    Datatype(String schemaName) {
        this.schemaName = schemaName;
    }

    String schemaName() {
        return schemaName;
    }

    /** A number is data even where it begins with a minus sign: no spreadsheet reckons anything in it. */
    boolean isNumber(String cell) {
        return (this == INTEGER || this == DECIMAL) && accepts(cell);
    }

    /** Whether the cell, which is not empty, is of this type. */
    boolean accepts(String cell) {
        return switch (this) {
            case TEXT -> true;
            case INTEGER -> WHOLE.matcher(cell).matches();
            case DECIMAL -> NUMBER.matcher(cell).matches();
            case DATE -> ISO_DAY.matcher(cell).matches() && isDay(cell);
            case YEAR -> FOUR_DIGITS.matcher(cell).matches();
            case BOOLEAN -> cell.equals("true") || cell.equals("false");
            case ADDRESS -> cell.chars().noneMatch(Character::isWhitespace);
        };
    }

    private static boolean isDay(String cell) {
        try {
            return LocalDate.parse(cell).getYear() >= 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
