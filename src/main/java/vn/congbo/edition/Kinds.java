package vn.congbo.edition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.edition.Comparison.Line;

/** Names what happened between two groups of lines. Kept means: printed the same, in the same order, below the same clause. */
final class Kinds {

    private Kinds() {}

    static Set<Kind> of(List<Line> older, List<Line> newer, boolean moved) {
        if (older.isEmpty() || newer.isEmpty()) {
            return EnumSet.of(older.isEmpty() ? Kind.NEW : Kind.REPEALED);
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (older.size() != newer.size()) {
            kinds.add(older.size() < newer.size() ? Kind.SPLIT : Kind.MERGED);
        }
        if (moved) {
            kinds.add(Kind.MOVED);
        }
        if (!printed(older).equals(printed(newer))) {
            addChanges(older, newer, kinds);
        }
        return kinds.isEmpty() ? EnumSet.of(Kind.KEPT) : kinds;
    }

    /** A number counts apart from the words; a dash, or the sign behind a number, counts with them while the number is the same. */
    private static void addChanges(List<Line> older, List<Line> newer, Set<Kind> kinds) {
        boolean renumbered = Collections.disjoint(numbers(older), numbers(newer));
        boolean paired = older.size() == newer.size();
        Function<List<Line>, String> words = paired && !renumbered ? Kinds::printed : Kinds::bodies;
        if (renumbered) {
            kinds.add(Kind.RENUMBERED);
        }
        if (!words.apply(older).equals(words.apply(newer))) {
            kinds.add(Kind.CHANGED);
        }
    }

    /** The lines as they are printed, one below the other. */
    static String printed(List<Line> lines) {
        return lines.stream().map(line -> line.clause().printed()).collect(Collectors.joining("\n"));
    }

    private static String bodies(List<Line> lines) {
        return lines.stream().map(line -> EditionLines.body(line.clause())).collect(Collectors.joining(" "));
    }

    private static List<String> numbers(List<Line> lines) {
        return lines.stream().map(line -> line.clause().number()).toList();
    }
}
