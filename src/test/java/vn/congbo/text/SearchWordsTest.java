package vn.congbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.junit.jupiter.api.Test;

/** The keys that texts and queries are searched by. {@code search-words.json} is also what the script of the search page is held to. */
class SearchWordsTest {

    private static final String LETTERS = "aăâeêioôơuưy";
    private static final List<String> TONES = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

    @Test
    void texts_have_the_keys_of_the_table() throws IOException {
        for (JsonElement one : table()) {
            JsonObject expected = one.getAsJsonObject();
            String text = expected.get("text").getAsString();
            List<List<String>> words = SearchWords.words(text).stream()
                    .map(w -> List.of(w.folded(), w.marked()))
                    .toList();
            assertThat(new Gson().toJsonTree(words)).as(text).isEqualTo(expected.get("words"));
            assertThat(new Gson().toJsonTree(SearchWords.wholes(text))).as(text).isEqualTo(expected.get("wholes"));
        }
    }

    @Test
    void every_vietnamese_letter_is_folded_as_lucene_folds_it_in_both_unicode_forms() {
        for (String letter : letters(LETTERS + "đ")) {
            for (String tone : letter.equals("đ") ? List.of("") : TONES) {
                String word = "Ng" + letter + tone + "T";
                for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                    String spelled = Normalizer.normalize(word, form);
                    assertThat(SearchWords.word(spelled).folded()).as(spelled).isEqualTo(byLucene(spelled));
                }
            }
        }
    }

    @Test
    void no_two_letters_with_marks_share_a_key_unless_only_the_place_of_the_tone_differs() {
        List<String> keys = letters(LETTERS).stream()
                .flatMap(letter -> TONES.stream().map(tone -> SearchWords.word("b" + letter + tone)))
                .map(SearchWords.Word::marked)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(SearchWords.word("hòa")).isEqualTo(SearchWords.word("hoà"));
        assertThat(SearchWords.word("hoà")).isNotEqualTo(SearchWords.word("họa"));
    }

    private static List<String> letters(String all) {
        return all.codePoints().mapToObj(Character::toString).toList();
    }

    private static Iterable<JsonElement> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SearchWordsTest.class.getResourceAsStream("/vn/congbo/search-words.json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Gson().fromJson(json, JsonObject.class).getAsJsonArray("cases");
        }
    }

    /** It knows composed letters only. */
    private static String byLucene(String word) {
        char[] letters = Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray();
        char[] folded = new char[letters.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }
}
