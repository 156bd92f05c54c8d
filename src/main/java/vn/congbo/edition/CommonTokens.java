package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tokens that two texts have in common, in the same order, as many as possible (E. W. Myers, An O(ND) Difference Algorithm, 1986). What
 * costs nothing goes first: a common begin and end, and tokens that the other text has nowhere.
 */
final class CommonTokens {

    /** Where more tokens than these differ, of those that both texts have, nobody could follow the difference; it would cost its square. */
    static final int MOST_EDITS = 1_000;

    /** A matched token of either text. */
    record Match(int older, int newer) {}

    private final int[] older;
    private final int[] newer;
    /** Of each round, how far each diagonal came. */
    private final List<int[]> rounds = new ArrayList<>();

    private CommonTokens(int[] older, int[] newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Matches, ascending on both sides; only those at begin and end when the texts differ beyond {@link #MOST_EDITS}. */
    static List<Match> of(List<String> older, List<String> newer) {
        int shorter = Math.min(older.size(), newer.size());
        int begin = 0;
        while (begin < shorter && older.get(begin).equals(newer.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
            end++;
        }
        List<Match> matches = new ArrayList<>();
        IntStream.range(0, begin).forEach(i -> matches.add(new Match(i, i)));
        addMiddle(older, newer, begin, end, matches);
        for (int i = end; i > 0; i--) {
            matches.add(new Match(older.size() - i, newer.size() - i));
        }
        return matches;
    }

    private static void addMiddle(List<String> older, List<String> newer, int begin, int end, List<Match> matches) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] from = numbered(older.subList(begin, older.size() - end), numbers);
        int[] to = numbered(newer.subList(begin, newer.size() - end), numbers);
        int[] fromCommon = places(from, to);
        int[] toCommon = places(to, from);
        CommonTokens common = new CommonTokens(at(from, fromCommon), at(to, toCommon));
        for (Match match : common.matches()) {
            matches.add(new Match(begin + fromCommon[match.older()], begin + toCommon[match.newer()]));
        }
    }

    private static int[] numbered(List<String> tokens, Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token, t -> numbers.size()))
                .toArray();
    }

    /** Places of the tokens that the others have too. */
    private static int[] places(int[] tokens, int[] others) {
        int[] sorted = others.clone();
        Arrays.sort(sorted);
        return IntStream.range(0, tokens.length)
                .filter(i -> Arrays.binarySearch(sorted, tokens[i]) >= 0)
                .toArray();
    }

    private static int[] at(int[] tokens, int[] places) {
        return IntStream.of(places).map(place -> tokens[place]).toArray();
    }

    private List<Match> matches() {
        int edits = edits();
        return edits < 0 ? List.of() : wayBack(edits);
    }

    /** How many tokens must go or come; -1 when too many. */
    private int edits() {
        int most = Math.min(older.length + newer.length, MOST_EDITS);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        for (int edits = 0; edits <= most; edits++) {
            rounds.add(Arrays.copyOfRange(reach, middle - edits - 1, middle + edits + 2));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = middle + diagonal;
                int x = comesDown(diagonal, edits, reach[at - 1], reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < older.length && x - diagonal < newer.length && older[x] == newer[x - diagonal]) {
                    x++;
                }
                reach[at] = x;
                if (x >= older.length && x - diagonal >= newer.length) {
                    return edits;
                }
            }
        }
        return -1;
    }

    /** Whether the furthest way onto that diagonal is an insertion (else a deletion). */
    private static boolean comesDown(int diagonal, int edits, int below, int above) {
        return diagonal == -edits || (diagonal != edits && below < above);
    }

    private List<Match> wayBack(int edits) {
        List<Match> matches = new ArrayList<>();
        int x = older.length;
        int diagonal = older.length - newer.length;
        for (int round = edits; round >= 0; round--) {
            int[] reach = rounds.get(round);
            int at = round + 1 + diagonal;
            boolean down = comesDown(diagonal, round, reach[at - 1], reach[at + 1]);
            int before = down ? reach[at + 1] : reach[at - 1];
            int entry = down ? before : before + 1;
            while (x > entry) {
                x--;
                matches.add(new Match(x, x - diagonal));
            }
            x = before;
            diagonal += down ? 1 : -1;
        }
        Collections.reverse(matches);
        return matches;
    }
}
