package vn.congbo.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.site.Site;

/** The words of the parts that pages of all languages share: {@code templates/ngon-ngu/en.properties}, one file a language. */
final class PageWords {

    /** Where they lie, and the templates of pages that are not in Vietnamese. */
    static final String FOLDER = "ngon-ngu/";

    private final Map<String, Map<String, String>> words = new TreeMap<>();
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
        try {
            properties.load(new StringReader(templates.texts().getOrDefault(file(language), "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text has no disk that fails
        } catch (IllegalArgumentException e) { // a wrong \\u escape: its words are then missing, and told so
            properties.clear();
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
        for (String language : site.library().settings().otherLanguages()) {
            if (!site.in(language).isEmpty()) {
                compare(language, problems);
            }
        }
    }

    private void compare(String language, Problems problems) {
        Map<String, String> vietnamese = words.getOrDefault(Settings.VIETNAMESE, Map.of());
        Map<String, String> others = words.getOrDefault(language, Map.of());
        Place place = Place.of(file(language));
        if (!templates.texts().containsKey(place.file())) {
            problems.add(Fault.MISSING_FILE, place, place.file());
            return;
        }
        TreeSet<String> missing = new TreeSet<>(vietnamese.keySet());
        missing.removeAll(others.keySet());
        TreeSet<String> strange = new TreeSet<>(others.keySet());
        strange.removeAll(vietnamese.keySet());
        Sources own = Sources.of(place.file(), templates.texts().getOrDefault(place.file(), ""));
        String given = file(Settings.VIETNAMESE);
        missing.forEach(key -> problems.add(Fault.MISSING_WORD, place, key, language, given));
        strange.forEach(
                key -> problems.mark(Fault.UNKNOWN_KEY, own.find(key + "="), key, key, String.join(", ", missing)));
    }
}
