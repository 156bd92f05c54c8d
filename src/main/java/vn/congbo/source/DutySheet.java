package vn.congbo.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.tables.ActorLines;
import vn.congbo.tables.DutyTable;

/** Duties told in a table. The reader of {@code nghia-vu.yml} reads the rows, so that both are judged alike. */
public final class DutySheet {

    private static final Map<String, String> DEADLINE = Map.of(
            "loai_thoi_han", "loai",
            "thoi_han_tai", "tai",
            "tu_nam", "tu-nam",
            "den_nam", "den-nam",
            "den_ngay", "den-ngay",
            "ghi_chu", "ghi-chu");

    private final Problems problems;

    DutySheet(Problems problems) {
        this.problems = problems;
    }

    /** How many of the columns of this table the file has. */
    public static int known(Bytes csv) {
        return Sheet.known(csv, DutyTable.COLUMNS);
    }

    /**
     * The duties by plan, each plan's in the order of the rows.
     *
     * @param file the table, for problems
     */
    public static Map<String, List<Obligation>> read(Settings settings, Bytes csv, Place file, Problems problems)
            throws IOException {
        ContentFiles files = ContentFiles.of(settings.project(), settings.contentFolder(), problems);
        return read(new ClauseData(new Registers(files, problems), problems), csv, file, problems);
    }

    static Map<String, List<Obligation>> read(ClauseData reader, Bytes csv, Place file, Problems problems) {
        DutySheet sheet = new DutySheet(problems);
        Set<List<String>> seen = new HashSet<>();
        Map<String, List<YamlFile.Entry>> entries = new LinkedHashMap<>();
        for (Sheet.Line line : Sheet.read(csv, DutyTable.COLUMNS, file, problems)) {
            String plan = line.oneLine(DutyTable.PLAN);
            String id = line.oneLine(DutyTable.ID);
            if (seen.add(List.of(plan, id))) {
                entries.computeIfAbsent(plan, p -> new ArrayList<>()).add(sheet.entry(line));
            } else {
                problems.mark(Fault.CSV_ROW_REPEATED, line.place(), id, plan + ", " + id);
            }
        }
        Map<String, List<Obligation>> duties = new LinkedHashMap<>();
        entries.forEach((plan, of) -> duties.put(plan, reader.obligations(of)));
        return duties;
    }

    private YamlFile.Entry entry(Sheet.Line line) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("id", line.oneLine(DutyTable.ID));
        keys.put("dieu-khoan", line.oneLine("dieu_khoan"));
        keys.put("viec", line.cell("viec"));
        keys.put("trich", line.cell("trich"));
        List<YamlFile.Entry> actors = ActorLines.read(line.cell(DutyTable.ACTORS)).stream()
                .map(a -> actor(a, line.place()))
                .toList();
        YamlFile.Entry deadline = mapping(deadline(line), line.place(), Map.of());
        return mapping(keys, line.place(), Map.of("ai", actors, "thoi-han", List.of(deadline)));
    }

    private YamlFile.Entry actor(ActorLines.Written actor, Place place) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("don-vi", actor.unit());
        keys.put("vai-tro", actor.role());
        keys.put("nguyen-van", actor.wording());
        keys.put("tai", actor.clause());
        return mapping(keys, place, Map.of());
    }

    private static Map<String, String> deadline(Sheet.Line line) {
        Map<String, String> keys = new LinkedHashMap<>();
        DEADLINE.forEach((column, key) -> keys.put(key, line.cell(column)));
        String reason = line.cell(DutyTable.UNKNOWN_BECAUSE);
        keys.put("nguyen-van", reason.isEmpty() ? line.cell("thoi_han") : "chưa rõ: " + reason);
        String day = line.cell(DutyTable.LAST_DAY);
        String month = line.cell(DutyTable.LAST_MONTH);
        keys.put("ngay-cuoi", day.isEmpty() && month.isEmpty() ? "" : two(month) + "-" + two(day));
        return keys;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Empty cells are keys that are not written. */
    private YamlFile.Entry mapping(Map<String, String> keys, Place place, Map<String, List<YamlFile.Entry>> below) {
        Map<String, Fields.Value> values = new LinkedHashMap<>();
        keys.forEach((key, text) -> {
            if (!text.isEmpty()) {
                values.put(key, new Fields.Value(text, place));
            }
        });
        below.keySet().forEach(key -> values.put(key, new Fields.Value("", place)));
        return new YamlFile.Entry(new Fields(place, values, problems), below, Map.of());
    }
}
