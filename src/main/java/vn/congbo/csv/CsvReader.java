package vn.congbo.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Reads one file, and tells of everything in it that is not as its columns say. */
final class CsvReader {

    private final List<Column> columns;
    private final Place file;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private final Set<List<String>> keys = new HashSet<>();

    CsvReader(List<Column> columns, Place file, Problems problems) {
        this.columns = columns;
        this.file = file;
        this.problems = problems;
    }

    List<Row> read(Bytes bytes) {
        String text;
        try { // a new decoder reports what is no UTF-8, where a string would replace it
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(Fault.NOT_UTF8, file);
            return List.of();
        }
        String plain = text.startsWith(Csv.BYTE_ORDER_MARK) ? text.substring(1) : text;
        parse(plain);
        return List.copyOf(rows);
    }

    private void parse(String text) {
        int done = 0;
        CSVFormat format = Csv.FORMAT.builder().setDelimiter(separator(text)).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            Header header =
                    Header.of(records.hasNext() ? records.next().toList() : List.of(), columns, file.at(1), problems);
            done = (int) parser.getCurrentLineNumber();
            while (header.isWhole() && records.hasNext()) {
                CSVRecord read = records.next();
                add(read.toList(), header, file.at(done + 1));
                done = (int) parser.getCurrentLineNumber();
            }
        } catch (IOException | UncheckedIOException e) { // a quotation mark that is not closed, or stands in a cell
            problems.add(Fault.CSV_BROKEN, file.at(done + 1));
        }
    }

    /** The one of the separators of spreadsheets with which most columns of the header row are known. */
    private char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = known(first, candidate) > known(first, best) ? candidate : best;
        }
        return best;
    }

    private long known(String header, char separator) {
        return java.util.Arrays.stream(header.split(String.valueOf(separator), -1))
                .map(cell -> cell.replace("\"", ""))
                .filter(cell -> columns.stream().anyMatch(c -> c.isCalled(cell)))
                .count();
    }

    private void add(List<String> cells, Header header, Place place) {
        boolean blankLine = cells.size() == 1 && cells.get(0).isBlank() && columns.size() > 1;
        if (blankLine) {
            return;
        }
        if (cells.size() != header.width()) {
            problems.add(Fault.CSV_ROW_SHIFTED, place, String.valueOf(cells.size()), String.valueOf(header.width()));
            return;
        }
        Map<String, String> values = new HashMap<>();
        boolean whole = true;
        for (Column column : columns) {
            String cell = cells.get(header.placeOf(column));
            whole &= isSound(column, cell, place);
            values.put(column.name(), column.datatype().isNumber(cell) ? cell : Harmless.read(cell));
        }
        if (whole && isNew(values, place)) {
            rows.add(new Row(place.line(), values));
        }
    }

    private boolean isSound(Column column, String cell, Place place) {
        if (cell.isEmpty()) {
            if (column.required()) {
                problems.add(Fault.CSV_CELL_MISSING, place, column.vi());
            }
            return !column.required();
        }
        if (Harmless.isFormula(cell) && !column.datatype().isNumber(cell)) {
            problems.mark(Fault.CSV_FORMULA, place, cell, cell, column.vi());
            return false;
        }
        boolean sound = column.datatype().accepts(Harmless.read(cell));
        if (!sound) {
            problems.mark(Fault.CSV_CELL_WRONG, place, cell, cell, column.vi());
        }
        return sound;
    }

    private boolean isNew(Map<String, String> values, Place place) {
        List<String> key = columns.stream()
                .filter(Column::key)
                .map(c -> values.getOrDefault(c.name(), ""))
                .toList();
        boolean isNew = key.isEmpty() || keys.add(key);
        if (!isNew) {
            problems.mark(Fault.CSV_ROW_REPEATED, place, key.get(0), String.join(", ", key));
        }
        return isNew;
    }
}
