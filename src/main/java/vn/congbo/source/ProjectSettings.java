package vn.congbo.source;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.SystemConfiguration;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Target;

/**
 * Reads {@code jbake.properties} through JBake, over JBake's defaults. Two things differ from stock JBake: system properties do not
 * reach the site (same input, same bytes), and a key that begins with {@code congbo.} must be one that we know.
 */
final class ProjectSettings {

    private static final String FILE = "jbake.properties";
    /** JBake's older name for it; where both are there, JBake lets this one win. */
    private static final String LEGACY = "custom.properties";

    private static final String ADDRESS = "https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~%/-]*)?";
    /** Addresses of the site stand behind it in rules for web servers, where other letters mean something. */
    private static final String BASE = "https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._/-]*)?";

    private static final Pattern TEMPLATE = Pattern.compile("template\\.(.+)\\.file");

    private final Path project;
    private final Sources text;
    private final Map<String, Object> written;
    private final Map<String, String> values;
    private final Problems problems;

    private ProjectSettings(
            Path project, Sources text, Map<String, Object> written, Map<String, String> values, Problems problems) {
        this.project = project;
        this.text = text;
        this.written = written;
        this.values = values;
        this.problems = problems;
    }

    static Optional<Settings> read(Path project, Problems problems) {
        String name = Stream.of(FILE, LEGACY)
                .filter(n -> Files.isRegularFile(project.resolve(n)))
                .findFirst()
                .orElse(FILE);
        if (!Files.isRegularFile(project.resolve(name))) {
            problems.add(Fault.MISSING_FILE, Place.of(FILE), FILE);
            return Optional.empty();
        }
        Optional<Bytes> bytes = legible(project, name, problems);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Sources text = Sources.of(name, bytes.get().utf8());
        try {
            JBakeConfiguration config = new ConfigUtil()
                    .loadConfig(project.toFile(), project.resolve(FILE).toFile());
            CompositeConfiguration all = ((DefaultJBakeConfiguration) config).getCompositeConfiguration();
            Map<String, Object> written = written(all);
            return Optional.of(
                    new ProjectSettings(project, text, written, filled(all, written.keySet()), problems).settings());
        } catch (JBakeException
                | IllegalStateException
                | InvalidPathException e) { // a value that refers to itself; a NUL
            problems.add(Fault.BAD_CONFIGURATION, Place.of(FILE), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The file, if its letters are right: the same is asked of the configuration as of content. */
    private static Optional<Bytes> legible(Path project, String name, Problems problems) {
        try {
            Bytes bytes = Bytes.of(Files.readAllBytes(project.resolve(name)));
            if (bytes.utf8().startsWith("\uFEFF")) {
                problems.add(Fault.BAD_CONFIGURATION, new Place(name, 1), "U+FEFF");
            }
            new ContentFiles("", problems).check(name, bytes);
            return problems.hasErrorsIn(name) ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            problems.add(Fault.UNREADABLE_FILE, Place.of(name));
            return Optional.empty();
        }
    }

    /**
     * The keys of the project and JBake's defaults, in JBake's order, as written. JBake adds all system properties to them, and the
     * folders as this machine knows them: the machine's business, not the site's.
     */
    private static Map<String, Object> written(CompositeConfiguration config) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (int i = 0; i < config.getNumberOfConfigurations(); i++) {
            if (config.getConfiguration(i) instanceof SystemConfiguration) {
                continue;
            }
            config.getConfiguration(i).getKeys().forEachRemaining(key -> {
                Object value = config.getProperty(key);
                if (value != null && !(value instanceof File)) {
                    written.putIfAbsent(key, value instanceof Collection<?> list ? List.copyOf(list) : value);
                }
            });
        }
        return written;
    }

    /** What stands for another key ({@code ${site.host}}) filled in; lists as "a, b". */
    private static Map<String, String> filled(CompositeConfiguration config, Collection<String> keys) {
        Map<String, String> filled = new TreeMap<>();
        keys.forEach(key -> filled.put(key, String.join(", ", config.getStringArray(key))));
        return filled;
    }

    private Settings settings() {
        Map<String, String> templates = new TreeMap<>();
        values.forEach((key, value) -> {
            var m = TEMPLATE.matcher(key);
            if (m.matches()) {
                templates.put(m.group(1), value);
            }
        });
        List<Target> targets = list(OwnKeys.TARGETS).stream()
                .distinct()
                .filter(this::isGoodTarget)
                .map(this::target)
                .toList();
        boolean ours = values.keySet().stream().anyMatch(key -> key.startsWith("congbo."));
        if (ours && list(OwnKeys.TARGETS).isEmpty()) {
            problems.mark(Fault.NO_TARGET, find(OwnKeys.TARGETS), "");
        } else if (ours) {
            OwnKeys.check(text, values, targets, problems);
            checkCanonical(targets);
            checkWarnDays();
            checkAddress(Settings.LICENSE);
            targets.forEach(this::checkShortName);
        }
        return new Settings(
                project,
                ours ? folder("content.folder", "content") : value("content.folder", "content"),
                ours ? folder("template.folder", "templates") : value("template.folder", "templates"),
                ours ? folder("asset.folder", "assets") : value("asset.folder", "assets"),
                targets,
                value("congbo.canonical", ""),
                templates,
                values,
                written);
    }

    /** It becomes a folder name. */
    private boolean isGoodTarget(String id) {
        boolean good = Fields.ID.matcher(id).matches();
        if (!good) {
            problems.mark(Fault.BAD_ID, find(OwnKeys.TARGETS), id, id);
        } else if (Collections.frequency(list(OwnKeys.TARGETS), id) > 1) {
            problems.mark(Fault.DUPLICATE_ID, find(OwnKeys.TARGETS), id, id);
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
        if (problems.has(Fault.REPEATED_KEY, find(OwnKeys.CANONICAL).file())) {
            return; // then its value may be two
        }
        String canonical = value(OwnKeys.CANONICAL, "");
        List<String> ids = targets.stream().map(Target::id).toList();
        if (!canonical.isEmpty() && ids.equals(list(OwnKeys.TARGETS)) && !ids.contains(canonical)) {
            refuse(OwnKeys.CANONICAL, canonical, String.join(", ", ids));
        }
    }

    private void checkWarnDays() {
        String days = value(Settings.WARN_DAYS, "");
        if (!days.isEmpty() && !Settings.isWarnDays(days)) {
            refuse(Settings.WARN_DAYS, days, "0 … 999");
        }
    }

    private void refuse(String key, String value, String right) {
        problems.mark(Fault.UNKNOWN_VALUE, find(key), value, value, key, right);
    }

    private void checkShortName(Target target) {
        String key = Settings.keyOf(target.id(), Settings.SHORT_NAME);
        String name = value(key, "").strip();
        if (!Settings.isSearchName(name)) {
            int length = name.codePointCount(0, name.length());
            problems.mark(
                    Fault.SHORT_NAME, find(key), name, key, name, String.valueOf(length), Settings.shortened(name));
        }
    }

    private Target target(String id) {
        String prefix = Settings.keyOf(id, "");
        checkAddress(prefix + Settings.PACK);
        if (value(prefix + "base", "").isBlank()) {
            problems.mark(Fault.BASE_ADDRESS_UNKNOWN, find(prefix + "base"), "", id);
        }
        checkAddress(prefix + "base");
        Optional<URI> base = Optional.of(value(prefix + "base", "").strip())
                .filter(a -> !a.isBlank())
                .map(a -> URI.create(a.endsWith("/") ? a : a + "/"));
        return new Target(
                id, value(prefix + "name", id), value(prefix + "office", ""), base, value(prefix + "theme", id));
    }

    /** What is refused is forgotten: a wrong address in every footer would be told of for each page. */
    private void checkAddress(String key) {
        String address = value(key, "").strip();
        if (!address.isEmpty() && !isAddress(key, address)) {
            String whole = "https://" + address.replaceFirst("^(?i:https?://)", "");
            boolean isMeant = isAddress(key, whole)
                    && whole.matches("https://[^/]+\\.[^/]+" + (key.endsWith(Settings.PACK) ? "/.+" : ".*"));
            problems.mark(
                    Fault.BAD_SITE_ADDRESS, find(key), address, key, address, isMeant ? whole : "https://….gov.vn/…");
            values.remove(key);
        }
    }

    /** Terms may be a place in a page. */
    private static boolean isAddress(String key, String address) {
        String page = key.equals(Settings.LICENSE) ? address.replaceFirst("#[A-Za-z0-9._~%-]*$", "") : address;
        try {
            return page.matches(key.endsWith(".base") ? BASE : ADDRESS) && new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
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

    private Place find(String key) {
        return OwnKeys.place(text, key);
    }
}
