package vn.congbo.metadata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A field of the list.
 *
 * @param group the field that it is a part of; empty for most
 * @param title as the decree names it in Vietnamese
 * @param length how many characters it may have, digits of a number
 */
public record Field(String group, String name, String title, Type type, int length) {

    /** What a value may be. */
    public enum Type {
        STRING,
        /** Digits. */
        NUMBER,
        /** ISO 8601, ten characters. */
        DATE
    }

    /** By which values are told apart: {@code SignerInfo.Position}. */
    public String key() {
        return group.isEmpty() ? name : group + "." + name;
    }

    /** Characters as readers count them. */
    static int lengthOf(String value) {
        return value.codePointCount(0, value.length());
    }

    boolean takes(String value) {
        return switch (type) {
            case STRING -> lengthOf(value) <= length;
            case NUMBER -> value.matches("[0-9]{1," + length + "}");
            case DATE -> isDay(value);
        };
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
