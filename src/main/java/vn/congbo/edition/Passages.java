package vn.congbo.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds passages of two editions that have most words in common. Looks only at those that share a rare word, for each such word at the
 * {@value #NEAREST} nearest in the document, the rarest words first, {@value #MOST} in all: so its time does not grow with the square of
 * the editions. Beyond that a passage may be missed in texts of very few different words.
 */
final class Passages {

    private static final int NEAREST = 64;
    private static final int MOST = 256;

    /** One line or several neighbours, by place. */
    record Passage(List<Integer> lines, WordBag words) {

        int first() {
            return lines.get(0);
        }
    }

    /** @param likeness of their words, see {@link WordBag#likeness} */
    record Like(double likeness, Passage older, Passage newer) {}

    private final List<Passage> older;
    private final double least;
    /** Word → the older passages, by number, that have it among their rarest. */
    private final Map<Integer, List<Integer>> places = new HashMap<>();

    private Passages(List<Passage> older, double least) {
        this.older = older;
        this.least = least;
        IntStream.range(0, older.size())
                .forEach(number -> older.get(number)
                        .words()
                        .rarest(least)
                        .forEach(word -> places.computeIfAbsent(word, w -> new ArrayList<>())
                                .add(number)));
    }

    /** All pairs at least so like. Passages must come in the order of their first lines. */
    static List<Like> alike(List<Passage> older, List<Passage> newer, double least) {
        Passages passages = new Passages(older, least);
        return newer.stream().flatMap(p -> passages.like(p).stream()).toList();
    }

    private List<Like> like(Passage passage) {
        return passage.words()
                .rarest(least)
                .boxed()
                .flatMap(word -> nearest(places.getOrDefault(word, List.of()), passage.first()).stream())
                .distinct()
                .map(older::get)
                .filter(other -> other.words().likenessAtMost(passage.words()) >= least)
                .limit(MOST)
                .map(other -> new Like(other.words().likeness(passage.words()), other, passage))
                .filter(like -> like.likeness() >= least)
                .toList();
    }

    private List<Integer> nearest(List<Integer> numbers, int line) {
        if (numbers.size() <= NEAREST) {
            return numbers;
        }
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (older.get(numbers.get(middle)).first() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int from = Math.max(0, Math.min(low - NEAREST / 2, numbers.size() - NEAREST));
        return numbers.subList(from, from + NEAREST);
    }
}
