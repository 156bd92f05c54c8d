package vn.congbo.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.congbo.edition.Comparison.Fate;
import vn.congbo.edition.Comparison.Segment;
import vn.congbo.text.Tokens;

/** The difference of two texts, word by word, as a person would mark it. */
final class WordDifference {

    /** A common island this many times smaller than the changes on both sides of it is taken for chance, and drowned. */
    private static final int ISLAND = 3;

    /** A stretch of tokens, the last one exclusive. */
    private record Range(List<String> tokens, int from, int to) {

        Range until(Range other) {
            return new Range(tokens, from, other.to);
        }

        boolean isEmpty() {
            return from == to;
        }

        long words() {
            return tokens.subList(from, to).stream().filter(Tokens::isWord).count();
        }

        String text() {
            return String.join("", tokens.subList(from, to));
        }
    }

    /** A stretch that is the same in both texts, or one that differs. Pieces in order are both texts. */
    private record Piece(boolean kept, Range older, Range newer) {

        Piece until(Piece other, boolean isKept) {
            return new Piece(isKept, older.until(other.older), newer.until(other.newer));
        }

        boolean isEmpty() {
            return older.isEmpty() && newer.isEmpty();
        }

        long words() {
            return Math.max(older.words(), newer.words());
        }
    }

    private final List<String> older;
    private final List<String> newer;
    private final List<Piece> pieces = new ArrayList<>();
    private int olderAt;
    private int newerAt;

    private WordDifference(String older, String newer) {
        this.older = Tokens.of(older);
        this.newer = Tokens.of(newer);
    }

    /** Kept and deleted segments are the older text, kept and inserted ones the newer text, character for character. */
    static List<Segment> of(String older, String newer) {
        if (older.equals(newer)) {
            return older.isEmpty() ? List.of() : List.of(new Segment(Fate.KEPT, older));
        }
        WordDifference difference = new WordDifference(older, newer);
        difference.align();
        difference.drownIslands();
        return difference.segments();
    }

    /** White space is no reason to match: it belongs to what stands around it. */
    private void align() {
        int[] from = visible(older);
        int[] to = visible(newer);
        for (CommonTokens.Match match : CommonTokens.of(at(older, from), at(newer, to))) {
            addGap(from[match.older()], to[match.newer()]);
            add(true, olderAt + 1, newerAt + 1);
        }
        addGap(older.size(), newer.size());
    }

    private static int[] visible(List<String> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> !tokens.get(i).isBlank())
                .toArray();
    }

    private static List<String> at(List<String> tokens, int[] places) {
        return IntStream.of(places).mapToObj(tokens::get).toList();
    }

    /** What lies before the next match, less the white space that both texts have at its ends. */
    private void addGap(int olderEnd, int newerEnd) {
        if (olderAt < olderEnd && newerAt < newerEnd && older.get(olderAt).equals(newer.get(newerAt))) {
            add(true, olderAt + 1, newerAt + 1);
        }
        boolean sameEnd = olderAt < olderEnd
                && newerAt < newerEnd
                && older.get(olderEnd - 1).equals(newer.get(newerEnd - 1));
        int end = sameEnd ? 1 : 0;
        add(false, olderEnd - end, newerEnd - end);
        add(true, olderEnd, newerEnd);
    }

    private void add(boolean kept, int olderEnd, int newerEnd) {
        Piece piece = new Piece(kept, new Range(older, olderAt, olderEnd), new Range(newer, newerAt, newerEnd));
        olderAt = olderEnd;
        newerAt = newerEnd;
        int last = pieces.size() - 1;
        if (!piece.isEmpty() && last >= 0 && pieces.get(last).kept() == kept) {
            pieces.set(last, pieces.get(last).until(piece, kept));
        } else if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    /** A comma or a single common syllable between two rewritten passages is no help to a reader. */
    private void drownIslands() {
        List<Piece> found = List.copyOf(pieces);
        pieces.clear();
        for (int i = 0; i < found.size(); i++) {
            Piece piece = found.get(i);
            boolean between = piece.kept() && !pieces.isEmpty() && i + 1 < found.size();
            if (between && drowns(pieces.get(pieces.size() - 1), piece, found.get(i + 1))) {
                i++;
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1).until(found.get(i), false));
            } else {
                pieces.add(piece);
            }
        }
    }

    /** Where only words came, or only words went, all else is kept, and that must be seen. */
    private static boolean drowns(Piece before, Piece island, Piece after) {
        boolean onlyCame = before.older().isEmpty() && after.older().isEmpty();
        boolean onlyWent = before.newer().isEmpty() && after.newer().isEmpty();
        return !onlyCame && !onlyWent && island.words() * ISLAND <= Math.min(before.words(), after.words());
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (Piece piece : pieces) {
            add(piece.kept() ? Fate.KEPT : Fate.DELETED, piece.older(), segments);
            if (!piece.kept()) {
                add(Fate.INSERTED, piece.newer(), segments);
            }
        }
        return List.copyOf(segments);
    }

    private static void add(Fate fate, Range range, List<Segment> segments) {
        if (!range.isEmpty()) {
            segments.add(new Segment(fate, range.text()));
        }
    }
}
