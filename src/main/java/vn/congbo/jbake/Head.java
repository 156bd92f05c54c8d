package vn.congbo.jbake;

import java.text.ParsePosition;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congbo.json.Json;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** The head of a JBake document: its fields by JBake's rules, and the text that follows it. */
final class Head {

    private final Project project;
    private final Place file;
    private final Problems problems;
    private final Map<String, @Nullable Object> fields = new HashMap<>();

    Head(Project project, Place file, Problems problems) {
        this.project = project;
        this.file = file;
        this.problems = problems;
        fields.put("cached", true);
        fields.put("rendered", false);
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /**
     * Takes the lines {@code key=value} up to the separator.
     *
     * @return the number of lines that they take, the separator's too; 0 when the text has no such head
     */
    int take(List<String> lines) {
        String separator = project.text("header.separator");
        int end = lines.indexOf(separator);
        if (end < 0
                || !lines.subList(0, end).stream().allMatch(l -> l.isEmpty() || l.contains("="))
                || !names(lines.subList(0, end), "type=", "default.type")
                || !names(lines.subList(0, end), "status=", "default.status")) {
            return 0;
        }
        for (int i = 0; i < end; i++) {
            int equals = lines.get(i).indexOf('=');
            if (equals >= 0) {
                put(lines.get(i).substring(0, equals), lines.get(i).substring(equals + 1), file.at(i + 1));
            }
        }
        return end + 1;
    }

    private boolean names(List<String> head, String key, String otherwise) {
        return head.stream().anyMatch(l -> l.strip().startsWith(key))
                || !project.text(otherwise).isEmpty();
    }

    /** One value by JBake's rules: dates, tags and JSON objects are told by their key or their look. */
    void put(String writtenKey, String writtenValue, Place place) {
        String key = writtenKey.strip();
        String value = writtenValue.strip();
        switch (key.toLowerCase(Locale.ROOT)) {
            case "date" -> date(value, place).ifPresent(d -> fields.put("date", d));
            case "tags" -> fields.put("tags", tags(value));
            case "cached" -> fields.put("cached", Boolean.valueOf(value));
            default -> fields.put(key, isObject(value) ? Json.readObject(value).orElse(null) : value);
        }
    }

    Optional<Date> date(String value, Place place) {
        Date date = project.dateFormat().parse(value, new ParsePosition(0));
        if (date == null) {
            problems.mark(
                    project.isCompatible() ? Fault.DATE_IGNORED : Fault.DATE_UNREADABLE,
                    place,
                    value,
                    value,
                    project.text("date.format"));
        }
        return Optional.ofNullable(date);
    }

    List<String> tags(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .map(tag -> project.flag("tag.sanitize") ? tag.replace(" ", "-") : tag)
                .toList();
    }

    /** What looks like a JSON object and is none becomes nothing, as in stock JBake. */
    private static boolean isObject(String value) {
        return value.startsWith("{") && value.endsWith("}");
    }

    /** What every document has, whatever its head says. */
    void complete() {
        if (!(fields.get("tags") instanceof List)) { // an attribute of that name is none
            fields.put("tags", List.of());
        }
        putDefault("status");
        putDefault("type");
    }

    private void putDefault(String key) {
        String otherwise = project.text("default." + key);
        if (!otherwise.isEmpty() && String.valueOf(fields.getOrDefault(key, "")).isEmpty()) {
            fields.put(key, otherwise);
        }
    }
}
