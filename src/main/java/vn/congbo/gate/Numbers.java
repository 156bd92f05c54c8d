package vn.congbo.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.congbo.model.Fault;

/** Telephone numbers and numbers of identity papers, as Vietnamese offices write them. Each character is looked at a fixed number of times. */
final class Numbers {

    private static final int SHORTEST = 9;
    private static final int LONGEST = 14;
    private static final String DASHES = "-/\u2010\u2011\u2012\u2013\u2014\u2015";

    private final String text;
    private final Consumer<Finding> found;
    /** Where the last one ended: what follows it may begin close by. */
    private int free = -2;

    private Numbers(String text, Consumer<Finding> found) {
        this.text = text;
        this.found = found;
    }

    static void find(String text, Consumer<Finding> found) {
        new Numbers(text, found).run();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            at = DigitGroups.isDigit(text.charAt(at)) ? numberAt(at) : at + 1;
        }
    }

    /** Reports the number that begins there, if it is one. @return where to go on */
    private int numberAt(int at) {
        DigitGroups groups = DigitGroups.from(text, at);
        if (groups.isDate()) {
            return groups.end(3);
        }
        boolean plus = at > 0 && text.charAt(at - 1) == '+';
        int most = !mayBegin(at) ? 0 : isTight(at) ? 1 : groups.count();
        int[] counts = IntStream.rangeClosed(1, most)
                .map(i -> most + 1 - i)
                .filter(count -> mayBeNumber(groups, count))
                .toArray();
        NumberContext context = counts.length == 0 ? NumberContext.NONE : NumberContext.before(text, at);
        for (int count : counts) { // the longest first
            Optional<Fault> fault = new NumberKind(groups, count, plus, context).fault();
            if (fault.isPresent()) {
                return report(fault.get(), plus ? at - 1 : at, groups.end(count));
            }
        }
        return groups.end(1);
    }

    private boolean mayBeNumber(DigitGroups groups, int count) {
        int size = groups.size(count);
        return size >= SHORTEST && size <= LONGEST && mayEnd(groups.end(count));
    }

    private int report(Fault fault, int from, int to) {
        String words = text.substring(from, to);
        found.accept(new Finding(fault, from, words, List.of(Masked.number(words))));
        free = to;
        return to;
    }

    /** Not inside of a word, a digest or a decimal fraction. */
    private boolean mayBegin(int at) {
        if (at == 0 || at - 1 == free) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean fraction = (before == '.' || before == ',') && at > 1 && DigitGroups.isDigit(text.charAt(at - 2));
        return !fraction && !Character.isLetter(before);
    }

    /** {@code zalo.me/0912345678} is one, {@code 2025-09 12 34 567} is none: behind a dash only what stands in one piece. */
    private boolean isTight(int at) {
        return at > 1
                && at - 1 != free
                && DASHES.indexOf(text.charAt(at - 1)) >= 0
                && Character.isLetterOrDigit(text.charAt(at - 2));
    }

    private boolean mayEnd(int end) {
        if (end == text.length()) {
            return true;
        }
        char after = text.charAt(end);
        boolean goesOn = after == '.' && end + 1 < text.length() && DigitGroups.isDigit(text.charAt(end + 1));
        return !goesOn && !Character.isLetter(after);
    }
}
