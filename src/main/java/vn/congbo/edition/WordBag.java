package vn.congbo.edition;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a passage without their order, as numbers, ascending; the rarer a word is in both editions, the smaller its number. */
final class WordBag {

    private final int[] words;

    private WordBag(int[] words) {
        this.words = words;
    }

    static WordBag of(IntStream words) {
        return new WordBag(words.sorted().toArray());
    }

    static WordBag union(Stream<WordBag> bags) {
        return of(bags.flatMapToInt(bag -> Arrays.stream(bag.words)));
    }

    int size() {
        return words.length;
    }

    /** Twice the words in common, divided by the words of both (Dice): 0 when none is common, 1 when all are. */
    double likeness(WordBag other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int order = Integer.compare(words[i], other.words[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common == 0 ? 0 : 2.0 * common / (words.length + other.words.length);
    }

    /** No likeness can be greater, whatever the words are: known from their numbers, so at once. */
    double likenessAtMost(WordBag other) {
        return 2.0 * Math.min(words.length, other.words.length) / (words.length + other.words.length);
    }

    /**
     * The rarest words, so many that two bags that are at least so like have one of them in common. (So much likeness needs
     * {@code least / (2 - least)} of either bag's words to be common; without the rarest ones there would be too few.)
     */
    IntStream rarest(double least) {
        int common = (int)
                Math.ceil(words.length * least / (2 - least) - 1e-9); // a rounding error must not ask for one more
        return Arrays.stream(words, 0, Math.min(words.length, words.length - common + 1))
                .distinct();
    }
}
