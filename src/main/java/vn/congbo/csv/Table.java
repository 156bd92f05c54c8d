package vn.congbo.csv;

import java.util.List;

/** A table: as many cells in each row as there are columns, in their order. An empty cell is an unknown or missing value. */
public record Table(List<Column> columns, List<List<String>> rows) {

    /** @throws IllegalArgumentException when a row has another number of cells */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row has " + width + " cells");
        }
    }
}
