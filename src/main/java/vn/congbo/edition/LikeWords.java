package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.edition.Comparison.Basis;
import vn.congbo.edition.Matching.Group;
import vn.congbo.edition.Matching.Side;
import vn.congbo.edition.Passages.Like;
import vn.congbo.model.Level;

/**
 * Matches by their words the lines that neither a declaration nor an id has matched: equal provisions, evident splits and merges,
 * provisions that are much alike; and last, below clauses that are matched by then, equal headings and formulae.
 */
final class LikeWords {

    /** Two provisions of the real plan have 0.58 of their words in common at most; official prose repeats itself (ADR 0018). */
    private static final double ALIKE = 0.6;

    /** So much of a split or merged clause must be found again, since nobody has said that it was split or merged. */
    private static final double EVIDENT = 0.9;

    private static final double EQUAL = 1;

    /** What may become one another. A signature or an addressee never becomes a provision. */
    private static final Set<Level> PROVISIONS = EnumSet.of(
            Level.PREAMBLE, Level.MUC, Level.KHOAN, Level.DIEM, Level.DASH, Level.PARAGRAPH, Level.TASK_ATTRIBUTE);

    private final Matching matching;
    private final OpenLines older;
    private final OpenLines newer;

    private LikeWords(Matching matching) {
        this.matching = matching;
        List<List<String>> from = openWords(matching.older());
        List<List<String>> to = openWords(matching.newer());
        Vocabulary vocabulary = Vocabulary.of(Stream.concat(from.stream(), to.stream()));
        this.older = new OpenLines(
                matching.older(), from.stream().map(vocabulary::bag).toList());
        this.newer =
                new OpenLines(matching.newer(), to.stream().map(vocabulary::bag).toList());
    }

    static void match(Matching matching) {
        if (matching.older().hasFree() || matching.newer().hasFree()) {
            LikeWords like = new LikeWords(matching);
            like.provisions(EQUAL);
            like.splitsAndMerges();
            like.provisions(ALIKE);
            like.formulae();
        }
    }

    private List<List<String>> openWords(Side side) {
        return IntStream.range(0, side.lines().size())
                .mapToObj(line ->
                        isOpen(side, line) ? Vocabulary.words(side.lines().body(line)) : List.<String>of())
                .toList();
    }

    /** Whether more may be found out about a line: it is free, or its id stayed and its words did not. */
    private boolean isOpen(Side side, int line) {
        if (side.isFree(line)) {
            return true;
        }
        Group group = matching.group(side.group(line));
        return group.basis() == Basis.ID
                && !matching.older()
                        .lines()
                        .body(group.older().get(0))
                        .equals(matching.newer().lines().body(group.newer().get(0)));
    }

    private void provisions(double least) {
        accept(Passages.alike(older.freeProvisions(), newer.freeProvisions(), least));
    }

    private void splitsAndMerges() {
        List<Like> likes = new ArrayList<>();
        likes.addAll(Passages.alike(older.provisions(), newer.runs(), EVIDENT));
        likes.addAll(Passages.alike(older.runs(), newer.provisions(), EVIDENT));
        likes.removeIf(this::isDoneByOnePart);
        accept(likes);
    }

    /** Whether one part alone is as like the whole as all together: then the others came from elsewhere. */
    private boolean isDoneByOnePart(Like like) {
        return like.older().lines().stream()
                .anyMatch(o -> like.newer().lines().stream()
                        .anyMatch(n -> older.words(o).likeness(newer.words(n)) >= like.likeness()));
    }

    /** A clause stands before what is below it, so it is matched when its formulae are looked at. */
    private void formulae() {
        for (Like like : inOrder(Passages.alike(older.freeFormulae(), newer.freeFormulae(), EQUAL))) {
            if (isStillOpen(like) && isBelowOneClause(like)) {
                join(like);
            }
        }
    }

    private void accept(List<Like> likes) {
        for (Like like : inOrder(likes)) {
            if (isStillOpen(like)) {
                join(like);
            }
        }
    }

    private void join(Like like) {
        matching.join(new Group(like.older().lines(), like.newer().lines(), Basis.TEXT));
    }

    /** The likest first; among equals those of one level, then those below one clause, then as they stand in the newer edition. */
    private List<Like> inOrder(List<Like> likes) {
        Comparator<Like> likestFirst =
                Comparator.comparingDouble(Like::likeness).reversed();
        return likes.stream()
                .filter(this::isOfOneKind)
                .sorted(likestFirst
                        .thenComparing(like -> levels(like).size())
                        .thenComparing(this::isBelowOneClause, Comparator.reverseOrder())
                        .thenComparingInt(like -> like.newer().first())
                        .thenComparingInt(like -> like.older().first()))
                .toList();
    }

    /** Whether all lines are free, but for those of one pair that then grows. */
    private boolean isStillOpen(Like like) {
        Set<Integer> groups = new TreeSet<>();
        like.older().lines().forEach(line -> groups.add(matching.older().group(line)));
        like.newer().lines().forEach(line -> groups.add(matching.newer().group(line)));
        groups.remove(Matching.FREE);
        return groups.isEmpty()
                || (groups.size() == 1 && grows(matching.group(groups.iterator().next()), like));
    }

    private static boolean grows(Group group, Like like) {
        return group.basis() == Basis.ID
                && like.older().lines().containsAll(group.older())
                && like.newer().lines().containsAll(group.newer());
    }

    private boolean isOfOneKind(Like like) {
        Set<Level> levels = levels(like);
        return levels.size() == 1 || PROVISIONS.containsAll(levels);
    }

    private Set<Level> levels(Like like) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        like.older().lines().forEach(line -> levels.add(level(matching.older(), line)));
        like.newer().lines().forEach(line -> levels.add(level(matching.newer(), line)));
        return levels;
    }

    private static Level level(Side side, int line) {
        return side.lines().clause(line).level();
    }

    private boolean isBelowOneClause(Like like) {
        int from = matching.older().lines().parent(like.older().first());
        int to = matching.newer().lines().parent(like.newer().first());
        if (from == EditionLines.ROOT || to == EditionLines.ROOT) {
            return from == to;
        }
        return !matching.older().isFree(from)
                && matching.older().group(from) == matching.newer().group(to);
    }
}
