package vn.congbo.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.model.Amendment;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Reads what an edition declares about its changes ({@code thay-doi.yml}). */
final class Amendments {

    private static final String NOTE = "tom-tat";
    private static final String REPEALED = "bai-bo";
    private static final String SPLITS = "tach";
    private static final String MERGES = "gop";

    private Amendments() {}

    /** @param number of the edition; the first one has no edition before it that it could change */
    static Amendment read(String text, Place file, int number, Problems problems) {
        if (number == 1) {
            problems.add(Fault.AMENDMENT_OF_NOTHING, file);
            return Amendment.none(file);
        }
        return YamlFile.one(text, file, problems)
                .map(entry -> amendment(entry, text, file))
                .orElse(Amendment.none(file));
    }

    private static Amendment amendment(YamlFile.Entry entry, String text, Place file) {
        entry.allow(NOTE, REPEALED, SPLITS, MERGES);
        String note = entry.fields().optional(NOTE).orElse("").replaceAll("\\s+", " ");
        Map<String, List<String>> splits = groups(entry, SPLITS);
        Map<String, List<String>> merges = groups(entry, MERGES);
        TreeSet<String> repealed = new TreeSet<>(entry.list(REPEALED));
        List<String> ids = new ArrayList<>(repealed);
        Stream.concat(splits.entrySet().stream(), merges.entrySet().stream()).forEach(group -> {
            ids.add(group.getKey());
            ids.addAll(group.getValue());
        });
        return new Amendment(note, splits, merges, repealed, places(ids, text, file), file);
    }

    private static Map<String, List<String>> groups(YamlFile.Entry entry, String key) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (YamlFile.Entry below : entry.below(key)) {
            below.fields().asWritten().keySet().forEach(id -> groups.put(id, List.copyOf(below.list(id))));
        }
        return groups;
    }

    /** The first line that has the id as a word of its own, before any remark. */
    private static Map<String, Place> places(List<String> ids, String text, Place file) {
        List<String> lines =
                text.lines().map(line -> line.replaceFirst("#.*", "")).toList();
        Map<String, Place> places = new HashMap<>();
        for (String id : ids) {
            Pattern word = Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(id) + "(?![\\p{L}\\d-])");
            Optional<Integer> found = IntStream.range(0, lines.size())
                    .filter(i -> word.matcher(lines.get(i)).find())
                    .boxed()
                    .findFirst();
            found.ifPresent(line -> places.put(id, file.at(line + 1)));
        }
        return places;
    }
}
