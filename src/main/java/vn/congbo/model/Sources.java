package vn.congbo.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text files that one document was made from, its own file first, includes after it.
 *
 * @param texts project-relative path → text, as read
 */
public record Sources(Map<String, String> texts) {

    public Sources {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static Sources of(String file, String text) {
        return new Sources(Map.of(file, text));
    }

    /** First line that contains the words; the head of the first file when no line does. */
    public Place find(String words) {
        for (var source : texts.entrySet()) {
            List<String> lines = source.getValue().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(words)) {
                    return new Place(source.getKey(), i + 1);
                }
            }
        }
        return Place.of(texts.keySet().iterator().next());
    }
}
