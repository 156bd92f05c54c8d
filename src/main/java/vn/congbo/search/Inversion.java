package vn.congbo.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.congbo.text.SearchWords;
import vn.congbo.text.SearchWords.Word;

/**
 * From entries to terms: single words, pairs of neighbours, and what is found as a whole. Vietnamese words are mostly two syllables, and a
 * few thousand syllables make all texts, so that the pair is what tells texts apart.
 */
final class Inversion {

    private static final int TITLE = 32;
    private static final int HEADING = 16;
    private static final int TEXT = 1;

    /** Not a word's number: what stands before the first one. */
    private static final int NONE = -1;

    /** Token as written → number of its word; there are few of them. */
    private final Map<String, Integer> byToken = new HashMap<>();

    private final Map<Word, Integer> numbers = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    /** A {@code Long}'s hash is one half xor the other; of two small numbers that is a small number again, and hundreds of pairs would share it. */
    private static final int SPREAD = 0x9E3779B1;

    /** Two words' numbers in one; of a single word the first is {@link #NONE}. */
    private final Map<Long, Postings> terms = new HashMap<>();

    private final Map<String, Postings> wholes = new HashMap<>();

    Inversion(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            add(i, entry.title(), TITLE);
            add(i, entry.heading(), HEADING);
            add(i, entry.text(), TEXT);
        }
    }

    /** Every term, in no order: {@code folded → marked → postings}. */
    void forEach(BiConsumer<Word, Postings> action) {
        terms.forEach((key, postings) -> action.accept(term(key), postings));
        wholes.forEach((key, postings) -> action.accept(new Word(key, ""), postings));
    }

    private void add(int entry, String text, int weight) {
        int[] before = {NONE};
        SearchWords.tokens(text).forEach(token -> {
            int word = byToken.computeIfAbsent(token, this::number);
            if (word != NONE) {
                add(entry, key(NONE, word), weight);
                if (before[0] != NONE) {
                    add(entry, key(before[0], word), weight);
                }
                before[0] = word;
            }
        });
        SearchWords.wholes(text)
                .forEach(whole ->
                        wholes.computeIfAbsent(whole, w -> new Postings()).add(entry, weight));
    }

    private void add(int entry, long key, int weight) {
        terms.computeIfAbsent(key, k -> new Postings()).add(entry, weight);
    }

    private int number(String token) {
        Word word = SearchWords.word(token);
        return word.folded().isEmpty()
                ? NONE
                : numbers.computeIfAbsent(word, w -> {
                    words.add(w);
                    return words.size() - 1;
                });
    }

    private static long key(int first, int second) {
        return (long) first << Integer.SIZE | Integer.toUnsignedLong(second ^ first * SPREAD);
    }

    private Word term(long key) {
        int first = (int) (key >> Integer.SIZE);
        Word second = words.get((int) key ^ first * SPREAD);
        return first == NONE
                ? second
                : new Word(
                        words.get(first).folded() + " " + second.folded(),
                        words.get(first).marked() + " " + second.marked());
    }
}
