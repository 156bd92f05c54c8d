package vn.congbo.jbake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;
import org.assertj.core.util.diff.Patch;

/**
 * The files of a baked site, by path. Texts are Latin-1 here, so that every byte counts, whatever its encoding; in a difference they are
 * shown as the UTF-8 that they nearly always are.
 */
record BakedSite(Map<String, String> files) {

    private static final int CONTEXT = 2;
    private static final int SHOWN = 40;

    static BakedSite in(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        TimeDependent.normalized(latin1(Files.readAllBytes(file))));
            }
        }
        return new BakedSite(files);
    }

    /** Path → what is different there, in a few lines. */
    Map<String, String> differencesTo(BakedSite other) {
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        Map<String, String> differences = new TreeMap<>();
        for (String path : paths) {
            String mine = files.get(path);
            String theirs = other.files.get(path);
            if (mine == null || theirs == null) {
                differences.put(path, mine == null ? "only in the second" : "only in the first");
            } else if (!mine.equals(theirs)) {
                differences.put(path, diff(path, utf8(mine), utf8(theirs)));
            }
        }
        return differences;
    }

    private static String diff(String path, String mine, String theirs) {
        List<String> before = Arrays.asList(mine.split("\n", -1));
        List<String> after = Arrays.asList(theirs.split("\n", -1));
        Patch<String> patch = DiffUtils.diff(before, after);
        List<String> lines = DiffUtils.generateUnifiedDiff(path, path, before, patch, CONTEXT);
        return String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(ISO_8859_1), UTF_8);
    }
}
