package vn.congbo.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.congbo.json.Json;

/**
 * The fields that a decree lists, as dated data.
 *
 * @param basis where they are listed
 * @param verifiedOn when somebody last compared them with it
 * @param fields in the decree's order; those of one group stand together
 */
public record Rules(
        String basis, LocalDate validFrom, Optional<LocalDate> validTo, LocalDate verifiedOn, List<Field> fields) {

    private static final List<Rules> ALL = read();

    /** A field, or several that belong together; the name of the group is empty for one alone. */
    record Group(String name, List<Field> fields) {}

    public Rules {
        fields = List.copyOf(fields);
    }

    /** The list that is in force on a day; before the first one, that one. */
    public static Rules on(LocalDate day) {
        return ALL.stream()
                .filter(rules -> !rules.validFrom().isAfter(day))
                .max(Comparator.comparing(Rules::validFrom))
                .orElse(ALL.get(0));
    }

    public Field field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Field field : fields) {
            int last = groups.size() - 1;
            if (last >= 0 && !field.group().isEmpty() && groups.get(last).name().equals(field.group())) {
                List<Field> more = new ArrayList<>(groups.remove(last).fields());
                more.add(field);
                groups.add(new Group(field.group(), List.copyOf(more)));
            } else {
                groups.add(new Group(field.group(), List.of(field)));
            }
        }
        return List.copyOf(groups);
    }

    private static List<Rules> read() {
        try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream("nd30.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Json.objects(Json.readObject(text).orElseThrow(), "tables").stream()
                    .map(Rules::table)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rules table(Map<String, Object> tree) {
        return new Rules(
                text(tree, "basis"),
                LocalDate.parse(text(tree, "validFrom")),
                Optional.ofNullable(tree.get("validTo")).map(to -> LocalDate.parse(to.toString())),
                LocalDate.parse(text(tree, "verifiedOn")),
                Json.objects(tree, "fields").stream().map(Rules::line).toList());
    }

    private static Field line(Map<String, Object> tree) {
        return new Field(
                text(tree, "group"),
                text(tree, "name"),
                text(tree, "title"),
                Field.Type.valueOf(text(tree, "type").toUpperCase(Locale.ROOT)),
                ((Number) Objects.requireNonNull(tree.get("length"))).intValue());
    }

    private static String text(Map<String, Object> tree, String key) {
        return Objects.requireNonNull(tree.get(key), key).toString();
    }
}
