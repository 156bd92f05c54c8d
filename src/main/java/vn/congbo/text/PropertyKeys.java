package vn.congbo.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a file of properties, as far as their lines tell: readers of such files do not mind a key that is there twice. */
public final class PropertyKeys {

    private static final Pattern KEY = Pattern.compile("\\s*([^#!=:\\s][^=:\\s]*).*");
    private static final Pattern GOES_ON = Pattern.compile(".*(?<!\\\\)(?:\\\\\\\\)*\\\\");

    private PropertyKeys() {}

    /** The first line on which that key is given a value; a line that only speaks of it is none. */
    public static Optional<Integer> line(String text, String key) {
        return byLine(text).entrySet().stream()
                .filter(found -> found.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @return line number → key, of those that were there before */
    public static Map<Integer, String> repeated(String text) {
        Set<String> seen = new HashSet<>();
        Map<Integer, String> repeated = byLine(text);
        repeated.values().removeIf(seen::add);
        return repeated;
    }

    private static Map<Integer, String> byLine(String text) {
        Map<Integer, String> keys = new TreeMap<>();
        List<String> lines = text.lines().toList();
        boolean isValue = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = KEY.matcher(lines.get(i));
            if (!isValue && m.matches()) {
                keys.put(i + 1, m.group(1));
            }
            isValue = (isValue || m.matches()) && GOES_ON.matcher(lines.get(i)).matches();
        }
        return keys;
    }
}
