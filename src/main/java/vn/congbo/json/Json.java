package vn.congbo.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads JSON. Written in the order given, indented by two blanks, UTF-8 letters as they are: the same tree, the same text. */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private Json() {}

    /** @param tree of {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean} */
    public static String write(Object tree) {
        return GSON.toJson(tree) + "\n";
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
