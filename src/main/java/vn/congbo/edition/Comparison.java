package vn.congbo.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congbo.model.Clause;

/**
 * Two editions of a plan, matched clause by clause and word by word. Every clause of both that prints a line stands in exactly one change;
 * what was kept and deleted of all changes is the older edition's text, what was kept and inserted the newer one's, character for character.
 *
 * @param changes in the newer edition's order; a repealed clause stands behind the one that it followed
 * @param unheeded declarations that fit these editions nowhere, or contradict others: the caller tells the editor
 */
public record Comparison(List<Change> changes, Declared unheeded) {

    /** What happened to a clause. One clause can be changed, moved and renumbered at once. */
    public enum Kind {
        KEPT("giu-nguyen"),
        /** Other words, its printed number aside. */
        CHANGED("sua-doi"),
        /** Under another clause, or in another order among those that stayed under the same one. */
        MOVED("chuyen-vi-tri"),
        /** Another printed number. */
        RENUMBERED("danh-so-lai"),
        SPLIT("tach"),
        MERGED("gop"),
        NEW("them-moi"),
        REPEALED("bai-bo");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Why clauses of two editions are held to be the same. */
    public enum Basis {
        /** The editor said so. */
        DECLARED("khai-bao"),
        /** They have the same permanent id. */
        ID("ma"),
        /** Their words are alike, as far as this program can tell. */
        TEXT("chu"),
        /** There is nothing to match. */
        NONE("khong");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * What became of one clause, of several that were merged into one, or of one that was split.
     *
     * @param older its clauses in the older edition, in printed order; empty when it is new
     * @param newer its clauses in the newer edition, in printed order; empty when it is repealed
     * @param kinds {@code KEPT}, {@code NEW} or {@code REPEALED} alone, or any of the others, in the order of {@link Kind}
     * @param words difference of the printed lines; lines of a split or merged clause are joined by a line feed
     */
    public record Change(List<Line> older, List<Line> newer, Set<Kind> kinds, Basis basis, List<Segment> words) {

        public Change {
            older = List.copyOf(older);
            newer = List.copyOf(newer);
            kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds)); // Set.copyOf has no order
            words = List.copyOf(words);
        }

        public boolean is(Kind kind) {
            return kinds.contains(kind);
        }

        /** One clause that goes on under another id: addresses that name the old one find it no more. */
        public boolean hasOtherId() {
            return older.size() == 1
                    && newer.size() == 1
                    && !older.get(0).clause().id().equals(newer.get(0).clause().id());
        }
    }

    /** @param place counted from 0 among the edition's clauses that print a line */
    public record Line(int place, Clause clause) {}

    /** A stretch of text; it is never empty, and no two neighbours have the same fate. */
    public record Segment(Fate fate, String text) {}

    /** What happened to a stretch of text. */
    public enum Fate {
        KEPT,
        DELETED,
        INSERTED
    }

    /**
     * What the editor says about two editions that their ids do not.
     *
     * @param splits id of the older edition → ids of the newer one
     * @param merges id of the newer edition → ids of the older one
     * @param repealed ids of the older edition that nothing in the newer one continues, however alike
     */
    public record Declared(Map<String, List<String>> splits, Map<String, List<String>> merges, Set<String> repealed) {

        public static final Declared NOTHING = new Declared(Map.of(), Map.of(), Set.of());

        public Declared {
            splits = sorted(splits);
            merges = sorted(merges);
            repealed = Collections.unmodifiableSet(new TreeSet<>(repealed));
        }

        /** In one order, whatever map they were read into. */
        private static Map<String, List<String>> sorted(Map<String, List<String>> ids) {
            Map<String, List<String>> sorted = new TreeMap<>();
            ids.forEach((id, others) -> sorted.put(id, others.stream().sorted().toList()));
            return Collections.unmodifiableMap(sorted);
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    public static Comparison of(List<Clause> older, List<Clause> newer) {
        return of(older, newer, Declared.NOTHING);
    }

    public static Comparison of(List<Clause> older, List<Clause> newer, Declared declared) {
        Matching matching = new Matching(EditionLines.of(older), EditionLines.of(newer));
        Declared unheeded = matching.declared(declared);
        matching.sameIds();
        LikeWords.match(matching);
        return new Comparison(ChangeList.of(matching), unheeded);
    }

    /** What a reader is shown: all but what was kept under its id. */
    public List<Change> changed() {
        return changes.stream().filter(c -> !c.is(Kind.KEPT) || c.hasOtherId()).toList();
    }

    /** How many changes are of each kind that occurs, in the order of {@link Kind}; one of two kinds counts in both. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        changes.stream().map(Change::kinds).flatMap(Set::stream).forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
