package vn.congbo.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Seal;
import vn.congbo.model.Unit;
import vn.congbo.site.Addresses;
import vn.congbo.site.Site;

/** The index of a site, the same for all targets. */
public final class Search {

    private static final int FORMAT = 1;
    private static final String ORIGIN = "congbo search";
    private static final String FOLDER = Seal.ASSETS + "tim/";

    private Search() {}

    /**
     * One file that tells how the index is laid out ({@link Addresses#SEARCH_INDEX}), and those that it tells of, in a folder named after
     * what is in them, so that they may be cached for ever.
     *
     * @param plainText the words of an HTML fragment
     */
    public static List<OutputFile> files(Site site, UnaryOperator<String> plainText) {
        return files(
                Entries.of(site, plainText),
                id -> site.library().unit(id).map(Unit::name).orElse(id));
    }

    /** Whether the file at that path is one of these. */
    public static boolean isOfIndex(String path) {
        return path.equals(Addresses.SEARCH_INDEX) || path.startsWith(FOLDER);
    }

    /** @param unitName name of a unit by its id */
    static List<OutputFile> files(List<Entry> entries, UnaryOperator<String> unitName) {
        List<String> terms = TermShards.of(new Inversion(entries));
        EntryShards shown = EntryShards.of(entries);
        Map<String, Bytes> parts = new LinkedHashMap<>();
        add("t/", terms, parts);
        add("d/", shown.texts(), parts);
        StringBuilder sums = new StringBuilder();
        parts.forEach((name, bytes) -> sums.append(name).append(bytes.sha256()));
        String folder = FOLDER + Bytes.utf8(sums.toString()).sha256().substring(0, 10) + "/";
        List<OutputFile> files = new ArrayList<>();
        Map<String, Object> layout = layout(entries, unitName);
        layout.put("folder", folder);
        layout.put("terms", terms.size());
        layout.put("shown", shown.counts());
        files.add(file(Addresses.SEARCH_INDEX, Bytes.utf8(Json.canonical(layout) + "\n")));
        parts.forEach((name, bytes) -> files.add(file(folder + name, bytes)));
        return List.copyOf(files);
    }

    private static void add(String folder, List<String> texts, Map<String, Bytes> parts) {
        for (int i = 0; i < texts.size(); i++) {
            parts.put(folder + i + ".json", Bytes.utf8(texts.get(i)));
        }
    }

    private static OutputFile file(String path, Bytes bytes) {
        return new OutputFile(path, bytes, "application/json", ORIGIN);
    }

    /** {@code runs}: {@code [how many entries, kind, year, units, 1 when ended]}; the units by their place in {@code units}. */
    private static Map<String, Object> layout(List<Entry> entries, UnaryOperator<String> unitName) {
        Map<String, Integer> places = new TreeMap<>();
        List<List<Object>> units = new ArrayList<>();
        List<List<Object>> runs = new ArrayList<>();
        for (int i = 0; i < entries.size(); ) {
            Entry first = entries.get(i);
            int from = i;
            while (i < entries.size() && entries.get(i).isLike(first)) {
                i++;
            }
            List<Integer> of = first.units().stream()
                    .map(id -> places.computeIfAbsent(id, u -> {
                        units.add(List.of(u, unitName.apply(u)));
                        return units.size() - 1;
                    }))
                    .toList();
            runs.add(List.of(i - from, first.kind(), first.year(), of, first.ended() ? 1 : 0));
        }
        Map<String, Object> layout = new TreeMap<>();
        layout.put("format", FORMAT);
        layout.put("entries", entries.size());
        layout.put("units", units);
        layout.put("runs", runs);
        return layout;
    }
}
