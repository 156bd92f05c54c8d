package vn.congbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final Path ORIGINAL = Path.of("content/ke-hoach/tri-thuc-2025/ban-1/goc/van-ban-nguon.txt");

    @Test
    void vietnamese_letters_sort_in_vietnamese_order() {
        List<String> shuffled = List.of("ư", "đ", "u", "z", "ơ", "ô", "o", "ê", "e", "d", "b", "â", "ă", "a", "y");
        assertThat(shuffled.stream().sorted(VietnameseOrder.CLDR))
                .containsExactly("a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y", "z");
        assertThat(List.of("khoản 10", "khoản 2").stream().sorted(VietnameseOrder.CLDR))
                .containsExactly("khoản 2", "khoản 10");
    }

    @ParameterizedTest
    @CsvSource({"ấn phẩm,Â", "Đào tạo,Đ", "đơn vị,Đ", "ế,Ê", "ưu,Ư", "“trích”,T", "45-NQ/TW,#", "---,#"})
    void a_word_is_listed_under_its_letter_without_tone(String word, String letter) {
        assertThat(VietnameseOrder.initial(word)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-09,09/7/2024",
        "2025-04-21,21/4/2025",
        "2023-11-24,24/11/2023",
        "2024-01-10,10/01/2024",
        "2024-02-07,07/02/2024"
    })
    void dates_have_a_leading_zero_for_days_under_ten_and_the_first_two_months(LocalDate date, String written) {
        assertThat(VietnameseDate.format(date)).isEqualTo(written);
        assertThat(VietnameseDate.parse(written)).contains(date);
    }

    @Test
    void dates_in_full_follow_the_same_rule() {
        assertThat(VietnameseDate.inFull(LocalDate.of(2020, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2020");
        assertThat(VietnameseDate.inFull(LocalDate.of(2024, 1, 10))).isEqualTo("ngày 10 tháng 01 năm 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/2/2024", "1/13/2024", "2024", "", "1/1/24"})
    void what_is_no_day_is_no_date(String text) {
        assertThat(VietnameseDate.parse(text)).isEmpty();
    }

    @Test
    void the_plan_cites_sixteen_times_the_split_number_included() throws IOException {
        String joined = PrintedLines.of(Files.readString(ORIGINAL)).joined();
        List<CitationGrammar.Mention> mentions = CitationGrammar.find(joined);
        assertThat(mentions).hasSize(16);
        assertThat(mentions.stream().map(CitationGrammar.Mention::number).distinct())
                .containsExactlyInAnyOrder(
                        "894/QĐ-UBND", "45-NQ/TW", "202-KH/TU", "44/KH-UBND", "107/NQ-CP", "849/QĐ-UBND");
        assertThat(mentions.get(0).issuer()).contains("UBND tỉnh");
        assertThat(mentions.get(0).date()).contains(LocalDate.of(2025, 4, 21));
    }

    @Test
    void a_citation_of_an_impossible_day_has_no_date() {
        assertThat(CitationGrammar.find("Quyết định số 1/QĐ-UBND ngày 31/02/2025 của UBND tỉnh"))
                .singleElement()
                .matches(m -> m.date().isEmpty());
    }

    @Test
    void printed_lines_join_as_they_were_before_the_paper_ended() {
        PrintedLines lines = PrintedLines.of("Kế hoạch số 202-\n\nKH/TU giai đoạn 2025 \n\n- 2030\n\f trang sau\n");
        assertThat(lines.joined()).isEqualTo("Kế hoạch số 202-KH/TU giai đoạn 2025 - 2030 trang sau");
        assertThat(lines.lineAt(0)).isEqualTo(1);
        assertThat(lines.lineAt(lines.joined().indexOf("2030"))).isEqualTo(5);
        assertThat(lines.beginsLine(lines.joined().indexOf("trang sau"))).isTrue();
        assertThat(lines.beginsLine(lines.joined().indexOf("sau"))).isFalse();
    }

    @Test
    void an_empty_original_has_no_lines() {
        assertThat(PrintedLines.of("\n \n").joined()).isEmpty();
        assertThat(PrintedLines.of("").lineAt(0)).isZero();
    }

    /** However a text is broken into lines at its blanks, joining gives it back. */
    @Property(tries = 300)
    void breaking_a_text_at_blanks_and_joining_it_changes_nothing(@ForAll("sentences") String text, @ForAll int seed) {
        StringBuilder broken = new StringBuilder();
        java.util.Random random = new java.util.Random(seed);
        for (String word : text.split(" ", -1)) {
            broken.append(word).append(random.nextInt(3) == 0 && !word.endsWith("-") ? " \n\n" : "  ");
        }
        assertThat(PrintedLines.of(broken.toString()).joined()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> words = Arbitraries.of(
                "kế", "hoạch", "số", "2025", "-", "2030,", "KH/TU", "Đảng;", "(C)", "...", "đội", "ngũ.");
        return words.list().ofMinSize(1).ofMaxSize(30).map(list -> String.join(" ", list));
    }

    @ParameterizedTest
    @CsvSource({
        "KÕ ho¹ch ph¸t triÓn ®éi ngò trÝ thøc,LEGACY_ENCODING",
        "ke\u0302\u0301 hoa\u0323ch,NOT_NFC",
        "Ðội ngũ,LOOK_ALIKE",
        "Ɖảng,LOOK_ALIKE"
    })
    void strange_letters_are_named(String line, LineCheck.Kind kind) {
        assertThat(LineCheck.of(line).map(LineCheck.Finding::kind)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch phát triển đội ngũ trí thức",
                "Uỷ ban, Ủy ban, hoà, hòa",
                "H₂O, 5 m², 10 °C, © 2026, ½",
                "plain"
            })
    void right_letters_are_left_in_peace(String line) {
        assertThat(LineCheck.of(line)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"tieu-de,title,''", "titel,title,title", "ngay-xu-kien,ngay-su-kien,ngay-su-kien"})
    void the_nearest_word_is_offered_when_it_is_near(String typed, String known, String offered) {
        assertThat(Spelling.nearest(typed, List.of(known, "status")).orElse("")).isEqualTo(offered);
    }

    @Test
    void a_word_that_is_like_none_gets_a_few_to_choose_from() {
        List<String> units = List.of(
                "van-phong-tinh", "van-thu", "so-mot", "so-hai", "so-ba", "so-tu", "so-nam", "ban-mot", "ban-hai");
        assertThat(Spelling.offer("Văn Thư", units)).isEqualTo("van-thu");
        assertThat(Spelling.offer("Văn phòng", units))
                .startsWith("van-phong-tinh, ")
                .endsWith(", …");
        assertThat(Spelling.offer("Văn phòng", units).split(", ", -1)).hasSize(6);
        assertThat(Spelling.offer("Văn phòng", List.of("so-hai", "so-mot"))).isEqualTo("so-hai, so-mot");
        assertThat(Spelling.offer("x", List.of())).isEqualTo("–");
    }

    @Test
    void keys_of_properties_that_are_there_before_are_found_where_they_come_again() {
        assertThat(PropertyKeys.repeated("a=1\n#a=2\nb : \\\n a=3\n a = 4\nb\\\n"))
                .isEqualTo(Map.of(5, "a"));
        assertThat(PropertyKeys.repeated("a=1\nb=2\nb=3")).isEqualTo(Map.of(3, "b"));
        assertThat(PropertyKeys.line("# b=1\na=b\\\n b=2\nb = 3", "b")).contains(4);
        assertThat(PropertyKeys.line("# b=1\na=b", "b")).isEmpty();
    }

    @Test
    void roman_numerals_are_read_as_they_are_written() {
        for (int number = 1; number < 400; number++) {
            assertThat(Roman.value(Roman.numeral(number))).isEqualTo(number);
        }
        assertThat(Roman.numeral(49)).isEqualTo("XLIX");
        assertThat(Roman.numeral(14)).isEqualTo("XIV");
    }

    @Test
    void no_words_of_people_become_marks_of_asciidoc() {
        assertThat(AsciidocText.literal("Kế hoạch mẫu (bản 1)")).isEqualTo("Kế hoạch mẫu (bản 1)");
        assertThat(AsciidocText.cell("a | *b* ]")).isEqualTo("pass:c[a \\| *b* \\]]");
        assertThat(AsciidocText.reference("x {ngay} y")).contains("{ngay}");
    }
}
