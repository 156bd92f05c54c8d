package vn.congbo.search;

import java.util.ArrayList;
import java.util.List;
import vn.congbo.json.Json;

/**
 * What is shown of entries, neighbours together.
 *
 * @param texts JSON texts
 * @param counts how many entries each of them has
 */
record EntryShards(List<String> texts, List<Integer> counts) {

    private static final int CHARACTERS = 6_000;
    private static final int MOST_ENTRIES = 16;

    /** Of a very long page only its beginning can be shown; all of it can be found. */
    private static final int SHOWN = 6_000;

    static EntryShards of(List<Entry> entries) {
        List<String> texts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        int characters = 0;
        for (Entry entry : entries) {
            int size = Math.min(entry.shown().length(), SHOWN);
            if (!open.isEmpty() && (characters + size > CHARACTERS || open.size() == MOST_ENTRIES)) {
                texts.add(Json.canonical(open) + "\n");
                counts.add(open.size());
                open.clear();
                characters = 0;
            }
            open.add(shown(entry));
            characters += size;
        }
        texts.add(Json.canonical(open) + "\n");
        counts.add(open.size());
        return new EntryShards(List.copyOf(texts), List.copyOf(counts));
    }

    /** {@code [address, title, context, text, 1 when cut]}. */
    private static List<Object> shown(Entry entry) {
        String text = entry.shown();
        boolean cut = text.length() > SHOWN;
        int end = cut && Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return List.of(
                entry.address(), entry.title(), entry.context(), cut ? text.substring(0, end) : text, cut ? 1 : 0);
    }
}
