package vn.congbo.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Tables to CSV and back. Writing and reading are each other's opposite: what was written is read as it was. */
public final class Csv {

    /** Without it Excel takes the file for one in the machine's old code page, and shows no Vietnamese letter right (ADR 0025). */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.MINIMAL)
            .setIgnoreEmptyLines(false)
            .setLenientEof(false)
            .get();

    private Csv() {}

    /** RFC 4180 with a header row of Vietnamese titles; UTF-8 with a byte order mark; the same table, the same bytes. */
    public static Bytes write(Table table) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(line(table.columns().stream().map(Column::vi).toList()));
        table.rows().forEach(row -> text.append(line(harmless(row, table.columns()))));
        return Bytes.utf8(text.toString());
    }

    /** Not through CSVPrinter: its class file names annotations that nobody ships, which -Xlint:classfile does not let pass. */
    private static String line(List<String> cells) {
        return FORMAT.format(cells.toArray()) + FORMAT.getRecordSeparator();
    }

    private static List<String> harmless(List<String> row, List<Column> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean number = columns.get(i).datatype().isNumber(row.get(i));
            cells.add(number ? row.get(i) : Harmless.write(row.get(i)));
        }
        return cells;
    }

    /**
     * The rows of a file, which may have its columns in another order, and semicolons or tabs between them, as spreadsheets save it.
     *
     * @param place the file, for problems: columns missing, unknown or twice; rows out of step; cells that are formulas or of another type
     * @return the rows that are sound, in the order of the file
     */
    public static List<Row> read(Bytes bytes, List<Column> columns, Place place, Problems problems) {
        return new CsvReader(columns, place, problems).read(bytes);
    }

    /** How many of the columns stand in the header row of a file: which of several tables it is. */
    public static int known(Bytes bytes, List<Column> columns) {
        String header =
                bytes.utf8().replace(BYTE_ORDER_MARK, "").lines().findFirst().orElse("");
        return (int) columns.stream()
                .filter(c -> Stream.of(header.split("[,;\t]", -1))
                        .map(cell -> cell.replace("\"", ""))
                        .anyMatch(c::isCalled))
                .count();
    }

    /** The rows as a tree for JSON: numbers as numbers, empty cells as null, under the columns' names. */
    public static List<Map<String, Object>> tree(Table table) {
        return table.rows().stream()
                .map(row -> JsonRow.of(row, table.columns()))
                .toList();
    }

    /**
     * A table as three files side by side: {@code <path>.csv}, {@code <path>.csv-metadata.json} (found by that name, CSV on the Web, 5.3) and
     * {@code <path>.json}.
     *
     * @param path below the target's root, without an ending
     * @param vi what the table is, in Vietnamese; {@code en} in English
     * @param origin what it was made from, for people
     */
    public static List<OutputFile> files(String path, String vi, String en, Table table, String origin) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", vi);
        tree.put("rows", tree(table));
        return List.of(
                new OutputFile(path + ".csv", write(table), "text/csv", origin),
                new OutputFile(
                        path + ".csv-metadata.json",
                        Bytes.utf8(Json.write(Metadata.of(name + ".csv", vi, en, table.columns()))),
                        "application/csvm+json",
                        origin),
                new OutputFile(path + ".json", Bytes.utf8(Json.write(tree)), "application/json", origin));
    }
}
