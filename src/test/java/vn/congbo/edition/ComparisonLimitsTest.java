package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.model.Clause;

/** No edition, however large or strange, may hold up a build. The limit is generous: it tells near-linear from quadratic time, not speed. */
class ComparisonLimitsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int CLAUSES = 5_000;

    @Test
    void five_thousand_clauses_of_which_some_changed() {
        List<Clause> older = plan("g", i -> sentence(i, "chữ"));
        List<Clause> newer = plan("g", i -> sentence(i, "chữ") + (i % 10 == 0 ? " và hết" : ""));
        assertThat(compare(older, newer).changed()).hasSize(CLAUSES / 10);
    }

    @Test
    void five_thousand_clauses_with_other_ids() {
        Comparison comparison = compare(plan("g", i -> sentence(i, "chữ")), plan("h", i -> sentence(i, "chữ")));
        assertThat(comparison.changed()).hasSize(CLAUSES).allMatch(Comparison.Change::hasOtherId);
    }

    @Test
    void no_word_in_common() {
        for (String ids : List.of("g", "h")) {
            Comparison comparison = compare(plan("g", i -> sentence(i, "chữ")), plan(ids, i -> sentence(i, "lời")));
            assertThat(comparison.counts().containsKey(Kind.KEPT)).isFalse();
        }
    }

    @Test
    void the_same_few_words_everywhere_under_other_ids() {
        IntFunction<String> text =
                i -> "một hai ba bốn năm sáu bảy tám chín mười " + "và ".repeat(i % 7) + "hết cả rồi";
        assertThat(compare(plan("g", text), plan("h", text)).changed()).isNotEmpty();
    }

    @Test
    void one_clause_of_a_hundred_thousand_words_written_anew_with_the_same_words() {
        String older =
                IntStream.range(0, 100_000).mapToObj(i -> "từ" + i * 7919 % 500).collect(Collectors.joining(" "));
        String newer = IntStream.range(0, 100_000)
                .mapToObj(i -> "từ" + i * 104_729 % 499)
                .collect(Collectors.joining(" "));
        Comparison comparison = compare(plan("g", 1, i -> older), plan("g", 1, i -> newer));
        assertThat(comparison.changed()).hasSize(1);
    }

    /** Twenty words: some of this clause only, some of many clauses. */
    private static String sentence(int number, String word) {
        return IntStream.range(0, 20)
                .mapToObj(i -> word + (i % 4 == 0 ? "r" + (number * 20 + i) : "m" + number * (i + 1) % 200))
                .collect(Collectors.joining(" "));
    }

    private static List<Clause> plan(String prefix, IntFunction<String> text) {
        return plan(prefix, CLAUSES, text);
    }

    private static List<Clause> plan(String prefix, int clauses, IntFunction<String> text) {
        return IntStream.range(0, clauses)
                .mapToObj(i -> MadeClauses.clause(prefix + i, text.apply(i), List.of()))
                .toList();
    }

    private static Comparison compare(List<Clause> older, List<Clause> newer) {
        return assertTimeoutPreemptively(LIMIT, () -> Comparison.of(older, newer));
    }
}
