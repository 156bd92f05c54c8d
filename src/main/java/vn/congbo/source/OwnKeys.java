package vn.congbo.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Target;
import vn.congbo.text.PropertyKeys;
import vn.congbo.text.Spelling;

/** The keys of {@code jbake.properties} that are ours, {@code congbo.…}: each must be one that we know, and be there once. */
final class OwnKeys {

    static final String TARGETS = "congbo.targets";
    static final String CANONICAL = "congbo.canonical";

    private static final String OURS = "congbo.";
    private static final List<String> SINGLE =
            List.of(TARGETS, CANONICAL, "congbo.notice", Settings.LICENSE, Settings.LANGUAGES, Settings.WARN_DAYS);
    private static final List<String> OF_TARGET =
            List.of("name", Settings.SHORT_NAME, "office", "base", "theme", Settings.PACK);
    private static final Pattern OF_A_TARGET = Pattern.compile("congbo\\.target\\.([^.]+)\\..+");
    /** What readers see may be given in each language. */
    private static final Pattern IN_A_LANGUAGE =
            Pattern.compile("(congbo\\.(?:notice|target\\.[^.]+\\.(?:name|office)))\\.([^.]+)");

    private final Sources text;
    private final Map<String, String> values;
    private final List<String> targets;
    private final List<String> languages;
    private final Problems problems;

    private OwnKeys(Sources text, Map<String, String> values, List<String> targets, Problems problems) {
        this.text = text;
        this.values = values;
        this.targets = targets;
        this.languages = LanguageTag.list(values.getOrDefault(Settings.LANGUAGES, ""));
        this.problems = problems;
    }

    static void check(Sources text, Map<String, String> values, List<Target> targets, Problems problems) {
        OwnKeys keys =
                new OwnKeys(text, values, targets.stream().map(Target::id).toList(), problems);
        keys.checkLanguages();
        keys.checkRepeated();
        List<String> known = keys.known();
        values.keySet().stream()
                .filter(key -> key.startsWith(OURS) && !known.contains(key))
                .filter(key -> !key.startsWith(Settings.ORGAN_ID)) // units are not known here
                .filter(key -> !keys.isOfBadTarget(key))
                .forEach(key -> keys.refuse(key, known));
    }

    /** The line that gives the key its value; the head of the file when none does. */
    static Place place(Sources text, String key) {
        Map.Entry<String, String> file = text.texts().entrySet().iterator().next();
        return PropertyKeys.line(file.getValue(), key)
                .map(line -> new Place(file.getKey(), line))
                .orElse(Place.of(file.getKey()));
    }

    private List<String> known() {
        List<String> plain = Stream.of(
                        SINGLE.stream(),
                        FeedbackDesk.KEYS.stream().map(k -> "congbo.feedback." + k),
                        targets.stream().flatMap(t -> OF_TARGET.stream().map(k -> Settings.keyOf(t, k))))
                .flatMap(keys -> keys)
                .toList();
        Stream<String> translated = plain.stream()
                .flatMap(key -> languages.stream()
                        .skip(1)
                        .map(tag -> key + "." + tag)
                        .filter(k -> IN_A_LANGUAGE.matcher(k).matches()));
        return Stream.concat(plain.stream(), translated).toList();
    }

    /** Vietnamese first, because everything else is a translation of it; each tag as BCP 47 writes it, because it becomes an address. */
    private void checkLanguages() {
        String written = values.getOrDefault(Settings.LANGUAGES, "");
        String right = String.join(",", languages);
        boolean isOne = PropertyKeys.repeated(text.texts().values().iterator().next()).values().stream()
                .noneMatch(Settings.LANGUAGES::equals); // else what is read is two lists
        if (isOne
                && !written.isBlank()
                && !written.replaceAll("\\s*,\\s*", ",").strip().equals(right)) {
            Place place = place(text, Settings.LANGUAGES);
            String line = text.line(place);
            String asWritten = line.substring(line.indexOf('=') + 1).strip();
            problems.mark(Fault.LANGUAGE_LIST, place, asWritten, asWritten, right);
            values.put(Settings.LANGUAGES, right); // so that it is told once
        }
    }

    private void checkRepeated() {
        text.texts()
                .forEach((file, all) -> PropertyKeys.repeated(all).forEach((line, key) -> {
                    if (key.startsWith(OURS)) {
                        problems.mark(Fault.REPEATED_KEY, new Place(file, line), key, key);
                    }
                }));
    }

    private void refuse(String key, List<String> known) {
        Matcher language = IN_A_LANGUAGE.matcher(key);
        Optional<String> target = Stream.of(OF_A_TARGET.matcher(key))
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .filter(id ->
                        !targets.contains(id) && Spelling.nearest(id, targets).isEmpty())
                .findFirst();
        if (target.isPresent()) {
            absent(key, target.get(), TARGETS, targets);
        } else if (language.matches() && known.contains(language.group(1))) {
            refuseLanguage(key, language.group(1), language.group(2));
        } else {
            String ofUnit = Settings.ORGAN_ID + key.substring(key.lastIndexOf('.') + 1);
            List<String> all = Stream.concat(known.stream(), Stream.of(ofUnit)).toList();
            problems.mark(
                    Fault.UNKNOWN_KEY,
                    place(text, key),
                    key,
                    key,
                    Spelling.nearest(key, all).orElseGet(() -> Spelling.offer(key, known)));
        }
    }

    private void refuseLanguage(String key, String plain, String tag) {
        String meant = LanguageTag.meant(tag).orElse(Settings.VIETNAMESE);
        if (meant.equals(tag) && !tag.equals(Settings.VIETNAMESE)) {
            absent(key, tag, Settings.LANGUAGES, languages);
        } else {
            String right = meant.equals(Settings.VIETNAMESE) ? plain : plain + "." + meant;
            problems.mark(Fault.UNKNOWN_KEY, place(text, key), key, key, right);
        }
    }

    /** A target or a language that is taken out of its list leaves its keys behind. */
    private void absent(String key, String of, String listed, List<String> there) {
        String all =
                String.join(",", Stream.concat(there.stream(), Stream.of(of)).toList());
        problems.mark(Fault.KEY_OF_ABSENT, place(text, key), key, key, of, listed, all);
    }

    /** While a target's own name is wrong, nobody knows which keys are its. */
    private boolean isOfBadTarget(String key) {
        return OF_A_TARGET.matcher(key).matches()
                && problems.has(Fault.BAD_ID, text.texts().keySet().iterator().next());
    }
}
