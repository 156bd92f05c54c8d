package vn.congbo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** A page as assistive technology is told of it: Chromium's accessibility tree as lines of role, name and state, the same every time. */
final class SpokenPage {

    /** Boxes without a meaning: what is in them is told, they are not. */
    private static final Set<String> SILENT = Set.of("none", "generic", "InlineTextBox", "LayoutTable", "RootWebArea");

    private static final List<String> STATES = List.of("level", "expanded", "focusable", "live", "describedby");
    private static final int LONGEST = 90;

    private final Map<String, JsonObject> nodes = new LinkedHashMap<>();
    private final StringBuilder lines = new StringBuilder();

    private SpokenPage() {}

    static String of(Browser browser) {
        SpokenPage page = new SpokenPage();
        JsonObject tree = browser.call("Accessibility.getFullAXTree", Map.of());
        tree.getAsJsonArray("nodes").forEach(n -> page.nodes.put(text(n.getAsJsonObject(), "nodeId"), n.getAsJsonObject()));
        JsonObject root = page.nodes.values().iterator().next();
        page.lines.append("page \"").append(named(root)).append("\"\n");
        page.children(root, "");
        return page.lines.toString();
    }

    private void children(JsonObject node, String indent) {
        StringJoiner words = new StringJoiner(" ");
        for (JsonObject child : below(node)) {
            if (role(child).equals("StaticText")) {
                words.add(named(child));
            } else if (!isSilent(child)) {
                words = told(words, indent);
                line(child, indent);
            }
        }
        told(words, indent);
    }

    private StringJoiner told(StringJoiner words, String indent) {
        if (words.length() > 0) {
            lines.append(indent).append(shortened(words.toString())).append('\n');
        }
        return new StringJoiner(" ");
    }

    private void line(JsonObject node, String indent) {
        String name = named(node);
        List<JsonObject> below = below(node);
        String only = below.stream().allMatch(c -> role(c).equals("StaticText"))
                ? String.join(" ", below.stream().map(SpokenPage::named).toList())
                : "";
        lines.append(indent).append(role(node));
        if (!name.isEmpty()) {
            lines.append(" \"").append(shortened(name)).append('"');
        }
        lines.append(states(node));
        if (!only.isEmpty() && !only.equals(name)) {
            lines.append(": ").append(shortened(only));
        }
        lines.append('\n');
        if (only.isEmpty()) {
            children(node, indent + "  ");
        }
    }

    /** Children that are told: those of silent boxes stand in for them. */
    private List<JsonObject> below(JsonObject node) {
        return StreamSupport.stream(node.getAsJsonArray("childIds").spliterator(), false)
                .map(JsonElement::getAsString)
                .filter(nodes::containsKey)
                .map(nodes::get)
                .flatMap(c -> isSilent(c) ? below(c).stream() : List.of(c).stream())
                .filter(c -> !role(c).equals("StaticText") || !named(c).isEmpty())
                .toList();
    }

    private static boolean isSilent(JsonObject node) {
        return node.get("ignored").getAsBoolean() || SILENT.contains(role(node));
    }

    private static String states(JsonObject node) {
        StringBuilder states = new StringBuilder();
        boolean isGroup = Set.of("region", "status", "main").contains(role(node));
        for (JsonElement element : node.getAsJsonArray("properties")) {
            JsonObject property = element.getAsJsonObject();
            String name = text(property, "name");
            if (STATES.contains(name) && (!name.equals("focusable") || isGroup)) {
                JsonElement value = property.getAsJsonObject("value").get("value");
                states.append(' ').append(name).append(value == null ? "" : "=" + value.getAsString());
            }
        }
        return states.toString();
    }

    private static String role(JsonObject node) {
        return node.has("role") ? text(node.getAsJsonObject("role"), "value") : "none";
    }

    private static String named(JsonObject node) {
        return node.has("name") ? text(node.getAsJsonObject("name"), "value").replaceAll("\\s+", " ").strip() : "";
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
