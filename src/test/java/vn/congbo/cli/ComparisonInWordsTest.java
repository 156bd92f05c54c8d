package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congbo.edition.Comparison;
import vn.congbo.edition.Comparison.Declared;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.edition.MadeClauses;
import vn.congbo.json.Json;
import vn.congbo.model.Clause;
import vn.congbo.site.ClauseLabel;

class ComparisonInWordsTest {

    private static final List<Clause> OLDER = MadeClauses.of("""
            m1 I. MỤC ĐÍCH
              m1-k1 1. Mục đích
              m1-k2 2. Đến năm 2030
                m1-k2-g1 Theo Quyết định số 894/QĐ-UBND.
                m1-k2-g2 Đào tạo và bồi dưỡng.
            """);
    private static final List<Clause> NEWER = MadeClauses.of("""
            m1 I. MỤC ĐÍCH
              m1-k2 1. Đến năm 2030
                m1-k2-g1 Theo Quyết định số 849/QĐUBND.
                m1-k2-g2 Đào tạo.
                m1-k2-g3 Bồi dưỡng.
              m1-k3 2. Yêu cầu
            """);
    private static final Declared DECLARED =
            new Declared(Map.of("m1-k2-g2", List.of("m1-k2-g2", "m1-k2-g3")), Map.of(), Set.of());

    @Test
    void the_terminal_tells_counts_then_each_change_with_its_words() {
        assertThat(words(OLDER, NEWER, DECLARED, "vi").lines())
                .containsExactly(
                        "1 giữ nguyên, 2 sửa đổi, 1 đánh số lại, 1 tách, 1 thêm mới, 1 bãi bỏ.",
                        "",
                        "khoản 1 Mục I: bãi bỏ",
                        "  [-1. Mục đích-]",
                        "",
                        "khoản 2 Mục I → khoản 1 Mục I: đánh số lại",
                        "  [-2-]{+1+}. Đến năm 2030",
                        "",
                        "gạch đầu dòng thứ 1 khoản 2 Mục I → gạch đầu dòng thứ 1 khoản 1 Mục I: sửa đổi",
                        "  - Theo Quyết định số [-894/QĐ-UBND-]{+849/QĐUBND+}.",
                        "",
                        "gạch đầu dòng thứ 2 khoản 2 Mục I → gạch đầu dòng thứ 2 khoản 1 Mục I; "
                                + "gạch đầu dòng thứ 3 khoản 1 Mục I: sửa đổi, tách",
                        "  - Đào tạo[- và bồi-]{+.↵- Bồi+} dưỡng.",
                        "",
                        "khoản 2 Mục I: thêm mới",
                        "  {+2. Yêu cầu+}");
    }

    @Test
    void what_the_program_matched_by_words_is_said_to_be_so() {
        String text = "Đăng tải kế hoạch trên cổng thông tin điện tử tỉnh và trang của Văn phòng";
        assertThat(words(MadeClauses.of("k1 1. " + text), MadeClauses.of("k2 1. " + text), Declared.NOTHING, "en")
                        .lines())
                .containsExactly(
                        "1 kept.",
                        "",
                        "khoản 1: kept",
                        "  Clause id: k1 → k2.",
                        "  Matched by the program, by words; nobody has declared it.",
                        "  1. " + text);
    }

    @Test
    void editions_that_are_the_same_are_said_to_be_so() {
        assertThat(words(OLDER, OLDER, Declared.NOTHING, "vi").lines()).containsExactly("Hai bản giống nhau từng chữ.");
    }

    @Test
    void programs_get_keys_and_every_word() {
        List<Clause> older = MadeClauses.of("m1 I. A\n  m1-k1 1. Đến năm 2030");
        List<Clause> newer = MadeClauses.of("m1 I. A\n  m1-k1 1. Đến năm 2045");
        assertThat(Json.write(words(older, newer, Declared.NOTHING, "vi").tree()))
                .isEqualTo("""
                {
                  "counts": {
                    "giu-nguyen": 1,
                    "sua-doi": 1
                  },
                  "changes": [
                    {
                      "kinds": [
                        "sua-doi"
                      ],
                      "matchedBy": "ma",
                      "older": [
                        {
                          "id": "m1-k1",
                          "label": "khoản 1 Mục I"
                        }
                      ],
                      "newer": [
                        {
                          "id": "m1-k1",
                          "label": "khoản 1 Mục I"
                        }
                      ],
                      "words": [
                        {
                          "kept": "1. Đến năm "
                        },
                        {
                          "deleted": "2030"
                        },
                        {
                          "inserted": "2045"
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_a_word_in_both_languages(Kind kind) {
        assertThat(Stream.of("vi", "en").map(l -> Language.of("--lang", l).text("comparison." + kind.key())))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private static ComparisonInWords words(List<Clause> older, List<Clause> newer, Declared declared, String language) {
        return new ComparisonInWords(
                Comparison.of(older, newer, declared),
                id -> ClauseLabel.of(older, id),
                id -> ClauseLabel.of(newer, id),
                Language.of("--lang", language));
    }
}
