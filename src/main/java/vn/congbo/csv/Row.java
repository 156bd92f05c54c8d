package vn.congbo.csv;

import java.util.Map;

/**
 * A row that was read.
 *
 * @param line of the file on which it begins, counted from 1
 * @param cells column name → value, "" when the cell is empty
 */
public record Row(int line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
