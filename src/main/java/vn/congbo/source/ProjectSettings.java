package vn.congbo.source;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import vn.congbo.text.Spelling;

/**
 * Reads {@code jbake.properties} through JBake, over JBake's defaults. Two things differ from stock JBake: system properties do not
 * reach the site (same input, same bytes), and a key that begins with {@code congbo.} must be one that we know.
 */
final class ProjectSettings {

    private static final String FILE = "jbake.properties";
    /** JBake's older name for it; where both are there, JBake lets this one win. */
    private static final String LEGACY = "custom.properties";

    private static final String ADDRESS = "https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~%/-]*)?";
    private static final Pattern TEMPLATE = Pattern.compile("template\\.(.+)\\.file");
    private static final List<String> TARGET_KEYS =
            List.of("name", Settings.SHORT_NAME, "office", "base", "theme", Settings.PACK);

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
        List<Target> targets = list("congbo.targets").stream()
                .filter(this::isGoodTarget)
                .map(this::target)
                .toList();
        boolean ours = values.keySet().stream().anyMatch(key -> key.startsWith("congbo."));
        if (ours && list("congbo.targets").isEmpty()) {
            problems.mark(Fault.NO_TARGET, find("congbo.targets"), "");
        } else if (ours) {
            checkKeys(targets);
            checkCanonical(targets);
            checkWarnDays();
            checkLicense();
            targets.forEach(this::checkShortName);
            checkLanguages();
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

    private void checkWarnDays() {
        String days = value(Settings.WARN_DAYS, "");
        if (!days.isEmpty() && !Settings.isWarnDays(days)) {
            problems.mark(
                    Fault.BAD_CONFIGURATION,
                    find(Settings.WARN_DAYS),
                    days,
                    Settings.WARN_DAYS + "=" + days + " (0–999)");
        }
    }

    private void checkLicense() {
        String license = value(Settings.LICENSE, "").strip();
        if (!license.isEmpty() && !license.matches("https?://[A-Za-z0-9.-]+(/[A-Za-z0-9._~%/#-]*)?")) {
            problems.mark(Fault.BAD_CONFIGURATION, find(Settings.LICENSE), license, Settings.LICENSE + "=" + license);
        }
    }

    private void checkShortName(Target target) {
        String key = Settings.keyOf(target.id(), Settings.SHORT_NAME);
        String name = value(key, "").strip();
        if (!Settings.isSearchName(name)) {
            int length = name.codePointCount(0, name.length());
            problems.mark(Fault.SHORT_NAME, find(key), name, key, name, String.valueOf(length));
        }
    }

    /** Vietnamese first, because everything else is a translation of it; each tag as BCP 47 writes it, because it becomes an address. */
    private void checkLanguages() {
        List<String> tags = list(Settings.LANGUAGES);
        if (!tags.isEmpty() && !tags.get(0).equals(Settings.VIETNAMESE)) {
            refuseLanguage(tags.get(0));
        }
        tags.stream()
                .filter(tag ->
                        !Locale.forLanguageTag(tag).toLanguageTag().equals(tag) || Collections.frequency(tags, tag) > 1)
                .distinct()
                .forEach(this::refuseLanguage);
    }

    private void refuseLanguage(String tag) {
        problems.mark(
                Fault.BAD_CONFIGURATION, find(Settings.LANGUAGES), tag, Settings.LANGUAGES + "=" + tag + " (vi,en,…)");
    }

    private Target target(String id) {
        String prefix = Settings.keyOf(id, "");
        Optional<URI> base = Optional.empty();
        checkAddress(prefix + Settings.PACK);
        String address = value(prefix + "base", "");
        if (address.isBlank()) {
            problems.mark(Fault.BASE_ADDRESS_UNKNOWN, find(prefix + "base"), "", id);
        } else if (address.matches(ADDRESS)) {
            base = Optional.of(URI.create(address.endsWith("/") ? address : address + "/"));
        } else {
            problems.mark(Fault.BAD_CONFIGURATION, find(prefix + "base"), address, prefix + "base=" + address);
        }
        return new Target(
                id, value(prefix + "name", id), value(prefix + "office", ""), base, value(prefix + "theme", id));
    }

    /** What is refused is forgotten: a wrong address in every footer would be told of for each page. */
    private void checkAddress(String key) {
        String address = value(key, "");
        if (!address.isBlank() && !address.matches(ADDRESS)) {
            problems.mark(Fault.BAD_CONFIGURATION, find(key), address, key + "=" + address);
            values.remove(key);
        }
    }

    private void checkKeys(List<Target> targets) {
        List<String> known = Stream.concat(
                        Stream.concat(
                                Stream.of(
                                        "congbo.targets",
                                        "congbo.canonical",
                                        "congbo.notice",
                                        Settings.LICENSE,
                                        Settings.LANGUAGES,
                                        Settings.WARN_DAYS),
                                FeedbackDesk.KEYS.stream().map(k -> "congbo.feedback." + k)),
                        targets.stream().flatMap(t -> TARGET_KEYS.stream().map(k -> Settings.keyOf(t.id(), k))))
                .toList();
        values.keySet().stream()
                .filter(key -> key.startsWith("congbo.") && !known.contains(key))
                .filter(key -> !key.startsWith(Settings.ORGAN_ID)) // units are not known here
                .filter(key -> !isOfBadTarget(key) && !isTranslated(key, known))
                .forEach(key -> problems.mark(
                        Fault.UNKNOWN_KEY,
                        find(key),
                        key,
                        key,
                        Spelling.nearest(key, known).orElse(String.join(", ", known))));
    }

    /** What readers see may be given in each language: {@code congbo.target.<id>.name.en}. */
    private boolean isTranslated(String key, List<String> known) {
        int dot = key.lastIndexOf('.');
        return key.matches("congbo\\.(?:notice|target\\..+\\.(?:name|office))\\.[^.]+")
                && known.contains(key.substring(0, dot))
                && list(Settings.LANGUAGES).contains(key.substring(dot + 1));
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
