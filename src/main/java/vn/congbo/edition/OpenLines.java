package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.congbo.edition.Matching.Side;
import vn.congbo.edition.Passages.Passage;

/** The lines of one edition about which words may still tell something, alone or as neighbours. All lists are in printed order. */
final class OpenLines {

    /** Shorter lines are headings and formulae ("Thời gian thực hiện: Hằng năm."), alike though nothing connects them (ADR 0018). */
    static final int WORDS_OF_PROVISION = 12;

    private static final int MOST_PARTS = 4;
    private static final int LEAST_WORDS_OF_PART = 3;

    private final Side side;
    private final List<WordBag> words;

    /** @param words of each line of the side; none of a line that is settled */
    OpenLines(Side side, List<WordBag> words) {
        this.side = side;
        this.words = words;
    }

    WordBag words(int line) {
        return words.get(line);
    }

    /** Lines long enough to say something of their own, the free ones and those that changed under their id. */
    List<Passage> provisions() {
        return singles(line -> isProvision(line));
    }

    List<Passage> freeProvisions() {
        return singles(line -> side.isFree(line) && isProvision(line));
    }

    List<Passage> freeFormulae() {
        return singles(
                line -> side.isFree(line) && !isProvision(line) && words(line).size() > 0);
    }

    private boolean isProvision(int line) {
        return words(line).size() >= WORDS_OF_PROVISION;
    }

    private List<Passage> singles(IntPredicate which) {
        return IntStream.range(0, side.lines().size())
                .filter(which)
                .mapToObj(line -> new Passage(List.of(line), words(line)))
                .toList();
    }

    /** Neighbours under one clause that may be the parts of one line of the other edition; only one of them may have that line's id. */
    List<Passage> runs() {
        List<Passage> runs = new ArrayList<>();
        for (List<Integer> siblings : side.lines().siblings()) {
            for (int from = 0; from < siblings.size(); from++) {
                for (int parts = 2; parts <= MOST_PARTS && from + parts <= siblings.size(); parts++) {
                    List<Integer> run = siblings.subList(from, from + parts);
                    if (canBeParts(run)) {
                        runs.add(new Passage(run, WordBag.union(run.stream().map(words::get))));
                    }
                }
            }
        }
        runs.sort(Comparator.comparingInt(Passage::first));
        return runs;
    }

    private boolean canBeParts(List<Integer> run) {
        return run.stream().filter(line -> !side.isFree(line)).count() <= 1
                && run.stream().allMatch(line -> words(line).size() >= LEAST_WORDS_OF_PART);
    }
}
