package vn.congbo.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.site.Site;
import vn.congbo.text.PropertyKeys;
import vn.congbo.text.Spelling;

/** The words of the parts that pages of all languages share: {@code templates/ngon-ngu/en.properties}, one file a language. */
final class PageWords {

    /** Where they lie, and the templates of pages that are not in Vietnamese. */
    static final String FOLDER = "ngon-ngu/";

    /** A backslash, itself not escaped, before a u that begins no character's number. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?![0-9A-Fa-f]{4})");

    private final Map<String, Map<String, String>> words = new TreeMap<>();
    /** File and key of words that are there under a wrong key. */
    private final Set<String> misspelt = new HashSet<>();

    private final String folder;
    private final Sources templates;

    PageWords(Settings settings, Sources templates) {
        this.folder = settings.templateFolder() + "/" + FOLDER;
        this.templates = templates;
        read(Settings.VIETNAMESE);
        settings.otherLanguages().forEach(this::read);
    }

    private void read(String language) {
        Properties properties = new Properties();
        String text = templates.texts().getOrDefault(file(language), "");
        try {
            properties.load(new StringReader(ESCAPE.matcher(text).replaceAll("$1u")));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text has no disk that fails
        }
        Map<String, String> found = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> found.put(key, properties.getProperty(key)));
        found.values().removeIf(String::isBlank);
        words.put(language, found);
    }

    private String file(String language) {
        return folder + language + ".properties";
    }

    /** What a language calls itself; its tag while that is missing. */
    String name(String language) {
        return words.getOrDefault(language, Map.of()).getOrDefault("name", language);
    }

    /** @throws MissingResourceException for a key without a word in that language */
    String of(String language, String key) {
        String word = words.getOrDefault(language, Map.of()).get(key);
        if (word == null) {
            throw new MissingResourceException(file(language), "PageWords", key);
        }
        return word;
    }

    /** Every language that has pages has all words that Vietnamese has, and no others. */
    void check(Site site, Problems problems) {
        List<String> languages = site.library().settings().otherLanguages().stream()
                .filter(language -> !site.in(language).isEmpty())
                .toList();
        for (String language : languages) {
            List<String> absent = Stream.of(Settings.VIETNAMESE, language)
                    .map(this::file)
                    .filter(file -> !templates.texts().containsKey(file))
                    .toList();
            absent.forEach(file -> problems.add(Fault.MISSING_FILE, Place.of(file), file));
            if (absent.isEmpty()) {
                compare(language, problems);
            }
        }
        words.keySet().forEach(language -> checkFile(file(language), problems));
    }

    private void checkFile(String file, Problems problems) {
        String text = templates.texts().getOrDefault(file, "");
        PropertyKeys.repeated(text)
                .forEach((line, key) -> problems.mark(Fault.REPEATED_KEY, new Place(file, line), key, key));
        templates
                .locateAll("\\u")
                .filter(place -> place.file().equals(file))
                .filter(place -> ESCAPE.matcher(templates.line(place)).find())
                .forEach(place -> problems.mark(Fault.TEMPLATE_ERROR, place, "\\u", "\\u"));
    }

    private void compare(String language, Problems problems) {
        Map<String, String> vietnamese = words.getOrDefault(Settings.VIETNAMESE, Map.of());
        Map<String, String> others = words.getOrDefault(language, Map.of());
        TreeSet<String> missing = new TreeSet<>(vietnamese.keySet());
        missing.removeAll(others.keySet());
        TreeSet<String> strange = new TreeSet<>(others.keySet());
        strange.removeAll(vietnamese.keySet());
        Sources own = Sources.of(file(language), templates.texts().getOrDefault(file(language), ""));
        for (String key : strange) {
            Place place = own.find(key + "=");
            Optional<String> meant = Spelling.nearest(key, missing);
            meant.ifPresentOrElse(
                    word -> problems.mark(Fault.MISSING_WORD, place, key, word, file(language)),
                    () -> problems.mark(Fault.UNUSED_WORD, place, key, key, file(Settings.VIETNAMESE)));
            meant.ifPresent(word -> misspelt.add(file(language) + word)); // told once, where it is misspelt
        }
        missing.forEach(key -> tellMissing(file(language), key, Place.of(file(language)), problems));
    }

    /** That a template asks for what is not there: a word that one of the files lacks, or a key that none of them has. */
    void tell(MissingResourceException missing, Place asked, Problems problems) {
        String file = String.valueOf(missing.getMessage());
        boolean isKey = words.values().stream().anyMatch(all -> all.containsKey(missing.getKey()));
        if (!templates.texts().containsKey(file)) {
            problems.add(Fault.MISSING_FILE, Place.of(file), file);
        } else {
            tellMissing(file, missing.getKey(), isKey ? Place.of(file) : asked, problems);
        }
    }

    private void tellMissing(String file, String key, Place place, Problems problems) {
        if (!misspelt.contains(file + key)) {
            problems.mark(Fault.MISSING_WORD, place, key, key, file);
        }
    }
}
