package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.congbo.edition.Comparison.Declared;

class LineageTest {

    @Test
    void a_clause_that_keeps_its_id_needs_no_word() {
        assertThat(way(Map.of("a", Set.of("a"))).declared()).isEqualTo(Declared.NOTHING);
    }

    @Test
    void a_split_after_another_is_one_split() {
        Lineage both = way(Map.of("a", Set.of("a", "b"))).then(way(Map.of("a", Set.of("a"), "b", Set.of("c", "d"))));
        assertThat(both.declared()).isEqualTo(new Declared(Map.of("a", List.of("a", "c", "d")), Map.of(), Set.of()));
    }

    @Test
    void what_was_merged_and_then_repealed_is_repealed() {
        Lineage both = way(Map.of("a", Set.of("c"), "b", Set.of("c"))).then(way(Map.of("c", Set.of())));
        assertThat(both.declared()).isEqualTo(new Declared(Map.of(), Map.of(), Set.of("a", "b")));
    }

    @Test
    void a_merge_is_a_merge_over_later_editions_too() {
        Lineage both = way(Map.of("a", Set.of("c"), "b", Set.of("c"))).then(way(Map.of("c", Set.of("d"))));
        assertThat(both.declared()).isEqualTo(new Declared(Map.of(), Map.of("d", List.of("a", "b")), Set.of()));
    }

    @Test
    void several_that_became_several_in_common_are_left_to_their_ids() {
        Lineage both = way(Map.of("a", Set.of("c"), "b", Set.of("c"))).then(way(Map.of("c", Set.of("d", "e"))));
        assertThat(both.declared()).isEqualTo(Declared.NOTHING);
    }

    private static Lineage way(Map<String, Set<String>> heirs) {
        return new Lineage(heirs);
    }
}
