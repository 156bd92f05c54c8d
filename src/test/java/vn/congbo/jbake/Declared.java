package vn.congbo.jbake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a fixture's {@code differences.txt}: a path pattern, the number of the stock bug in src/docs/jbake.md that we fix there, and
 * the word {@code always} if not even {@code jbake.compat=true} brings it back.
 */
record Declared(String pattern, int bug, boolean always) {

    static List<Declared> of(Path fixture) throws IOException {
        Path file = fixture.resolve("differences.txt");
        List<Declared> declared = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+", -1);
                declared.add(new Declared(
                        words[0], Integer.parseInt(words[1]), words.length > 2 && words[2].equals("always")));
            }
        }
        return declared;
    }

    boolean covers(String path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(path));
    }
}
