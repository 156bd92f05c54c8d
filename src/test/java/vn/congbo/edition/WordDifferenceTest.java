package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congbo.edition.Comparison.Fate;
import vn.congbo.edition.Comparison.Segment;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quyết định số 894/QĐ-UBND ngày|Quyết định số 849/QĐUBND ngày|Quyết định số [-894/QĐ-UBND-]{+849/QĐUBND+} ngày",
                "đạt 30% vào năm|đạt 35,5% vào năm|đạt [-30%-]{+35,5%+} vào năm",
                "trước ngày 21/4/2025.|trước ngày 09/7/2025.|trước ngày [-21/4/2025-]{+09/7/2025+}.",
                "Hàng năm ban hành|Hằng năm ban hành|[-Hàng-]{+Hằng+} năm ban hành",
                "Uỷ ban nhân dân|Ủy ban nhân dân|[-Uỷ-]{+Ủy+} ban nhân dân",
                "1. Mục đích|2. Mục đích|[-1-]{+2+}. Mục đích",
                "- Lãnh đạo Văn phòng;|Lãnh đạo Văn phòng;|[-- -]Lãnh đạo Văn phòng;",
                "a b c d|a d|a [-b c -]d",
                "a d|a b c d|a {+b c +}d",
                "a b|a b c|a b{+ c+}",
                "công chức, viên chức|công chức, viên chức, người lao động|công chức, viên chức{+, người lao động+}",
                "của Ngành và của tỉnh|của tỉnh|của [-Ngành và của -]tỉnh"
            })
    void a_change_is_marked_as_a_person_would_mark_it(String older, String newer, String marked) {
        assertThat(marked(older, newer)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // only signs in common between two changes
                "Đảng, chính quyền|Nhà nước, tỉnh|[-Đảng, chính quyền-]{+Nhà nước, tỉnh+}",
                // one syllable in common between long changes
                "một hai ba và bốn năm sáu|sông núi biển và trời mây gió|"
                        + "[-một hai ba và bốn năm sáu-]{+sông núi biển và trời mây gió+}",
                // one syllable between short changes is kept: the change is smaller than the chance
                "một và hai|sông và núi|[-một-]{+sông+} và [-hai-]{+núi+}",
                // only insertions, only deletions: all that stood there before is seen to stand there still
                "a, b|a x y z, x y z b|a{+ x y z+}, {+x y z +}b",
                "a x y z, x y z b|a, b|a[- x y z-], [-x y z -]b"
            })
    void islands_of_chance_are_drowned_unless_they_show_that_all_else_was_kept(
            String older, String newer, String marked) {
        assertThat(marked(older, newer)).isEqualTo(marked);
    }

    @Test
    void equal_texts_differ_in_nothing_and_empty_ones_have_nothing() {
        assertThat(WordDifference.of("a b", "a b")).containsExactly(new Segment(Fate.KEPT, "a b"));
        assertThat(WordDifference.of("", "")).isEmpty();
        assertThat(WordDifference.of("", "a b")).containsExactly(new Segment(Fate.INSERTED, "a b"));
        assertThat(WordDifference.of("a b", "")).containsExactly(new Segment(Fate.DELETED, "a b"));
    }

    @Test
    void texts_that_differ_beyond_all_measure_are_replaced_between_their_common_begin_and_end() {
        String older = "đầu " + "a b ".repeat(CommonTokens.MOST_EDITS) + "cuối";
        String newer = "đầu " + "b b a a c ".repeat(CommonTokens.MOST_EDITS) + "cuối";
        List<Segment> segments = WordDifference.of(older, newer);
        assertThat(segments)
                .extracting(Segment::fate)
                .containsExactly(Fate.KEPT, Fate.DELETED, Fate.INSERTED, Fate.KEPT);
        assertThat(segments.get(0).text()).isEqualTo("đầu ");
        assertThat(segments.get(3).text()).isEqualTo(" cuối");
    }

    @Property(tries = 1000)
    void what_was_kept_and_deleted_is_the_older_text_and_what_was_kept_and_inserted_the_newer(
            @ForAll("texts") String older, @ForAll("texts") String newer) {
        List<Segment> segments = WordDifference.of(older, newer);
        assertThat(without(Fate.INSERTED, segments)).isEqualTo(older);
        assertThat(without(Fate.DELETED, segments)).isEqualTo(newer);
        assertThat(segments).noneMatch(s -> s.text().isEmpty());
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).fate()).isNotEqualTo(segments.get(i - 1).fate());
        }
    }

    @Property(tries = 1000)
    void as_many_tokens_are_matched_as_can_be(
            @ForAll("tokens") List<String> older, @ForAll("tokens") List<String> newer) {
        List<CommonTokens.Match> matches = CommonTokens.of(older, newer);
        assertThat(matches).hasSize(longestCommon(older, newer));
        int olderAt = -1;
        int newerAt = -1;
        for (CommonTokens.Match match : matches) {
            assertThat(match.older()).isGreaterThan(olderAt);
            assertThat(match.newer()).isGreaterThan(newerAt);
            assertThat(older.get(match.older())).isEqualTo(newer.get(match.newer()));
            olderAt = match.older();
            newerAt = match.newer();
        }
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f").list().ofMaxSize(40);
    }

    /** Any strings, and strings of few words, which have more in common. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                " ", " ", " ", "\n", "kế", "hoạch", "trí thức", ",", ".", "- ", "894/QĐ-UBND", "849/QĐUBND", "30%");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                words.list().ofMaxSize(30).map(list -> String.join("", list)));
    }

    /** The textbook's way: slow and surely right. */
    private static int longestCommon(List<String> a, List<String> b) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[a.size()][b.size()];
    }

    static String without(Fate fate, List<Segment> segments) {
        return segments.stream()
                .filter(s -> s.fate() != fate)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    static String marked(List<Segment> segments) {
        return segments.stream()
                .map(s -> switch (s.fate()) {
                    case KEPT -> s.text();
                    case DELETED -> "[-" + s.text() + "-]";
                    case INSERTED -> "{+" + s.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String marked(String older, String newer) {
        return marked(WordDifference.of(older, newer));
    }
}
