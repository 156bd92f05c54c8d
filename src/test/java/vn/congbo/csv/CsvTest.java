package vn.congbo.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;

/** What was written is read as it was, no spreadsheet runs it, and what is out of step is told with its line. */
class CsvTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("ma", "Mã", "Id", Datatype.TEXT).asKey(),
            Column.of("noi_dung", "Nội dung", "Subject", Datatype.TEXT),
            Column.of("ngay", "Ngày", "Date", Datatype.DATE),
            Column.of("so", "Số", "Number", Datatype.INTEGER));

    private static final List<Column> THREE_TEXTS = List.of(
            Column.of("a", "Cột a", "Column a", Datatype.TEXT),
            Column.of("b", "Cột b", "Column b", Datatype.TEXT),
            Column.of("c", "Cột c", "Column c", Datatype.TEXT));

    private final Problems problems = new Problems();

    @Property(tries = 500)
    void any_table_comes_back_as_it_was(@ForAll("tables") List<List<String>> rows) {
        Problems none = new Problems();
        List<Row> read = Csv.read(Csv.write(new Table(THREE_TEXTS, rows)), THREE_TEXTS, Place.of("x.csv"), none);
        assertThat(none.sorted()).isEmpty();
        assertThat(read.stream().map(r -> List.of(r.cell("a"), r.cell("b"), r.cell("c"))))
                .isEqualTo(rows);
    }

    @Property(tries = 500)
    void no_cell_of_any_table_is_a_formula_whatever_separator_is_used(@ForAll("tables") List<List<String>> rows) {
        String text = Csv.write(new Table(THREE_TEXTS, rows)).utf8().substring(1);
        assertThat(text.split("[;\t\r\n]", -1)).noneMatch(cell -> cell.matches("(?s)[\"\\s\u00A0]*[=+@＝-].*"));
        rows.stream()
                .flatMap(List::stream)
                .forEach(cell ->
                        assertThat(Harmless.isFormula(Harmless.write(cell))).isFalse());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(
                        "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ";", " ", "\u00A0", "＝", "a", "đ", "ế", "2030",
                        "#")
                .list()
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
        return cell.list().ofSize(3).list().ofMaxSize(5);
    }

    @Test
    void official_words_that_begin_with_a_dash_survive() {
        Table table = new Table(COLUMNS, List.of(List.of("k1", "- 2030, tầm nhìn", "2026-11-22", "-5")));
        Bytes written = Csv.write(table);
        assertThat(written.utf8()).isEqualTo("\uFEFFMã,Nội dung,Ngày,Số\r\nk1,\"'- 2030, tầm nhìn\",2026-11-22,-5\r\n");
        assertThat(read(written).get(0).cell("noi_dung")).isEqualTo("- 2030, tầm nhìn");
    }

    @Test
    void a_spreadsheet_may_save_it_with_semicolons_and_in_another_order() {
        List<Row> rows = read("Số;Ngày;Mã;Nội dung\n7;2026-01-02;k1;\"một; hai\"\n\n");
        assertThat(problems.sorted()).isEmpty();
        assertThat(rows)
                .containsExactly(
                        new Row(2, Map.of("ma", "k1", "noi_dung", "một; hai", "ngay", "2026-01-02", "so", "7")));
    }

    @Test
    void shifted_missing_unknown_and_repeated_columns_are_told_with_their_line() {
        read("Mã,Nội dung,Ngày,Số\r\nk1,x,2026-01-02\r\nk2,x,7,2026-01-02\r\n");
        read("Mã,Nội dun,Ngày,Ngày\r\n");
        assertThat(told())
                .containsExactly(
                        "1 csv-cot-la [Nội dun, Nội dung]",
                        "1 csv-cot-lap [Ngày]",
                        "1 csv-thieu-cot [Số, Mã, Nội dung, Ngày, Số]",
                        "2 csv-lech-cot [3, 4]",
                        "3 csv-o-sai [2026-01-02, Số]",
                        "3 csv-o-sai [7, Ngày]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2+3", "@SUM(A1)", " =1", "\"\t=1\"", "＝1"})
    void a_formula_is_a_problem_and_its_row_is_not_read(String cell) {
        assertThat(read("Mã,Nội dung,Ngày,Số\r\nk1," + cell + ",,\r\n")).isEmpty();
        assertThat(problems.sorted()).extracting(Problem::fault).containsExactly(Fault.CSV_FORMULA);
    }

    @Test
    void rows_after_a_cell_of_several_lines_keep_their_line_numbers() {
        List<Row> rows = read("Mã,Nội dung,Ngày,Số\r\nk1,\"một\r\nhai\",,\r\n\r\nk2,x,,\r\nk2,y,,\r\n");
        assertThat(rows).extracting(Row::line).containsExactly(2, 5);
        assertThat(told()).containsExactly("6 csv-dong-lap [k2]");
    }

    @Test
    void what_is_no_csv_and_what_is_no_utf_8_is_told() {
        read("Mã,Nội dung,Ngày,Số\r\nk1,\"mở,,\r\nk2,x,,\r\n");
        read(Bytes.of("Mã,Nội dung,Ngày,Số\r\n".getBytes(StandardCharsets.UTF_16LE)));
        read("");
        assertThat(problems.sorted())
                .extracting(Problem::fault)
                .contains(Fault.CSV_BROKEN, Fault.NOT_UTF8, Fault.CSV_COLUMN_MISSING);
    }

    @Test
    void the_same_columns_describe_the_file_to_machines() {
        var files = Csv.files(
                "kien-nghi/so", "Sổ", "Register", new Table(COLUMNS, List.of(List.of("k1", "", "", "7"))), "x");
        assertThat(files)
                .extracting(f -> f.path() + " " + f.mediaType())
                .containsExactly(
                        "kien-nghi/so.csv text/csv",
                        "kien-nghi/so.csv-metadata.json application/csvm+json",
                        "kien-nghi/so.json application/json");
        Map<String, Object> metadata =
                Json.readObject(files.get(1).bytes().utf8()).orElseThrow();
        assertThat(metadata).containsEntry("url", "so.csv").containsKeys("@context", "dialect", "tableSchema");
        assertThat(metadata.get("tableSchema"))
                .asString()
                .contains("titles={vi=Ngày, en=Date}", "format=yyyy-MM-dd", "primaryKey=[ma]");
        assertThat(files.get(2).bytes().utf8()).contains("\"ngay\": null", "\"so\": 7");
    }

    private List<Row> read(String text) {
        return read(Bytes.utf8(text));
    }

    private List<Row> read(Bytes bytes) {
        return Csv.read(bytes, COLUMNS, Place.of("x.csv"), problems);
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        problems.sorted()
                .forEach(p -> told.add(p.place().line() + " " + p.fault().code() + " " + p.arguments()));
        return told;
    }
}
