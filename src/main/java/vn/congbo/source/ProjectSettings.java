package vn.congbo.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Target;
import vn.congbo.text.Spelling;

/**
 * Reads {@code jbake.properties} through JBake, over JBake's defaults. Two things differ from stock JBake: system properties do not
 * reach the site (same input, same bytes), and a key that begins with {@code congbo.} must be one that we know.
 */
final class ProjectSettings {

    private static final String FILE = "jbake.properties";

    /** Whatever JBake reads the configuration from, its old file name too. */
    static final List<String> FILES = List.of(FILE, "custom.properties");

    private static final Pattern TEMPLATE = Pattern.compile("template\\.(.+)\\.file");
    private static final List<String> TARGET_KEYS = List.of("name", "office", "base", "theme");

    private final Path project;
    private final Sources text;
    private final Map<String, String> values;
    private final Problems problems;

    private ProjectSettings(Path project, Sources text, Map<String, String> values, Problems problems) {
        this.project = project;
        this.text = text;
        this.values = values;
        this.problems = problems;
    }

    static Optional<Settings> read(Path project, Problems problems) {
        if (!Files.isRegularFile(project.resolve(FILE))) {
            problems.add(Fault.MISSING_FILE, Place.of(FILE), FILE);
            return Optional.empty();
        }
        Optional<Bytes> bytes = legible(project, problems);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Sources text = Sources.of(FILE, bytes.get().utf8());
        try {
            JBakeConfiguration config = new ConfigUtil()
                    .loadConfig(project.toFile(), project.resolve(FILE).toFile());
            return Optional.of(new ProjectSettings(project, text, ownKeys(config), problems).settings());
        } catch (JBakeException
                | IllegalStateException
                | InvalidPathException e) { // a value that refers to itself; a NUL
            problems.add(Fault.BAD_CONFIGURATION, Place.of(FILE), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The file, if its letters are right: the same is asked of the configuration as of content. */
    private static Optional<Bytes> legible(Path project, Problems problems) {
        try {
            Bytes bytes = Bytes.of(Files.readAllBytes(project.resolve(FILE)));
            if (bytes.utf8().startsWith("\uFEFF")) {
                problems.add(Fault.BAD_CONFIGURATION, new Place(FILE, 1), "U+FEFF");
            }
            new ContentFiles("", problems).check(FILE, bytes);
            return problems.hasErrorsIn(FILE) ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            problems.add(Fault.UNREADABLE_FILE, Place.of(FILE));
            return Optional.empty();
        }
    }

    /** JBake adds all system properties to the configuration: the machine's business, not the site's. */
    private static Map<String, String> ownKeys(JBakeConfiguration config) {
        Map<String, String> values = new TreeMap<>();
        for (String key : keys(config)) {
            Object value = config.get(key);
            if (value != null && !System.getProperties().containsKey(key)) {
                values.put(
                        key,
                        value instanceof Collection<?> list
                                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                : value.toString());
            }
        }
        return values;
    }

    private static List<String> keys(JBakeConfiguration config) {
        var composite = ((org.jbake.app.configuration.DefaultJBakeConfiguration) config).getCompositeConfiguration();
        return Stream.iterate(composite.getKeys(), java.util.Iterator::hasNext, i -> i)
                .map(java.util.Iterator::next)
                .toList();
    }

    private Settings settings() {
        Map<String, String> templates = new TreeMap<>();
        values.forEach((key, value) -> {
            var m = TEMPLATE.matcher(key);
            if (m.matches()) {
                templates.put(m.group(1), value);
            }
        });
        List<Target> targets = list("congbo.targets").stream()
                .filter(this::isGoodTarget)
                .map(this::target)
                .toList();
        if (list("congbo.targets").isEmpty()) {
            problems.mark(Fault.NO_TARGET, find("congbo.targets"), "");
        } else {
            checkKeys(targets);
            checkCanonical(targets);
        }
        return new Settings(
                project,
                folder("content.folder", "content"),
                folder("template.folder", "templates"),
                folder("asset.folder", "assets"),
                targets,
                value("congbo.canonical", ""),
                templates,
                values);
    }

    /** It becomes a folder name. */
    private boolean isGoodTarget(String id) {
        boolean good = Fields.ID.matcher(id).matches();
        if (!good) {
            problems.mark(Fault.BAD_CONFIGURATION, find(id), id, "congbo.targets=" + id);
        }
        return good;
    }

    /** A folder of the project lies in the project: the program reads all that is in it. */
    private String folder(String key, String otherwise) {
        String name = value(key, otherwise);
        Path root = project.toAbsolutePath().normalize();
        Path folder = root.resolve(name).normalize();
        if (folder.startsWith(root) && !folder.equals(root)) {
            return root.relativize(folder).toString().replace('\\', '/');
        }
        problems.mark(Fault.BAD_CONFIGURATION, find(key), name, key + "=" + name);
        return otherwise;
    }

    private void checkCanonical(List<Target> targets) {
        String canonical = value("congbo.canonical", "");
        if (!canonical.isEmpty() && targets.stream().noneMatch(t -> t.id().equals(canonical))) {
            problems.mark(
                    Fault.BAD_CONFIGURATION, find("congbo.canonical"), canonical, "congbo.canonical=" + canonical);
        }
    }

    private Target target(String id) {
        String prefix = "congbo.target." + id + ".";
        Optional<URI> base = Optional.empty();
        String address = value(prefix + "base", "");
        if (address.isBlank()) {
            problems.mark(Fault.BASE_ADDRESS_UNKNOWN, find(prefix + "base"), "", id);
        } else if (address.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~%/-]*)?")) {
            base = Optional.of(URI.create(address.endsWith("/") ? address : address + "/"));
        } else {
            problems.mark(Fault.BAD_CONFIGURATION, find(prefix + "base"), address, prefix + "base=" + address);
        }
        return new Target(
                id, value(prefix + "name", id), value(prefix + "office", ""), base, value(prefix + "theme", id));
    }

    private void checkKeys(List<Target> targets) {
        List<String> known = Stream.concat(
                        Stream.of("congbo.targets", "congbo.canonical"),
                        targets.stream()
                                .flatMap(t -> TARGET_KEYS.stream().map(k -> "congbo.target." + t.id() + "." + k)))
                .toList();
        values.keySet().stream()
                .filter(key -> key.startsWith("congbo.") && !known.contains(key))
                .filter(key -> !isOfBadTarget(key))
                .forEach(key -> problems.mark(
                        Fault.UNKNOWN_KEY,
                        find(key),
                        key,
                        key,
                        Spelling.nearest(key, known).orElse(String.join(", ", known))));
    }

    /** While a target's own name is wrong, nobody knows which keys are its. */
    private boolean isOfBadTarget(String key) {
        return key.startsWith("congbo.target.")
                && list("congbo.targets").stream()
                        .anyMatch(id -> !Fields.ID.matcher(id).matches());
    }

    private String value(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    private List<String> list(String key) {
        return Stream.of(value(key, "").split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private Place find(String words) {
        return text.find(words);
    }
}
