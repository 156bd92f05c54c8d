package vn.congbo.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congbo.csv.Column;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Status;
import vn.congbo.source.Documents.ReadDocument;
import vn.congbo.tables.BulletinTable;
import vn.congbo.text.AsciidocText;
import vn.congbo.text.Unmarked;

/** Bulletins told in a table. The reader of their files reads the rows, so that both are judged alike. */
public final class BulletinSheet {

    /** How long a name made of a title may be. */
    public static final int LONGEST_NAME = 60;

    private static final Pattern NEW_ID = Pattern.compile("[12]\\d{3}/" + Fields.ID.pattern());

    /** What AsciiDoc takes for a reference to an attribute. */
    private static final Map<String, String> KEYS =
            Map.of(BulletinTable.TITLE, "title", BulletinTable.PUBLISHED, "date", BulletinTable.TAGS, "tags");

    private final ContentFiles files;
    private final Bulletins reader;
    private final LocalDate asOf;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    /**
     * One row.
     *
     * @param bulletin its document's path says where it is to lie
     * @param body in AsciiDoc
     * @param there the text of the file that lies there already
     */
    public record Told(Bulletin bulletin, String body, Place place, Optional<String> there) {}

    private BulletinSheet(ContentFiles files, Registers registers, LocalDate asOf, Problems problems) {
        this.files = files;
        this.reader = new Bulletins(files, List.of(), registers, asOf);
        this.asOf = asOf;
        this.problems = problems;
    }

    /** Whether the letters of a file can be read with certainty. */
    public static boolean isLegible(Bytes csv) {
        return Sheet.isLegible(csv);
    }

    /** How many of the columns of this table the file has. */
    public static int known(Bytes csv) {
        return Sheet.known(csv, BulletinTable.COLUMNS);
    }

    /**
     * The rows that are sound each by itself.
     *
     * @param asOf day of publication of a row that names none
     * @param file the table, for problems
     */
    public static List<Told> read(Settings settings, LocalDate asOf, Bytes csv, Place file, Problems problems)
            throws IOException {
        ContentFiles files = ContentFiles.of(settings.project(), settings.contentFolder(), problems);
        return read(files, asOf, csv, file, problems);
    }

    static List<Told> read(ContentFiles files, LocalDate asOf, Bytes csv, Place file, Problems problems) {
        return new BulletinSheet(files, new Registers(files, problems), asOf, problems).read(csv, file);
    }

    private List<Told> read(Bytes csv, Place file) {
        List<Sheet.Line> lines = Sheet.read(csv, BulletinTable.COLUMNS, file, problems);
        lines.forEach(line -> ids.add(line.oneLine(BulletinTable.ID)));
        Set<String> seen = new HashSet<>();
        List<Told> told = new ArrayList<>();
        for (Sheet.Line line : lines) {
            String id = line.oneLine(BulletinTable.ID);
            if (!id.isEmpty() && !seen.add(id)) {
                problems.mark(Fault.CSV_ROW_REPEATED, line.place(), id, id);
            } else if (!id.isEmpty()
                    && !files.has(path(id))
                    && !NEW_ID.matcher(id).matches()) {
                problems.mark(Fault.BULLETIN_ID, line.place(), id, id);
            } else {
                told(line, id).ifPresent(told::add);
            }
        }
        return told;
    }

    private Optional<Told> told(Sheet.Line line, String id) {
        Map<String, Fields.Value> values = values(line);
        String path = path(id.isEmpty() ? newId(values) : id);
        Fields fields = new Fields(line.place(), values, problems);
        fields.allow(Keys.of("ban-tin"));
        line.wrong().forEach(column -> fields.told(key(column)));
        if (!files.has(path)) {
            refuseReferences(fields, line.place());
        }
        Document document = new Document(
                path,
                "ban-tin",
                Status.DRAFT,
                fields.date("date"),
                fields.required("title"),
                fields.list("tags"),
                "",
                fields.asWritten(),
                sources(line));
        return reader.bulletin(new ReadDocument(document, fields, List.of()))
                .map(b -> new Told(
                        b,
                        line.cell(BulletinTable.BODY),
                        line.place(),
                        files.has(path) ? files.decoded(path) : Optional.empty()));
    }

    /** In the head of a file AsciiDoc would look for a value of that name, and there is no way to tell it not to. */
    private static void refuseReferences(Fields fields, Place place) {
        fields.asWritten().values().stream()
                .flatMap(value -> AsciidocText.reference(value).stream())
                .forEach(r -> fields.report(Fault.MISSING_ATTRIBUTE, place, r, r));
    }

    private Map<String, Fields.Value> values(Sheet.Line line) {
        Map<String, Fields.Value> values = new LinkedHashMap<>();
        for (Column column : BulletinTable.COLUMNS) {
            String name = column.name();
            String key = key(name);
            switch (name) {
                case BulletinTable.ID, BulletinTable.BODY -> {}
                case BulletinTable.EVIDENCE, BulletinTable.REVISIONS -> {
                    List<String> items =
                            line.cell(name).lines().filter(l -> !l.isBlank()).toList();
                    for (int i = 0; i < items.size(); i++) {
                        values.put(
                                key + "-" + (i + 1),
                                new Fields.Value(items.get(i).strip(), line.place()));
                    }
                }
                default -> {
                    if (!line.oneLine(name).isEmpty()) {
                        values.put(key, new Fields.Value(line.oneLine(name), line.place()));
                    }
                }
            }
        }
        values.putIfAbsent("date", new Fields.Value(asOf.toString(), line.place()));
        return values;
    }

    private static String key(String column) {
        return KEYS.getOrDefault(column, column.replace('_', '-'));
    }

    /** A year and the title without marks; with a number behind it when that is taken. */
    private String newId(Map<String, Fields.Value> values) {
        String title =
                Optional.ofNullable(values.get("title")).map(Fields.Value::text).orElse("");
        String date =
                Optional.ofNullable(values.get("date")).map(Fields.Value::text).orElse("");
        String year = date.length() < 4 ? "" + asOf.getYear() : date.substring(0, 4);
        String slug = Unmarked.slug(title, LONGEST_NAME);
        String name = year + "/" + (slug.isEmpty() ? "ban-tin" : slug);
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? name : name + "-" + n)
                .filter(ids::add)
                .findFirst()
                .orElse(name);
    }

    private static String path(String id) {
        return Bulletin.FOLDER + id + ".adoc";
    }

    /** Every word of the row on its line, so that what is found wrong later is told there. */
    private static Sources sources(Sheet.Line line) {
        String words = String.join(" ", line.cells().values()).replaceAll("\\s+", " ");
        return Sources.of(line.place().file(), "\n".repeat(line.place().line() - 1) + "muc-do dinh-chinh: " + words);
    }
}
