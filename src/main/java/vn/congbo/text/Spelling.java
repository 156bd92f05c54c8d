package vn.congbo.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the right word for a mistyped one. Marks, case and blanks are not counted: "Văn thư" means {@code van-thu}. */
public final class Spelling {

    /** Of more than are read at a glance, only a few are offered. */
    private static final int MANY = 8;

    private static final int FEW = 5;

    private Spelling() {}

    /** The candidate with the fewest single-letter edits, if a third of the word or less must change; ties go to the first in order. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String typed = plain(word);
        int limit = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(c -> distance(typed, plain(c)) <= limit)
                .min(Comparator.comparingInt((String c) -> distance(typed, plain(c)))
                        .thenComparing(c -> c));
    }

    /** The nearest one; where none is near, the few that are most alike, those first that hold the word or are held by it. */
    public static String offer(String word, Collection<String> candidates) {
        return nearest(word, candidates).orElseGet(() -> few(plain(word), candidates));
    }

    private static String few(String typed, Collection<String> candidates) {
        List<String> alike = candidates.stream()
                .distinct()
                .sorted(Comparator.comparing((String c) -> !isPart(typed, plain(c)))
                        .thenComparing(c -> distance(typed, plain(c)))
                        .thenComparing(c -> c))
                .toList();
        if (alike.size() > MANY) {
            return String.join(", ", alike.subList(0, FEW)) + ", …";
        }
        return alike.isEmpty() ? "–" : String.join(", ", alike);
    }

    private static boolean isPart(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    private static String plain(String text) {
        return Unmarked.of(text).strip().replaceAll("[\\s_]+", "-");
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
