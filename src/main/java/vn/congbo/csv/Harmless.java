package vn.congbo.csv;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet runs. A spreadsheet takes a cell that begins with {@code = + - @} for a formula, also after blanks, and one with
 * another separator than ours begins a cell after {@code ;}, TAB or a line end. At each such place one apostrophe is put in front, which
 * shows the rest as text. Reading takes away that one apostrophe, so {@code - 2030} comes back as it was, and so does {@code '- 2030}.
 */
final class Harmless {

    private static final String BEGINNING = "(?:^|(?<=[;\t\r\n]))";
    private static final String BLANKS = "\\x20\u00A0\u3000\uFEFF";
    /** The same signs in full width are formulas to spreadsheets of East Asia. */
    private static final String SIGN = "[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]";
    /** Quotation marks are eaten by whoever separates cells otherwise than we do. */
    private static final String FORMULA = "[\"" + BLANKS + "]*" + SIGN;

    private static final Pattern OPEN = Pattern.compile(BEGINNING + "(?='*" + FORMULA + ")");
    private static final Pattern MARKED = Pattern.compile(BEGINNING + "'(?='*" + FORMULA + ")");
    private static final Pattern BARE = Pattern.compile("^[" + BLANKS + "]*" + SIGN);

    private Harmless() {}

    static String write(String text) {
        return OPEN.matcher(text).replaceAll("'");
    }

    static String read(String cell) {
        return MARKED.matcher(cell).replaceAll("");
    }

    /** Whether a spreadsheet would reckon with the cell as it stands in the file. */
    static boolean isFormula(String cell) {
        return BARE.matcher(cell).find();
    }
}
