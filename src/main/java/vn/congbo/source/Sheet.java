package vn.congbo.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congbo.csv.Column;
import vn.congbo.csv.Csv;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Row;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.LineCheck;

/** The rows of a table that came back from a spreadsheet: letters, line ends and days as content has them. */
final class Sheet {

    /**
     * One row.
     *
     * @param cells column name → value; days in ISO 8601, text in NFC with plain line ends
     * @param wrong columns whose days were told to be wrong
     */
    record Line(Place place, Map<String, String> cells, Set<String> wrong) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** For keys that hold one line. */
        String oneLine(String column) {
            return cell(column).replaceAll("\\s*\n\\s*", " ").strip();
        }
    }

    private Sheet() {}

    /** How many of the columns the file has. */
    static int known(Bytes csv, List<Column> columns) {
        return Csv.known(utf8(csv), columns);
    }

    static List<Line> read(Bytes csv, List<Column> columns, Place file, Problems problems) {
        List<Row> rows = Csv.read(utf8(csv), relaxed(columns), file, problems);
        List<Column> days =
                columns.stream().filter(c -> c.datatype() == Datatype.DATE).toList();
        SheetDays read = new SheetDays(
                rows.stream()
                        .flatMap(r -> days.stream().map(c -> r.cell(c.name())))
                        .toList(),
                problems);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            Place place = file.at(row.line());
            Map<String, String> cells = new LinkedHashMap<>();
            Set<String> wrong = new HashSet<>();
            for (Column column : columns) {
                String plain = plain(row.cell(column.name()), place, problems);
                String cell = days.contains(column) ? read.iso(plain, column.vi(), place) : plain;
                cells.put(column.name(), cell);
                if (cell.isEmpty() && !plain.isEmpty()) {
                    wrong.add(column.name());
                }
            }
            lines.add(new Line(place, cells, wrong));
        }
        return lines;
    }

    /** Days are judged here; a key may be left out of a new row, and repeated rows are told where it is known what they mean. */
    private static List<Column> relaxed(List<Column> columns) {
        return columns.stream()
                .map(c -> new Column(
                        c.name(),
                        c.vi(),
                        c.en(),
                        c.datatype() == Datatype.DATE ? Datatype.TEXT : c.datatype(),
                        c.required() && !c.key(),
                        false))
                .toList();
    }

    /** Whether the letters can be read with certainty. A text has no NUL; UTF-16 without its mark is full of them. */
    static boolean isLegible(Bytes csv) {
        Bytes utf8 = utf8(csv);
        return Bytes.utf8(utf8.utf8()).equals(utf8) && utf8.utf8().indexOf('\0') < 0;
    }

    /** UTF-16 is certain when its byte order mark is there, as Excel's "Unicode Text" has it. Letters and marks are put together. */
    private static Bytes utf8(Bytes bytes) {
        byte[] raw = bytes.toArray();
        boolean little = raw.length > 1 && raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE;
        boolean big = raw.length > 1 && raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF;
        Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (little || big) {
            return composed(new String(raw, 2, raw.length - 2, charset));
        }
        String text = bytes.utf8();
        return Bytes.utf8(text).equals(bytes) ? composed(text) : bytes;
    }

    private static Bytes composed(String text) {
        return Bytes.utf8(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String plain(String cell, Place place, Problems problems) {
        String text = cell.replace("\r\n", "\n").replace('\r', '\n').strip();
        text.lines().flatMap(line -> LineCheck.of(line).stream()).findFirst().ifPresent(finding -> {
            Fault fault =
                    finding.kind() == LineCheck.Kind.LEGACY_ENCODING ? Fault.LEGACY_ENCODING : Fault.LOOK_ALIKE_LETTER;
            problems.mark(fault, place, finding.mark(), finding.mark());
        });
        return text;
    }
}
