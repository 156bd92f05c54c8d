package vn.congbo.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.congbo.json.Json;
import vn.congbo.model.Anchor;
import vn.congbo.model.Clause;
import vn.congbo.model.Fault;
import vn.congbo.model.Level;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;

/**
 * All that Asciidoctor is asked for about one document.
 *
 * @param body the body's HTML in UTF-8; empty for an official text, which is never converted. A view of what lies on disk: thousands of
 *     bodies need no room in memory until they are asked for
 * @param attributes that the document's head sets, {@code doctitle} among them, in the order in which it sets them
 * @param clauses of an official text
 * @param problems found on the way
 */
public record Converted(ByteBuffer body, Map<String, String> attributes, List<Clause> clauses, List<Problem> problems) {

    public Converted {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    Converted(String html, Map<String, String> attributes, List<Clause> clauses, List<Problem> problems) {
        this(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), attributes, clauses, problems);
    }

    /** The body as text, decoded at each call. */
    public String html() {
        return Texts.decode(body.duplicate()); // not by the charset's decoder, which takes a buffer letter by letter
    }

    /** HTML first and as it is: it is nearly all of it, and it is read a thousand times a build. */
    void write(Texts texts) {
        texts.utf8(body.duplicate());
        texts.texts(attributes);
        texts.text(clauses.isEmpty() && problems.isEmpty() ? "" : toJson());
    }

    /** Empty when the bytes are not what {@link #write} wrote. */
    static Optional<Converted> read(ByteBuffer bytes) {
        try {
            ByteBuffer html = Texts.bytes(bytes);
            Map<String, String> attributes = Texts.texts(bytes);
            String rest = Texts.text(bytes);
            return rest.isEmpty()
                    ? Optional.of(new Converted(html, attributes, List.of(), List.of()))
                    : fromJson(html, attributes, rest);
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private String toJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("clauses", clauses.stream().map(Converted::tree).toList());
        tree.put("problems", problems.stream().map(Converted::tree).toList());
        return Json.write(tree);
    }

    private static Optional<Converted> fromJson(ByteBuffer html, Map<String, String> attributes, String json) {
        try {
            return Json.readObject(json)
                    .map(tree -> new Converted(
                            html,
                            attributes,
                            Json.objects(tree, "clauses").stream()
                                    .map(Converted::clause)
                                    .toList(),
                            Json.objects(tree, "problems").stream()
                                    .map(Converted::problem)
                                    .toList()));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> tree(Clause clause) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", clause.id());
        tree.put("level", clause.level().name());
        tree.put("number", clause.number());
        tree.put("text", clause.text());
        tree.put(
                "anchors",
                clause.anchors().stream()
                        .map(a -> Map.of("id", a.id(), "offset", a.offset()))
                        .toList());
        tree.put("children", clause.children().stream().map(Converted::tree).toList());
        tree.put("file", clause.place().file());
        tree.put("line", clause.place().line());
        return tree;
    }

    private static Clause clause(Map<String, Object> tree) {
        return new Clause(
                text(tree, "id"),
                Level.valueOf(text(tree, "level")),
                text(tree, "number"),
                text(tree, "text"),
                Json.objects(tree, "anchors").stream()
                        .map(a -> new Anchor(text(a, "id"), number(a, "offset")))
                        .toList(),
                Json.objects(tree, "children").stream().map(Converted::clause).toList(),
                new Place(text(tree, "file"), number(tree, "line")));
    }

    private static Map<String, Object> tree(Problem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fault", problem.fault().name());
        tree.put("file", problem.place().file());
        tree.put("line", problem.place().line());
        tree.put("mark", problem.mark());
        tree.put("arguments", problem.arguments());
        return tree;
    }

    private static Problem problem(Map<String, Object> tree) {
        List<?> arguments = (List<?>) Objects.requireNonNull(tree.get("arguments"));
        return new Problem(
                Fault.valueOf(text(tree, "fault")),
                new Place(text(tree, "file"), number(tree, "line")),
                text(tree, "mark"),
                arguments.stream().map(String::valueOf).toList());
    }

    private static String text(Map<String, Object> tree, String key) {
        return (String) Objects.requireNonNull(tree.get(key));
    }

    private static int number(Map<String, Object> tree, String key) {
        return ((Number) Objects.requireNonNull(tree.get(key))).intValue();
    }
}
