package vn.congbo.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.congbo.text.Tokens;

/** All words of two editions, numbered from the rarest on. Upper and lower case are one word: a split sentence begins with a capital. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param texts the words of each, in any order: the numbers depend only on which words there are, and how many */
    static Vocabulary of(Stream<List<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.flatMap(List::stream).forEach(word -> counts.merge(word, 1, Integer::sum));
        Vocabulary vocabulary = new Vocabulary();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(word -> vocabulary.numbers.put(word.getKey(), vocabulary.numbers.size()));
        return vocabulary;
    }

    /** The bag of one of the texts. */
    WordBag bag(List<String> words) {
        return WordBag.of(words.stream().mapToInt(word -> numbers.getOrDefault(word, -1)));
    }

    static List<String> words(String text) {
        return Tokens.of(text.toLowerCase(Locale.ROOT)).stream()
                .filter(Tokens::isWord)
                .toList();
    }
}
