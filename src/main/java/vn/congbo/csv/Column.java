package vn.congbo.csv;

import java.util.regex.Pattern;

/**
 * One column of a table. The Vietnamese title is what stands in the header row: people open the file in a spreadsheet.
 *
 * @param name for machines: ASCII letters, digits and {@code _}, as a variable of a URI template (CSV on the Web, 5.6)
 * @param required whether every row must have a value
 * @param key whether it is part of what names a row
 */
public record Column(String name, String vi, String en, Datatype datatype, boolean required, boolean key) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Column {
        if (!NAME.matcher(name).matches() || vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A column needs a plain name and two titles: " + name);
        }
    }

    /** A column whose cells may be empty. */
    public static Column of(String name, String vi, String en, Datatype datatype) {
        return new Column(name, vi, en, datatype, false, false);
    }

    public Column must() {
        return new Column(name, vi, en, datatype, true, key);
    }

    public Column asKey() {
        return new Column(name, vi, en, datatype, true, true);
    }

    /** Whether a header cell means this column. */
    boolean isCalled(String header) {
        String plain = header.strip();
        return plain.equalsIgnoreCase(vi) || plain.equalsIgnoreCase(name) || plain.equalsIgnoreCase(en);
    }
}
