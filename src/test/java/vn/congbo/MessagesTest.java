package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.model.Fault;

/** Whatever the program can say, it can say in Vietnamese and in English. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_has_a_sentence_and_a_cure_in_both_languages(Fault fault) {
        for (String suffix : new String[] {"", ".hint"}) {
            String vi = bundle("problems", "vi").getString(fault.code() + suffix);
            String en = bundle("problems", "en").getString(fault.code() + suffix);
            assertThat(vi).isNotBlank().isNotEqualTo(en);
            assertThat(placeholders(vi)).as(fault.code() + suffix).isEqualTo(placeholders(en));
        }
    }

    @Test
    void codes_are_unique_words_without_marks() {
        assertThat(Stream.of(Fault.values()).map(Fault::code))
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("[a-z0-9-]+"));
    }

    @Test
    void no_sentence_belongs_to_a_fault_that_is_gone() {
        Set<String> codes = Stream.of(Fault.values()).map(Fault::code).collect(Collectors.toSet());
        assertThat(bundle("problems", "vi").keySet()).allMatch(k -> codes.contains(k.replace(".hint", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "console", "commands"})
    void both_languages_have_the_same_keys(String name) {
        assertThat(bundle(name, "vi").keySet()).isEqualTo(bundle(name, "en").keySet());
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "vn.congbo.cli." + name,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
