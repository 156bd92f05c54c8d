package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.Comparison.Declared;
import vn.congbo.edition.Comparison.Fate;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.MadeEdits.Edit;
import vn.congbo.model.CanonicalText;
import vn.congbo.model.Clause;

/** What holds of any two editions, tried on made plans and random edits of them. */
class ComparisonPropertiesTest {

    @Property(tries = 400)
    void both_editions_can_be_read_from_the_comparison(@ForAll long seed, @ForAll @IntRange(max = 30) int edits) {
        MadeEdits made = MadeEdits.of(seed, edits);
        Comparison comparison = made.compare();
        assertThat(read(comparison, Change::older, Fate.INSERTED)).isEqualTo(printed(made.older()));
        assertThat(read(comparison, Change::newer, Fate.DELETED)).isEqualTo(printed(made.newer()));
    }

    @Property(tries = 200)
    void every_clause_of_both_editions_stands_in_one_change(@ForAll long seed, @ForAll @IntRange(max = 30) int edits) {
        MadeEdits made = MadeEdits.of(seed, edits);
        Comparison comparison = made.compare();
        assertThat(comparison.changes().stream()
                        .flatMap(c -> c.older().stream())
                        .map(Line::clause))
                .containsExactlyInAnyOrderElementsOf(lines(made.older()));
        assertThat(comparison.changes().stream()
                        .flatMap(c -> c.newer().stream())
                        .map(Line::clause))
                .containsExactlyInAnyOrderElementsOf(lines(made.newer()));
    }

    @Property(tries = 100)
    void an_edition_and_itself_differ_in_nothing(@ForAll long seed) {
        List<Clause> clauses = MadeEdits.of(seed, 0).older();
        Comparison comparison = Comparison.of(clauses, clauses);
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.changes()).allMatch(c -> c.is(Kind.KEPT));
    }

    @Property(tries = 200)
    void a_change_is_called_kept_only_if_it_prints_the_same(@ForAll long seed, @ForAll @IntRange(max = 30) int edits) {
        for (Change change : MadeEdits.of(seed, edits).compare().changes()) {
            boolean same = change.words().stream().allMatch(s -> s.fate() == Fate.KEPT);
            boolean otherText = change.kinds().stream().anyMatch(k -> k != Kind.KEPT && k != Kind.MOVED);
            assertThat(otherText).as(change.toString()).isNotEqualTo(same);
            assertThat(change.kinds().contains(Kind.KEPT))
                    .isEqualTo(change.kinds().equals(Set.of(Kind.KEPT)));
        }
    }

    @Property(tries = 200)
    void the_list_follows_the_newer_edition(@ForAll long seed, @ForAll @IntRange(max = 30) int edits) {
        List<Integer> places = MadeEdits.of(seed, edits).compare().changes().stream()
                .filter(c -> !c.newer().isEmpty())
                .map(c -> c.newer().get(0).place())
                .toList();
        assertThat(places).isSorted();
    }

    @Property(tries = 200)
    void the_order_in_which_declarations_are_read_makes_no_difference(
            @ForAll long seed, @ForAll @IntRange(max = 30) int edits) {
        MadeEdits made = MadeEdits.of(seed, edits);
        Declared declared = made.declared();
        Declared shuffled = new Declared(
                shuffled(declared.splits(), seed),
                shuffled(declared.merges(), seed),
                new LinkedHashSet<>(shuffled(declared.repealed(), seed)));
        Comparison comparison = Comparison.of(made.older(), made.newer(), shuffled);
        assertThat(comparison).isEqualTo(Comparison.of(made.older(), made.newer(), declared));
        assertThat(comparison.toString())
                .isEqualTo(Comparison.of(made.older(), made.newer(), declared).toString());
    }

    @Property(tries = 500)
    void a_single_edit_is_called_by_its_name(@ForAll long seed) {
        assertThat(kinds(seed, Edit.WORD)).containsExactly(Set.of(Kind.CHANGED));
        assertThat(kinds(seed, Edit.REWRITE)).containsExactly(Set.of(Kind.CHANGED));
        assertThat(kinds(seed, Edit.ADD)).containsExactly(Set.of(Kind.NEW));
        assertThat(kinds(seed, Edit.REPEAL)).isNotEmpty().allMatch(Set.of(Kind.REPEALED)::equals);
        assertThat(kinds(seed, Edit.SWAP)).hasSizeLessThanOrEqualTo(1).allMatch(Set.of(Kind.MOVED)::equals);
        assertThat(kinds(seed, Edit.MOVE)).hasSizeLessThanOrEqualTo(1).allMatch(Set.of(Kind.MOVED)::equals);
        assertThat(kinds(seed, Edit.RENUMBER)).hasSizeLessThanOrEqualTo(1).allMatch(Set.of(Kind.RENUMBERED)::equals);
        assertThat(kinds(seed, Edit.RENAME)).containsExactly(Set.of(Kind.KEPT)); // shown for its other id
        assertThat(kinds(seed, Edit.SPLIT)).containsExactly(Set.of(Kind.SPLIT));
    }

    private static List<Set<Kind>> kinds(long seed, Edit edit) {
        return MadeEdits.one(seed, edit).compare().changed().stream()
                .map(Change::kinds)
                .toList();
    }

    private static Map<String, List<String>> shuffled(Map<String, List<String>> map, long seed) {
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        shuffled(map.keySet(), seed)
                .forEach(key -> shuffled.put(key, shuffled(map.getOrDefault(key, List.of()), seed)));
        return shuffled;
    }

    private static List<String> shuffled(Iterable<String> strings, long seed) {
        List<String> shuffled = new ArrayList<>();
        strings.forEach(shuffled::add);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** The lines of one edition, made of the words of the changes alone. */
    private static List<String> read(Comparison comparison, Function<Change, List<Line>> side, Fate other) {
        Map<Integer, String> lines = new TreeMap<>();
        for (Change change : comparison.changes()) {
            List<Line> places = side.apply(change);
            String[] texts = WordDifferenceTest.without(other, change.words()).split("\n", -1);
            for (int i = 0; i < places.size(); i++) {
                lines.put(places.get(i).place(), texts[i]);
            }
        }
        return List.copyOf(lines.values());
    }

    private static List<String> printed(List<Clause> clauses) {
        return CanonicalText.of(clauses).lines().stream()
                .map(CanonicalText.Line::text)
                .toList();
    }

    private static List<Clause> lines(List<Clause> clauses) {
        return clauses.stream().flatMap(Clause::lines).toList();
    }
}
