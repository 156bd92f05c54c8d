package vn.congbo.csv;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row for JSON. */
final class JsonRow {

    private JsonRow() {}

    @SuppressWarnings("NullAway") // an empty cell is null in JSON, which our own maps never hold
    static Map<String, Object> of(List<String> row, List<Column> columns) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            tree.put(columns.get(i).name(), value(row.get(i), columns.get(i).datatype()));
        }
        return tree;
    }

    private static @Nullable Object value(String cell, Datatype datatype) {
        if (cell.isEmpty()) {
            return null;
        }
        if (datatype.isNumber(cell)) {
            return new BigDecimal(cell);
        }
        return datatype == Datatype.BOOLEAN ? Boolean.valueOf(cell) : cell;
    }
}
