package vn.congbo.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/** Which column stands where in a file. */
record Header(Map<String, Integer> places, int width, boolean isWhole) {

    static Header of(List<String> cells, List<Column> columns, Place place, Problems problems) {
        Map<String, Integer> places = new HashMap<>();
        List<String> titles = columns.stream().map(Column::vi).toList();
        Set<String> meant = new HashSet<>(); // a misspelt title is told once, as unknown
        boolean whole = true;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<Column> column =
                    columns.stream().filter(c -> c.isCalled(cell)).findFirst();
            if (column.isEmpty()) {
                Spelling.nearest(cell.strip(), titles).ifPresent(meant::add);
                problems.mark(Fault.CSV_COLUMN_UNKNOWN, place, cell, cell, Spelling.offer(cell.strip(), titles));
                whole = false;
            } else if (places.putIfAbsent(column.get().name(), i) != null) {
                problems.mark(Fault.CSV_COLUMN_REPEATED, place, cell, cell);
                whole = false;
            }
        }
        for (Column column : columns) {
            boolean missing = !places.containsKey(column.name());
            whole &= !missing;
            if (missing && !meant.contains(column.vi())) {
                problems.add(Fault.CSV_COLUMN_MISSING, place, column.vi(), String.join(", ", titles));
            }
        }
        return new Header(Map.copyOf(places), cells.size(), whole);
    }

    int placeOf(Column column) {
        Integer place = places.get(column.name());
        return place == null ? -1 : place;
    }
}
