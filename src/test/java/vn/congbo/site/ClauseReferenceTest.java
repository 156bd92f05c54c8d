package vn.congbo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition.Facts;
import vn.congbo.model.Fact;
import vn.congbo.model.Level;
import vn.congbo.model.Place;

/** How a clause is cited: as Nghị định 30/2020/NĐ-CP cites, and honest about what nobody knows. */
class ClauseReferenceTest {

    private static final Fact<String> NO_NUMBER = Fact.unknown("bản nguồn không ghi");
    private static final Fact<LocalDate> NO_DATE = Fact.unknown("bản nguồn không ghi");

    private static final List<Clause> TEXT = List.of(
            clause("mo-dau", Level.PREAMBLE, "", "Thực hiện …:"),
            clause(
                    "m1",
                    Level.MUC,
                    "I",
                    "I. MỤC ĐÍCH",
                    clause(
                            "m1-k1",
                            Level.KHOAN,
                            "1",
                            "1. Yêu cầu",
                            clause(
                                    "m1-k1-d1",
                                    Level.PARAGRAPH,
                                    "",
                                    "Một.",
                                    clause("m1-k1-d1-c1", Level.SENTENCE, "", "Một.")),
                            clause(
                                    "m1-k1-dd",
                                    Level.DIEM,
                                    "đ",
                                    "đ) Điểm đ:",
                                    clause("m1-k1-dd-g1", Level.DASH, "", "một;"),
                                    clause("m1-k1-dd-g2", Level.DASH, "", "hai.")),
                            clause("m1-k1-ct", Level.TASK_ATTRIBUTE, "", "Đơn vị chủ trì: Phòng A."))),
            clause("nn", Level.RECIPIENTS, "", "Nơi nhận:", clause("nn-1", Level.RECIPIENT, "", "Phòng A;")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mo-dau      | phần mở đầu                                          | false
            m1          | Mục I                                                | false
            m1-k1       | khoản 1 Mục I                                        | false
            m1-k1-d1    | đoạn 1 khoản 1 Mục I                                 | true
            m1-k1-d1-c1 | câu 1 đoạn 1 khoản 1 Mục I                           | true
            m1-k1-dd    | điểm đ khoản 1 Mục I                                 | false
            m1-k1-dd-g2 | gạch đầu dòng thứ 2 điểm đ khoản 1 Mục I             | true
            m1-k1-ct    | dòng “Đơn vị chủ trì” khoản 1 Mục I                  | false
            nn-1        | dòng 1 nơi nhận                                      | true
            """)
    void every_level_is_named_from_the_smallest_part_up_and_what_we_counted_is_told(
            String id, String part, boolean counted) {
        ClauseReference reference = of(id);
        assertThat(reference.text()).isEqualTo(part + " Kế hoạch số 5/KH-VP");
        assertThat(reference.counted()).isEqualTo(counted);
    }

    @Test
    void the_words_are_the_lines_as_printed_and_of_a_muc_its_title_alone() {
        assertThat(of("m1-k1").words())
                .containsExactly("1. Yêu cầu", "Một.", "đ) Điểm đ:", "- một;", "- hai.", "- Đơn vị chủ trì: Phòng A.");
        assertThat(of("m1-k1-dd-g1").words()).containsExactly("- một;");
        assertThat(of("m1").words()).containsExactly("I. MỤC ĐÍCH");
        assertThat(of("m1").abridged()).isTrue();
        assertThat(of("m1-k1").abridged()).isFalse();
    }

    @Test
    void number_and_date_stand_where_the_decree_puts_them_and_unknown_ones_are_called_so() {
        Fact<String> number = Fact.known("05/KH-VP");
        Fact<LocalDate> date = Fact.known(LocalDate.of(2025, 2, 9));
        assertThat(document(number, date))
                .isEqualTo("Kế hoạch số 05/KH-VP ngày 09 tháng 02 năm 2025 của Phòng A về trồng cây");
        assertThat(document(number, NO_DATE))
                .isEqualTo("Kế hoạch số 05/KH-VP (ngày ban hành: chưa rõ) của Phòng A về trồng cây");
        assertThat(document(NO_NUMBER, date))
                .isEqualTo("Kế hoạch (số, ký hiệu: chưa rõ) ngày 09 tháng 02 năm 2025 của Phòng A về trồng cây");
        assertThat(document(NO_NUMBER, NO_DATE))
                .isEqualTo("Kế hoạch (số, ký hiệu, ngày ban hành: chưa rõ) của Phòng A về trồng cây");
    }

    @Test
    void what_changed_the_plan_is_named_in_turn() {
        assertThat(DocumentReference.text(
                        "Kế hoạch",
                        facts(NO_NUMBER, NO_DATE),
                        "Phòng A",
                        "Trồng cây",
                        List.of("được đính chính theo Công văn số 2/A", "được sửa đổi, bổ sung theo văn bản chưa rõ")))
                .endsWith(
                        "về trồng cây (được đính chính theo Công văn số 2/A; được sửa đổi, bổ sung theo văn bản chưa rõ)");
    }

    @ParameterizedTest
    @CsvSource({
        "Phát triển đội ngũ,về phát triển đội ngũ",
        "Về việc trồng cây,về việc trồng cây",
        "về phê duyệt,về phê duyệt",
        "Đào tạo,về đào tạo",
        "Sơn La xanh,về Sơn La xanh",
        "UBND số hóa,về UBND số hóa",
        "Ă,về ă"
    })
    void a_subject_loses_the_capital_of_its_line_but_not_that_of_a_name(String subject, String inSentence) {
        assertThat(DocumentReference.text("Kế hoạch", facts(NO_NUMBER, NO_DATE), "Phòng A", subject, List.of()))
                .endsWith(" của Phòng A " + inSentence);
    }

    private static ClauseReference of(String id) {
        Clause clause = TEXT.stream()
                .flatMap(Clause::all)
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        return ClauseReference.of(ClauseLabel.of(TEXT, id), "Kế hoạch số 5/KH-VP", clause);
    }

    private static String document(Fact<String> number, Fact<LocalDate> date) {
        return DocumentReference.text("Kế hoạch", facts(number, date), "Phòng A", "Trồng cây", List.of());
    }

    private static Facts facts(Fact<String> number, Fact<LocalDate> issuedOn) {
        return new Facts(number, NO_NUMBER, issuedOn, NO_DATE, NO_DATE, NO_NUMBER);
    }

    private static Clause clause(String id, Level level, String number, String text, Clause... children) {
        return new Clause(id, level, number, text, List.of(), Arrays.asList(children), Place.of("van-ban.adoc"));
    }
}
