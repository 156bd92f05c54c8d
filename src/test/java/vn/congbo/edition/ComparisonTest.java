package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.Comparison.Declared;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.model.Clause;

class ComparisonTest {

    private static final String PLAN = """
            m1 I. MỤC ĐÍCH, YÊU CẦU
              m1-k1 1. Mục đích
                m1-k1-g1 Nắm vững quan điểm, mục tiêu, nhiệm vụ theo Quyết định số 894/QĐ-UBND ngày 21/4/2025.
                m1-k1-g2 Tuyên truyền, phổ biến, quán triệt đầy đủ các quan điểm của Nghị quyết số 45-NQ/TW; tạo sự chuyển biến mạnh mẽ, rõ rệt về nhận thức.
              m1-k2 2. Yêu cầu
                m1-k2-g1 Triển khai có hiệu quả Kế hoạch số 202-KH/TU của Ban Thường vụ Tỉnh ủy.
                m1-k2-g2 Xây dựng đội ngũ trí thức có tinh thần yêu nước, ý chí tự lực và khát vọng cống hiến.
            m2 II. TỔ CHỨC THỰC HIỆN
              m2-thoi-gian Thời gian thực hiện: Hằng năm.
            nn-1 Lãnh đạo Văn phòng;
            """;

    @Test
    void an_edition_and_itself_differ_in_nothing() {
        Comparison same = compare(PLAN, PLAN);
        assertThat(same.changed()).isEmpty();
        assertThat(same.counts()).isEqualTo(Map.of(Kind.KEPT, 10));
    }

    @Test
    void a_number_of_an_instrument_changes_as_one_word() {
        assertThat(told(PLAN, PLAN.replace("894/QĐ-UBND", "849/QĐUBND")))
                .containsExactly("m1-k1-g1 sua-doi: - Nắm vững quan điểm, mục tiêu, nhiệm vụ theo Quyết định số "
                        + "[-894/QĐ-UBND-]{+849/QĐUBND+} ngày 21/4/2025.");
    }

    @Test
    void an_inserted_clause_is_new_and_the_others_have_not_moved() {
        assertThat(told(PLAN, PLAN.replace("    m1-k2-g1 ", "    m1-k2-g0 Bảo đảm công khai.\n    m1-k2-g1 ")))
                .containsExactly("m1-k2-g0 them-moi: {+- Bảo đảm công khai.+}");
    }

    @Test
    void a_removed_clause_is_repealed_and_stands_behind_the_clause_that_it_followed() {
        String shorter = PLAN.replaceAll("(?m)^.*m1-k1-g2 .*\n", "").replace("Yêu cầu\n", "Các yêu cầu\n");

        assertThat(told(PLAN, shorter))
                .containsExactly(
                        "m1-k1-g2 bai-bo: [-- Tuyên truyền, phổ biến, quán triệt đầy đủ các quan điểm của Nghị quyết số 45-NQ/TW; "
                                + "tạo sự chuyển biến mạnh mẽ, rõ rệt về nhận thức.-]",
                        "m1-k2 sua-doi: 2. [-Yêu-]{+Các yêu+} cầu");
    }

    @Test
    void what_is_repealed_at_the_begin_comes_first() {
        assertThat(told("m1 I. A\nm2 II. B", "m2 II. B")).containsExactly("m1 bai-bo: [-I. A-]");
    }

    @Test
    void a_clause_with_only_another_number_is_renumbered_and_not_changed() {
        assertThat(told("m1-k1 1. Mục đích", "m1-k1 2. Mục đích"))
                .containsExactly("m1-k1 danh-so-lai: [-1-]{+2+}. Mục đích");
        assertThat(told("m1-k1 1. Mục đích", "m1-k1 a) Mục đích"))
                .containsExactly("m1-k1 danh-so-lai: [-1.-]{+a)+} Mục đích");
    }

    @Test
    void the_sign_behind_the_same_number_is_a_change() {
        assertThat(told("m1-k1 1. Mục đích", "m1-k1 1) Mục đích"))
                .containsExactly("m1-k1 sua-doi: 1[-.-]{+)+} Mục đích");
    }

    @Test
    void clauses_that_change_places_move_as_few_as_possible() {
        String older = "m1 I. A\n  m1-k1 1. B\n  m1-k2 2. C\n  m1-k3 3. D";
        String newer = "m1 I. A\n  m1-k3 3. D\n  m1-k1 1. B\n  m1-k2 2. C";
        assertThat(told(older, newer)).containsExactly("m1-k3 chuyen-vi-tri: 3. D");
    }

    @Test
    void what_goes_along_with_the_clause_above_has_not_moved() {
        String older = "m1 I. A\n  m1-k1 1. B\n  m1-k2 2. C\nm2 II. D\n  m2-k1 1. E\nm3 III. G";
        String newer = "m2 II. D\n  m2-k1 1. E\nm1 I. A\n  m1-k1 1. B\n  m1-k2 2. C\nm3 III. G";
        assertThat(told(older, newer)).containsExactly("m2 chuyen-vi-tri: II. D");
    }

    @Test
    void a_clause_below_another_clause_has_moved() {
        String older = "m1 I. A\n  m1-k1 1. B\nm2 II. C";
        String newer = "m1 I. A\nm2 II. C\n  m1-k1 1. B";
        assertThat(told(older, newer)).containsExactly("m1-k1 chuyen-vi-tri: 1. B");
    }

    @Test
    void a_clause_can_be_changed_and_moved_and_renumbered() {
        String older = "m1 I. A\n  m1-k1 1. Đến năm 2030\n  m1-k2 2. C\nm2 II. D";
        String newer = "m1 I. A\n  m1-k2 2. C\nm2 II. D\n  m1-k1 3. Đến năm 2045";
        Comparison comparison = compare(older, newer);
        assertThat(told(comparison))
                .containsExactly("m1-k1 sua-doi, chuyen-vi-tri, danh-so-lai: [-1-]{+3+}. Đến năm [-2030-]{+2045+}");
        assertThat(comparison.counts())
                .containsExactly(
                        Map.entry(Kind.KEPT, 3),
                        Map.entry(Kind.CHANGED, 1),
                        Map.entry(Kind.MOVED, 1),
                        Map.entry(Kind.RENUMBERED, 1));
    }

    @Test
    void the_id_counts_more_than_the_words() {
        assertThat(told("m1 I. A\nm2 II. B", "m1 I. B\nm2 II. A"))
                .containsExactly("m1 sua-doi: I. [-A-]{+B+}", "m2 sua-doi: II. [-B-]{+A+}");
    }

    @Test
    void a_provision_under_another_id_is_matched_by_its_words_and_its_other_id_is_seen() {
        String renamed = PLAN.replace("m1-k2-g2 ", "m1-k2-g9 ");
        Change kept = compare(PLAN, renamed).changed().get(0);
        assertThat(kept.kinds()).containsExactly(Kind.KEPT);
        assertThat(kept.basis()).isEqualTo(Comparison.Basis.TEXT);
        assertThat(kept.hasOtherId()).isTrue();
        assertThat(told(PLAN, renamed.replace("khát vọng cống hiến", "khát vọng vươn lên")))
                .containsExactly("m1-k2-g2 → m1-k2-g9 sua-doi: - Xây dựng đội ngũ trí thức có tinh thần yêu nước, "
                        + "ý chí tự lực và khát vọng [-cống hiến-]{+vươn lên+}.");
    }

    @Test
    void the_likest_provision_is_taken_first_and_of_equals_the_first_in_the_document() {
        String text = "Đăng tải kế hoạch trên cổng thông tin điện tử tỉnh và trang của Văn phòng";
        String older = "g1 " + text + "\ng2 " + text + " ngay\ng3 " + text;
        String newer = "g7 " + text + " ngay\ng8 " + text + "\ng9 " + text;
        assertThat(compare(older, newer).changes().stream().map(ComparisonTest::ids))
                .containsExactly("g2 → g7", "g1 → g8", "g3 → g9");
    }

    @Test
    void short_formulae_are_matched_only_when_equal_and_below_one_clause() {
        String older = "m1 I. A\n  a Thời gian thực hiện: Hằng năm.\nm2 II. B\n  b Đơn vị chủ trì: Phòng Tổ chức.";
        String newer = "m1 I. A\n  x Thời gian thực hiện: Hằng năm.\n  y Đơn vị chủ trì: Phòng Tổ chức.\nm2 II. B";
        assertThat(told(older, newer))
                .containsExactly(
                        "a → x giu-nguyen: Thời gian thực hiện: Hằng năm.",
                        "y them-moi: {+Đơn vị chủ trì: Phòng Tổ chức.+}",
                        "b bai-bo: [-Đơn vị chủ trì: Phòng Tổ chức.-]");
    }

    @Test
    void all_ids_may_change_and_the_clauses_are_found_again_from_the_top() {
        String renamed =
                PLAN.replaceAll("(?m)^( *)(\\S+)", "$1x$2").replace("xm", "m9").replace("xnn", "nn9");
        Comparison comparison = compare(PLAN, renamed);
        assertThat(comparison.changed()).hasSize(10).allMatch(c -> c.hasOtherId() && c.is(Kind.KEPT));
    }

    @Test
    void an_addressee_never_becomes_a_provision() {
        String text = "Các phòng, ban, đơn vị sự nghiệp thuộc và trực thuộc Văn phòng Ủy ban nhân dân tỉnh";
        assertThat(told("k1 1. " + text, "nn-1 " + text))
                .containsExactly("k1 bai-bo: [-1. " + text + "-]", "nn-1 them-moi: {+- " + text + "+}");
    }

    @Test
    void a_declared_split_is_one_change_and_keeps_both_texts() {
        String older = "g1 Đào tạo và bồi dưỡng.\ng2 Khác.";
        String newer = "g1 Đào tạo.\ng1a Bồi dưỡng.\ng2 Khác.";
        Comparison comparison = compare(older, newer, split("g1", "g1", "g1a"));
        assertThat(told(comparison))
                .containsExactly("g1 → g1, g1a sua-doi, tach: - Đào tạo[- và bồi-]{+.\n- Bồi+} dưỡng.");
        assertThat(comparison.unheeded()).isEqualTo(Declared.NOTHING);
    }

    @Test
    void a_declared_merger_is_one_change_where_the_merged_clause_stands() {
        String older = "g1 Đào tạo.\ng2 Khác.\ng3 Bồi dưỡng.";
        String newer = "g2 Khác.\ng4 Đào tạo. Bồi dưỡng.";
        Declared declared = new Declared(Map.of(), Map.of("g4", List.of("g3", "g1")), Set.of());
        assertThat(told(compare(older, newer, declared)))
                .containsExactly("g1, g3 → g4 gop: - Đào tạo.[-\n--] Bồi dưỡng.");
    }

    @Test
    void a_clause_that_is_declared_repealed_is_not_found_again_however_alike() {
        String text = "Đăng tải kế hoạch trên cổng thông tin điện tử tỉnh và trang của Văn phòng";
        Declared declared = new Declared(Map.of(), Map.of(), Set.of("g1"));
        assertThat(told(compare("g1 " + text, "g2 " + text, declared)))
                .containsExactly("g1 bai-bo: [-- " + text + "-]", "g2 them-moi: {+- " + text + "+}");
    }

    @Test
    void a_declaration_that_does_not_fit_is_not_followed_and_is_handed_back() {
        Declared wrong = new Declared(
                Map.of("g1", List.of("g1", "g7"), "g2", List.of("g3", "g3"), "g3", List.of()),
                Map.of("g9", List.of("g1", "g2")),
                Set.of("g1", "g8"));
        Comparison comparison = compare("g1 A.\ng2 B.\ng3 C.", "g1 A.\ng2 B.\ng3 C.", wrong);
        assertThat(comparison.unheeded()).isEqualTo(wrong);
        assertThat(comparison.changed()).isEmpty();
    }

    @Test
    void of_two_declarations_about_one_clause_one_is_handed_back() {
        Declared twice = new Declared(Map.of("g1", List.of("g1", "g2")), Map.of("g2", List.of("g1", "g3")), Set.of());
        Comparison comparison = compare("g1 A. B.\ng3 C.", "g1 A.\ng2 B.", twice);
        assertThat(comparison.unheeded().merges()).containsOnlyKeys("g2");
        assertThat(comparison.unheeded().splits()).isEmpty();
    }

    @Test
    void an_evident_split_is_found_by_its_words() {
        String older =
                "m1 I. A\n  g1 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu; tuyên truyền, phổ biến đầy đủ.";
        String newer =
                "m1 I. A\n  g1 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu.\n  g1a Tuyên truyền, phổ biến đầy đủ.";
        Comparison comparison = compare(older, newer);
        assertThat(told(comparison))
                .containsExactly(
                        "g1 → g1, g1a sua-doi, tach: - Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu"
                                + "[-; tuyên-]{+.\n- Tuyên+} truyền, phổ biến đầy đủ.");
        assertThat(comparison.changed().get(0).basis()).isEqualTo(Comparison.Basis.TEXT);
    }

    @Test
    void an_evident_merger_is_found_by_its_words() {
        String older =
                "g1 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu.\ng2 Tuyên truyền, phổ biến đầy đủ.";
        String newer = "g2 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu; tuyên truyền, phổ biến đầy đủ.";
        assertThat(told(older, newer)).singleElement().asString().startsWith("g1, g2 → g2 sua-doi, gop: ");
    }

    @Test
    void a_split_into_clauses_of_other_ids_is_found_too() {
        String older = "g1 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu. Tuyên truyền, phổ biến đầy đủ.";
        String newer =
                "g7 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu.\ng8 Tuyên truyền, phổ biến đầy đủ.";
        assertThat(told(older, newer)).singleElement().asString().startsWith("g1 → g7, g8 tach: ");
    }

    @Test
    void a_new_clause_that_repeats_a_few_words_is_no_part_of_a_split() {
        String older = "g1 Nắm vững quan điểm, mục tiêu, nhiệm vụ và giải pháp chủ yếu; tuyên truyền, phổ biến đầy đủ.";
        String newer = older.replace(" đầy đủ", "") + "\ng2 Tuyên truyền, phổ biến mục tiêu.";
        assertThat(compare(older, newer).counts()).containsOnlyKeys(Kind.CHANGED, Kind.NEW);
    }

    @Test
    void sentences_are_no_lines_of_their_own() {
        String older = "d1 Một. Hai.\n  d1-c1 Một.\n  d1-c2 Hai.";
        String newer = "d1 Một. Ba.\n  d1-c1 Một.\n  d1-c2 Ba.";
        assertThat(told(older, newer)).containsExactly("d1 sua-doi: Một. [-Hai-]{+Ba+}.");
    }

    @Test
    void an_id_that_stands_twice_or_is_missing_loses_no_clause() {
        List<Clause> older = List.of(clause("g1", "Một."), clause("g1", "Hai."), clause("", "Ba."));
        List<Clause> newer = List.of(clause("", "Bốn."), clause("g1", "Một."), clause("g1", "Năm."));
        assertThat(told(Comparison.of(older, newer)))
                .containsExactly(
                        " them-moi: {+Bốn.+}", "g1 bai-bo: [-- Hai.-]", " bai-bo: [-Ba.-]", "g1 them-moi: {+- Năm.+}");
    }

    @Test
    void editions_may_be_empty() {
        assertThat(Comparison.of(List.of(), List.of()).changes()).isEmpty();
        assertThat(told("", "m1 I. A")).containsExactly("m1 them-moi: {+I. A+}");
        assertThat(told("m1 I. A", "")).containsExactly("m1 bai-bo: [-I. A-]");
    }

    private static Clause clause(String id, String text) {
        return MadeClauses.clause(id, text, List.of());
    }

    private static Declared split(String older, String... newer) {
        return new Declared(Map.of(older, List.of(newer)), Map.of(), Set.of());
    }

    private static Comparison compare(String older, String newer) {
        return compare(older, newer, Declared.NOTHING);
    }

    private static Comparison compare(String older, String newer, Declared declared) {
        return Comparison.of(MadeClauses.of(older), MadeClauses.of(newer), declared);
    }

    private static List<String> told(String older, String newer) {
        return told(compare(older, newer));
    }

    /** Ids, kinds and words of all that changed. */
    private static List<String> told(Comparison comparison) {
        return comparison.changed().stream()
                .map(change -> ids(change) + " "
                        + change.kinds().stream().map(Kind::key).collect(Collectors.joining(", ")) + ": "
                        + WordDifferenceTest.marked(change.words()))
                .toList();
    }

    private static String ids(Change change) {
        String older = ids(change.older());
        String newer = ids(change.newer());
        return older.equals(newer) || change.older().isEmpty() || change.newer().isEmpty()
                ? (change.newer().isEmpty() ? older : newer)
                : older + " → " + newer;
    }

    private static String ids(List<Line> lines) {
        return lines.stream().map(line -> line.clause().id()).collect(Collectors.joining(", "));
    }
}
