package vn.congbo.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes and reads JSON. Written in the order given, indented by two blanks, UTF-8 letters as they are: the same tree, the same text. */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private static final Gson COMPACT =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    /** @param tree of {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean} */
    public static String write(Object tree) {
        return GSON.toJson(tree) + "\n";
    }

    /** Keys sorted, no white space, no line end: one text for one tree, to be digested ({@code jq -cS} writes the same). */
    public static String canonical(Object tree) {
        return COMPACT.toJson(sorted(tree));
    }

    private static Object sorted(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
            return sorted;
        }
        return tree instanceof List<?> list ? list.stream().map(Json::sorted).toList() : tree;
    }

    /** The object that the text holds; empty when it is no JSON object. */
    @SuppressWarnings("unchecked") // Gson gives string keys for every JSON object
    public static Optional<Map<String, Object>> readObject(String text) {
        try {
            Object tree = GSON.fromJson(text, Object.class);
            return tree instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** The objects in the list under a key; empty when there is no such list. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> objects(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }
}
