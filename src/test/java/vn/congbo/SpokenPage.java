package vn.congbo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A page as assistive technology is told of it: Chromium's accessibility tree as lines of role, name and state, the same every time. */
final class SpokenPage {

    private static final String TEXT = "StaticText";

    /** Boxes without a meaning: what is in them is told, they are not. */
    private static final Set<String> SILENT =
            Set.of("none", "generic", "InlineTextBox", "LayoutTable", "RootWebArea", "ListMarker");

    /** Parts of a sentence that nobody goes to by themselves. */
    private static final Set<String> WORDS = Set.of(TEXT, "time", "mark", "code", "strong", "emphasis", "Abbr");

    private static final Map<String, Set<String>> STATES = Map.of(
            "level", Set.of("heading"),
            "focusable", Set.of("region", "status", "main"),
            "live", Set.of("status"),
            "expanded", Set.of("DisclosureTriangle"),
            "describedby", Set.of("searchbox"));
    private static final int LONGEST = 100;

    private final Map<String, JsonObject> nodes = new LinkedHashMap<>();
    private final StringBuilder lines = new StringBuilder();

    private SpokenPage() {}

    static String of(Browser browser) {
        SpokenPage page = new SpokenPage();
        browser.call("Accessibility.getFullAXTree", Map.of()).getAsJsonArray("nodes").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .forEach(n -> page.nodes.put(text(n, "nodeId"), n));
        JsonObject root = page.nodes.values().iterator().next();
        page.lines.append("page \"").append(name(root)).append("\"\n");
        page.tellBelow(root, "");
        return page.lines.toString();
    }

    /** What is below a node: words that follow each other in one line, everything else in lines of its own. */
    private void tellBelow(JsonObject node, String indent) {
        StringJoiner words = new StringJoiner(" ");
        for (JsonObject child : below(node).toList()) {
            if (isWords(child)) {
                words.add(words(child));
            } else {
                tellWords(words, indent);
                words = new StringJoiner(" ");
                tell(child, indent);
            }
        }
        tellWords(words, indent);
    }

    private void tellWords(StringJoiner words, String indent) {
        if (words.length() > 0) {
            lines.append(indent).append(shortened(words.toString())).append('\n');
        }
    }

    private void tell(JsonObject node, String indent) {
        String name = name(node);
        boolean onlyWords = below(node).allMatch(this::isWords);
        String words = onlyWords ? words(node) : "";
        lines.append(indent).append(role(node));
        if (!name.isEmpty()) {
            lines.append(" \"").append(shortened(name)).append('"');
        }
        lines.append(states(node));
        if (!words.isEmpty() && name.isEmpty()) {
            lines.append(": ").append(shortened(words));
        }
        lines.append('\n');
        if (!onlyWords) {
            tellBelow(node, indent + "  ");
        }
    }

    /** Children that are told: those of silent boxes stand in for them. */
    private Stream<JsonObject> below(JsonObject node) {
        return StreamSupport.stream(node.getAsJsonArray("childIds").spliterator(), false)
                .map(id -> nodes.get(id.getAsString()))
                .flatMap(c -> c == null ? Stream.of() : isSilent(c) ? below(c) : Stream.of(c))
                .filter(c -> !role(c).equals(TEXT) || !name(c).isEmpty());
    }

    private boolean isWords(JsonObject node) {
        return WORDS.contains(role(node)) && below(node).allMatch(this::isWords);
    }

    private String words(JsonObject node) {
        return role(node).equals(TEXT)
                ? name(node)
                : below(node).map(this::words).collect(Collectors.joining(" "));
    }

    private static boolean isSilent(JsonObject node) {
        return node.get("ignored").getAsBoolean() || SILENT.contains(role(node));
    }

    private static String states(JsonObject node) {
        StringBuilder states = new StringBuilder();
        for (JsonElement element : node.getAsJsonArray("properties")) {
            JsonObject property = element.getAsJsonObject();
            String state = text(property, "name");
            JsonElement value = property.getAsJsonObject("value").get("value");
            if (value != null && STATES.getOrDefault(state, Set.of()).contains(role(node))) {
                states.append(' ').append(state).append('=').append(value.getAsString());
            }
        }
        return states.toString();
    }

    private static String role(JsonObject node) {
        return node.has("role") ? text(node.getAsJsonObject("role"), "value") : "none";
    }

    private static String name(JsonObject node) {
        String name = node.has("name") ? text(node.getAsJsonObject("name"), "value") : "";
        return name.replaceAll("\\s+", " ").strip();
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
