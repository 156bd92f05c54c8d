package vn.congbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever spelling, whatever text around it; and no text, however odd, takes long. */
class DetectorsPropertiesTest {

    private static final List<String> AROUND = List.of("", " ", "*", "_", "(", "[", "“", "\n", "|", "> ", ": ");
    private static final List<List<Integer>> GROUPS = List.of(
            List.of(10),
            List.of(4, 3, 3),
            List.of(3, 3, 4),
            List.of(4, 6),
            List.of(4, 2, 2, 2),
            List.of(3, 4, 3),
            List.of(2, 4, 4));
    private static final List<String> SEPARATORS = List.of(" ", ".", "-", " - ", "\u00A0", "–", ". ", "\u202F");

    @Property
    void every_mobile_number_in_every_common_grouping_is_found(
            @ForAll("mobiles") String number, @ForAll("frames") String frame) {
        String text = "Gọi " + frame + number + frame + " nhé";
        assertThat(PersonalData.findIn(text)).containsExactly(number);
    }

    @Property
    void every_citizens_number_is_found(@ForAll("citizens") String number, @ForAll("frames") String frame) {
        assertThat(PersonalData.findIn(frame + number + frame)).containsExactly(number);
    }

    @Property
    void every_mailbox_is_found(@ForAll("mailboxes") String mailbox, @ForAll("frames") String frame) {
        assertThat(PersonalData.findIn("Thư " + frame + mailbox + frame)).hasSize(1);
    }

    @Property
    void amounts_and_document_numbers_never_are(@ForAll("harmless") String text) {
        assertThat(TextScan.of(text)).isEmpty();
    }

    @Property
    void any_text_can_be_looked_through_and_what_is_found_stands_there(@ForAll("oddities") String text) {
        TextScan.of(text)
                .forEach(f -> assertThat(text.substring(f.from(), f.to())).isEqualTo(f.words()));
    }

    @ParameterizedTest
    @MethodSource("megabytes")
    void a_line_of_a_megabyte_takes_no_longer_than_any_other(String part) {
        String line = part.repeat((1 << 20) / part.length() + 1);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> TextScan.of(line));
    }

    static Stream<String> megabytes() {
        return Stream.of(
                "0",
                "0 ",
                "012345678 ",
                "09123456789",
                "0912 345 678 ",
                "a",
                "@",
                "a@",
                "a@a.",
                "a.",
                "a-",
                "/",
                "a/",
                "a.b/",
                "?",
                "?a=1&",
                "bit.ly/a,",
                "?utm_a=1",
                "http",
                "http:bit.ly/",
                "mật ",
                "MẬT ",
                " ",
                "\n",
                "ậ",
                "Ậ",
                "CMND ",
                "ĐT 0",
                "(at)",
                "&#64;",
                "[at]a.b",
                "- 0\n",
                "+84 ",
                "ISBN ");
    }

    @Provide
    Arbitrary<String> mobiles() {
        Arbitrary<String> digits = Combinators.combine(
                        Arbitraries.of(
                                "032", "039", "052", "058", "070", "079", "081", "089", "090", "094", "096", "099"),
                        Arbitraries.strings().withCharRange('0', '9').ofLength(7))
                .as((prefix, rest) -> prefix + rest);
        return Combinators.combine(digits, Arbitraries.of(GROUPS), Arbitraries.of(SEPARATORS))
                .as(DetectorsPropertiesTest::grouped);
    }

    @Provide
    Arbitrary<String> citizens() {
        return Combinators.combine(
                        Arbitraries.of("001", "014", "036", "079", "096"),
                        Arbitraries.of("0", "1", "2", "3"),
                        Arbitraries.strings().withCharRange('0', '9').ofLength(8))
                .as((province, century, rest) -> province + century + rest);
    }

    @Provide
    Arbitrary<String> mailboxes() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(8);
        return Combinators.combine(
                        word,
                        Arbitraries.of(".", "_", "-", "+"),
                        word,
                        word,
                        Arbitraries.of("@", " (at) ", "[at]", " @ "))
                .as((a, dot, b, domain, at) -> a + dot + b + at + domain + ".gov.vn");
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(AROUND);
    }

    @Provide
    Arbitrary<String> harmless() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 999);
        Arbitrary<String> amount = Combinators.combine(number, number, number)
                .as((a, b, c) -> String.format("%d.%03d.%03d đồng", a, b, c));
        Arbitrary<String> document = Combinators.combine(
                        number, Arbitraries.integers().between(1990, 2040))
                .as((a, year) -> String.format("%02d/%d/NĐ-CP ngày %02d/%d/%d", a, year, a % 28 + 1, a % 12 + 1, year));
        Arbitrary<String> dates = Combinators.combine(
                        number, number, Arbitraries.integers().between(1990, 2040))
                .as((a, b, year) ->
                        String.format("%02d.%02d.%d %02d giờ %02d", a % 28 + 1, b % 12 + 1, year, a % 24, b % 60));
        return Arbitraries.oneOf(amount, document, dates).list().ofMaxSize(4).map(list -> String.join("; ", list));
    }

    @Provide
    Arbitrary<String> oddities() {
        return Arbitraries.of(
                        "0",
                        "912345678",
                        "84",
                        "+",
                        " ",
                        ".",
                        "-",
                        "(",
                        ")",
                        "\n",
                        "@",
                        "a",
                        "vn",
                        "/",
                        "bit.ly",
                        "?",
                        "utm_a=",
                        "&amp;",
                        "mật",
                        "MẬT",
                        "TỐI ",
                        "http://",
                        "CMND ",
                        "ĐT",
                        "|",
                        "ộ",
                        "lưu hành nội bộ",
                        "%40",
                        "\uD83D\uDE00",
                        "\0")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static String grouped(String digits, List<Integer> groups, String separator) {
        StringBuilder grouped = new StringBuilder();
        int at = 0;
        for (int length : groups) {
            grouped.append(at == 0 ? "" : separator).append(digits, at, at + length);
            at += length;
        }
        return grouped.toString();
    }
}
