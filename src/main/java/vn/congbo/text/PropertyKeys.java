package vn.congbo.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a file of properties, as far as their lines tell: readers of such files do not mind a key that is there twice. */
public final class PropertyKeys {

    private static final Pattern KEY = Pattern.compile("\\s*([^#!=:\\s][^=:\\s]*).*");
    private static final Pattern GOES_ON = Pattern.compile(".*(?<!\\\\)(?:\\\\\\\\)*\\\\");

    private PropertyKeys() {}

    /** @return line number → key, of those that were there before */
    public static Map<Integer, String> repeated(String text) {
        Map<Integer, String> repeated = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = text.lines().toList();
        boolean isValue = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = KEY.matcher(lines.get(i));
            if (!isValue && m.matches() && !seen.add(m.group(1))) {
                repeated.put(i + 1, m.group(1));
            }
            isValue = (isValue || m.matches()) && GOES_ON.matcher(lines.get(i)).matches();
        }
        return repeated;
    }
}
