package vn.congbo.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a CSV file is, for machines: "Metadata Vocabulary for Tabular Data" (W3C Recommendation, 17 December 2015). */
final class Metadata {

    private static final String RULE_VI =
            "Ô mà bảng tính có thể hiểu là công thức (mở đầu bằng = + - @, hoặc sau dấu chấm phẩy,"
                    + " dấu tab, dấu xuống dòng) có thêm một dấu nháy đơn ở đầu; bỏ đúng một dấu ấy thì được giá trị gốc.";
    private static final String RULE_EN =
            "Where a spreadsheet could see a formula (a cell that begins with = + - @, or these after a"
                    + " semicolon, tab or line end), one apostrophe is put in front; take away that one to get the value.";

    private Metadata() {}

    static Map<String, Object> of(String file, String vi, String en, List<Column> columns) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "vi")));
        tree.put("url", file);
        tree.put("dc:title", inBoth(vi, en));
        tree.put("dc:description", inBoth(RULE_VI, RULE_EN));
        tree.put("dialect", dialect());
        tree.put("tableSchema", schema(columns));
        return tree;
    }

    private static List<Map<String, Object>> inBoth(String vi, String en) {
        return List.of(ordered("@value", vi, "@language", "vi"), ordered("@value", en, "@language", "en"));
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("encoding", "utf-8");
        dialect.put("delimiter", ",");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("lineTerminators", List.of("\r\n"));
        dialect.put("header", true);
        dialect.put("headerRowCount", 1);
        return dialect;
    }

    private static Map<String, Object> schema(List<Column> columns) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns.stream().map(Metadata::column).toList());
        List<String> key =
                columns.stream().filter(Column::key).map(Column::name).toList();
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        return schema;
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", column.name());
        tree.put("titles", ordered("vi", column.vi(), "en", column.en()));
        Object datatype = column.datatype().schemaName();
        tree.put(
                "datatype",
                column.datatype() == Datatype.DATE ? ordered("base", "date", "format", "yyyy-MM-dd") : datatype);
        if (column.required()) {
            tree.put("required", true);
        }
        return tree;
    }

    private static Map<String, Object> ordered(String key, String value, String otherKey, String otherValue) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(key, value);
        tree.put(otherKey, otherValue);
        return tree;
    }
}
