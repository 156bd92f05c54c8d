package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the parts that pages of all languages share ({@code templates/ngon-ngu/*.properties}). */
class PageWordsTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Pattern ASKED = Pattern.compile("say\\(\"([a-z.-]+)\"(\\s*\\+)?");

    @Test
    void every_language_has_the_same_keys_and_a_word_for_each() throws IOException {
        Properties vietnamese = words("templates/ngon-ngu/vi.properties");
        for (String file : List.of(
                "templates/ngon-ngu/en.properties", "src/test/sites/hai-ngon-ngu/templates/ngon-ngu/fr.properties")) {
            Properties other = words(file);
            assertThat(other.stringPropertyNames())
                    .as(file)
                    .containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
            assertThat(other.values())
                    .as(file)
                    .noneMatch(word -> word.toString().isBlank());
        }
    }

    @Test
    void templates_ask_for_no_other_keys_and_no_key_is_there_for_nothing() throws IOException {
        Set<String> keys =
                new TreeSet<>(words("templates/ngon-ngu/vi.properties").stringPropertyNames());
        Set<String> asked = new TreeSet<>(Set.of("name")); // the program itself asks what a language calls itself
        for (String template : templates()) {
            ASKED.matcher(template).results().forEach(r -> {
                if (r.group(2) == null) {
                    asked.add(r.group(1));
                } else { // the rest is known to the page only
                    keys.stream().filter(key -> key.startsWith(r.group(1))).forEach(asked::add);
                }
            });
        }
        assertThat(asked).isEqualTo(keys);
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".ftlh"))
                    .map(PageWordsTest::read)
                    .collect(Collectors.toList());
        }
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new StringReader(read(Path.of(file)))) {
            words.load(reader);
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
