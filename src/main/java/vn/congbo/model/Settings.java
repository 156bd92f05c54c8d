package vn.congbo.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project and its configuration ({@code jbake.properties} over JBake's defaults).
 *
 * @param canonical id of the target whose addresses are the canonical ones; empty when none is named
 * @param templates document type or special page → template file
 * @param all every key with its value, for templates ({@code config}); lists as "a, b"
 * @param written every key as written, in JBake's order: a text, or a list of texts where it has commas
 */
public record Settings(
        Path project,
        String contentFolder,
        String templateFolder,
        String assetFolder,
        List<Target> targets,
        String canonical,
        Map<String, String> templates,
        Map<String, String> all,
        Map<String, Object> written) {

    /** The languages of the site, Vietnamese first. */
    public static final String LANGUAGES = "congbo.languages";

    /** The language of all that is official. */
    public static final String VIETNAMESE = "vi";

    /** How many days before a last day {@code check} begins to warn of it. */
    public static final String WARN_DAYS = "congbo.deadlines.warn-days";

    /** Key of a target: where the archive of its site is offered. */
    public static final String PACK = "offline";

    /** Key of a target: what browsers call it in their list of searches. */
    public static final String SHORT_NAME = "short-name";

    private static final int USUAL_WARN_DAYS = 30;

    /** Before the id of a unit: its electronic code. */
    public static final String ORGAN_ID = "congbo.organ-id.";

    public static final String LICENSE = "congbo.license";

    private static final int LONGEST_SEARCH_NAME = 16;

    public Settings {
        targets = List.copyOf(targets);
        templates = Collections.unmodifiableMap(new TreeMap<>(templates));
        all = Collections.unmodifiableMap(new TreeMap<>(all));
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    /** Whether this is a project of JBake that knows nothing of Công Bố. */
    public boolean isPlainJBake() {
        return written.keySet().stream().noneMatch(key -> key.startsWith("congbo."));
    }

    /** A sentence that stands first on every page, on screen and on paper: that all of this is a trial, say. */
    public Optional<String> notice() {
        return value("congbo.notice");
    }

    /** The electronic code of a unit (mã định danh điện tử), where it is known. */
    public Optional<String> organId(String unit) {
        return value(ORGAN_ID + unit);
    }

    /** The terms under which the content may be used again, as an address; empty while nobody has set any. */
    public Optional<String> license() {
        return value(LICENSE);
    }

    /** What browsers call a target in their list of searches: a short name if it has one, a name that is short, else the id. */
    public String searchName(Target target) {
        return value(keyOf(target.id(), SHORT_NAME))
                .or(() -> Optional.of(target.name()).filter(Settings::isSearchName))
                .orElse(target.id()
                        .substring(0, Math.min(LONGEST_SEARCH_NAME, target.id().length())));
    }

    /** OpenSearch 1.1 allows 16 characters and no markup. */
    public static boolean isSearchName(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_SEARCH_NAME && !name.contains("<");
    }

    /** The beginning of a name that browsers could show, in whole words. */
    public static String shortened(String name) {
        String all = name.replaceAll("[<>]", "").strip();
        int end = all.offsetByCodePoints(0, Math.min(LONGEST_SEARCH_NAME, all.codePointCount(0, all.length())));
        int blank = all.lastIndexOf(' ', end);
        return all.substring(0, end == all.length() || blank <= 0 ? end : blank).strip();
    }

    /** The whole key of one of a target's own. */
    public static String keyOf(String target, String name) {
        return "congbo.target." + target + "." + name;
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(all.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Tags (BCP 47) of the languages beside Vietnamese, in their order. */
    public List<String> otherLanguages() {
        return Stream.of(all.getOrDefault(LANGUAGES, "").split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !tag.equals(VIETNAMESE))
                .distinct()
                .toList();
    }

    /** The words of a key in another language, {@code congbo.notice.en}; empty where there are none. */
    public Optional<String> inLanguage(String key, String language) {
        return value(key + "." + language);
    }

    /** Where the office of a target offers the archive of its site to readers; asked by templates. */
    public Optional<String> packAddress(Target target) {
        return value(keyOf(target.id(), PACK));
    }

    public int warnDays() {
        String days = all.getOrDefault(WARN_DAYS, "");
        return isWarnDays(days) ? Integer.parseInt(days) : USUAL_WARN_DAYS;
    }

    /** Whole days, fewer than a thousand. */
    public static boolean isWarnDays(String days) {
        return days.matches("[0-9]{1,3}");
    }

    public Path content() {
        return project.resolve(contentFolder);
    }

    /** Every folder that a site is made from. */
    public List<Path> folders() {
        String data = all.getOrDefault("data.folder", "");
        return Stream.of(contentFolder, templateFolder, assetFolder, data)
                .filter(name -> !name.isEmpty())
                .map(name -> project.resolve(name).normalize())
                .distinct()
                .toList();
    }
}
