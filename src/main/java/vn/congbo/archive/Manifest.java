package vn.congbo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Publication;
import vn.congbo.model.Target;
import vn.congbo.site.Site;

/** {@code manifest.json}: every file of a site with its SHA-256, its size in bytes and its media type, sorted by path. */
public final class Manifest {

    public static final String NAME = "manifest.json";

    /** How a folder differs from its manifest. */
    public record Difference(Kind kind, String path) {

        /** What is wrong with the file. */
        public enum Kind {
            MISSING,
            CHANGED,
            UNLISTED,
            /** The manifest itself is missing or no manifest. */
            NO_MANIFEST,
            /** The publication log has no entry for this target. */
            NOT_LOGGED,
            /** The last entry of the publication log names another manifest. */
            NOT_LAST
        }
    }

    /**
     * What a manifest says about its site.
     *
     * @param files paths of all files but the manifest
     */
    public record Summary(String target, LocalDate asOf, List<Publication.Text> editions, List<String> files) {}

    private Manifest() {}

    /** The manifest of these files. It does not list itself. */
    public static OutputFile of(List<OutputFile> files, Site site, Target target) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("target", target.id());
        tree.put("asOf", site.asOf().toString());
        if (!site.moment().isOneDay()) {
            tree.put("knownOn", site.moment().knownOn().toString());
        }
        tree.put("editions", editions(site.history()));
        tree.put(
                "files",
                files.stream()
                        .sorted(Comparator.comparing(OutputFile::path))
                        .map(Manifest::line)
                        .toList());
        return new OutputFile(NAME, Bytes.utf8(Json.write(tree)), "application/json", NAME);
    }

    private static List<Map<String, Object>> editions(History history) {
        return history.plans().stream()
                .flatMap(plan -> plan.editions().stream().map(edition -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("plan", plan.plan().id());
                    line.put("edition", edition.edition().number());
                    line.put("canonicalTextSha256", edition.textFile().sha256());
                    return line;
                }))
                .toList();
    }

    private static Map<String, Object> line(OutputFile file) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("path", file.path());
        line.put("sha256", file.bytes().sha256());
        line.put("bytes", file.bytes().size());
        line.put("mediaType", file.mediaType());
        return line;
    }

    /** Empty when these are no manifest. */
    public static Optional<Summary> summary(Bytes manifest) {
        return Json.readObject(manifest.utf8()).flatMap(tree -> {
            try {
                return Optional.of(new Summary(
                        LogEntry.text(tree, "target"),
                        LocalDate.parse(LogEntry.text(tree, "asOf")),
                        LogEntry.editions(tree),
                        Json.objects(tree, "files").stream()
                                .map(line -> LogEntry.text(line, "path"))
                                .toList()));
            } catch (IllegalArgumentException | DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Compares a published folder with its manifest, byte for byte.
     *
     * @return every difference, sorted by path; empty when the folder is whole
     */
    public static List<Difference> verify(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Optional<Map<String, Object>> manifest = Files.isRegularFile(file)
                ? Json.readObject(Bytes.of(Files.readAllBytes(file)).utf8())
                : Optional.empty();
        if (manifest.isEmpty() || !manifest.get().containsKey("files")) {
            return List.of(new Difference(Difference.Kind.NO_MANIFEST, NAME));
        }
        List<Difference> differences = new ArrayList<>();
        Set<String> unlisted = paths(folder);
        unlisted.remove(NAME);
        for (Map<String, Object> line : Json.objects(manifest.get(), "files")) {
            String path = String.valueOf(line.get("path"));
            if (!unlisted.remove(path)) {
                differences.add(new Difference(Difference.Kind.MISSING, path));
            } else if (!Bytes.of(Files.readAllBytes(folder.resolve(path)))
                    .sha256()
                    .equals(line.get("sha256"))) {
                differences.add(new Difference(Difference.Kind.CHANGED, path));
            }
        }
        unlisted.forEach(path -> differences.add(new Difference(Difference.Kind.UNLISTED, path)));
        return differences.stream()
                .sorted(Comparator.comparing(Difference::path))
                .toList();
    }

    private static Set<String> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            Path root = folder.toRealPath();
            Set<String> paths = new TreeSet<>();
            all.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .forEach(p -> paths.add(root.relativize(p).toString().replace('\\', '/')));
            return paths;
        }
    }
}
