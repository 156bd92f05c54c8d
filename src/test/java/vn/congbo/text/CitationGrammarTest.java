package vn.congbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.congbo.text.CitationGrammar.Mention;

/** Spellings of instruments: those of the table {@code citations.json}, met in official papers, and generated ones. */
class CitationGrammarTest {

    private static final String SYLLABLES =
            "thực hiện các nhiệm vụ và giải pháp năm kế hoạch nghị quyết của tỉnh theo số ngày khoản Mục điểm a b 5 12 2030 21/4/2025 45 - 1/2 , ; .";

    /** One row; without {@code found} there is nothing to be found; {@code then} stand behind it and are of its type. */
    private record Row(
            String text,
            String found,
            String type,
            String number,
            String date,
            List<String> defects,
            List<Next> then) {}

    private record Next(String found, String number, String date) {}

    /** An instrument and one way to write it. */
    record Spelling(String type, String number, String written, Set<CitationDefect> defects) {}

    @TestFactory
    Stream<DynamicTest> spellings_of_the_table_are_read_as_the_table_says() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/vn/congbo/citations.json"))) {
            Row[] rows = new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Row[].class);
            return Stream.of(rows).map(row -> DynamicTest.dynamicTest(row.text(), () -> read(row)));
        }
    }

    private static void read(Row row) {
        List<Mention> mentions = CitationGrammar.find(row.text());
        if (row.found() == null) {
            assertThat(mentions).isEmpty();
            return;
        }
        List<Next> then = row.then() == null ? List.of() : row.then();
        assertThat(mentions).hasSize(1 + then.size());
        for (int i = 0; i < then.size(); i++) {
            Mention next = mentions.get(i + 1);
            assertThat(row.text().substring(next.start(), next.end()))
                    .isEqualTo(then.get(i).found());
            assertThat(next.number()).isEqualTo(then.get(i).number());
            assertThat(next.date())
                    .isEqualTo(Optional.ofNullable(then.get(i).date()).map(LocalDate::parse));
            assertThat(next.type()).isEqualTo(row.type());
            assertThat(next.hasType()).isFalse();
        }
        Mention m = mentions.get(0);
        assertThat(m.hasType()).isTrue();
        assertThat(row.text().substring(m.start(), m.end())).isEqualTo(row.found());
        assertThat(m.type()).isEqualTo(row.type());
        assertThat(m.number()).isEqualTo(row.number());
        assertThat(m.date()).isEqualTo(Optional.ofNullable(row.date()).map(LocalDate::parse));
        assertThat(m.defects()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(row.defects());
    }

    @Test
    void every_defect_is_in_the_table() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/vn/congbo/citations.json"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(CitationDefect.values()).allMatch(d -> table.contains("\"" + d + "\""));
        }
    }

    @Property(tries = 2000)
    void however_an_instrument_is_written_it_is_found_with_its_number_and_its_words(
            @ForAll("spellings") Spelling spelling, @ForAll("words") String before, @ForAll("words") String after) {
        String text = before + ": " + spelling.written() + "; " + after;
        List<Mention> mentions = CitationGrammar.find(text);
        assertThat(mentions).as(text).hasSize(1);
        Mention m = mentions.get(0);
        assertThat(text.substring(m.start(), m.end())).isEqualTo(spelling.written());
        assertThat(m.number()).as(text).isEqualTo(spelling.number());
        assertThat(m.type()).isEqualTo(spelling.type());
        assertThat(m.defects()).as(text).isEqualTo(spelling.defects());
    }

    @Property(tries = 1000)
    void a_text_without_instruments_has_no_mention(@ForAll("words") String text) {
        assertThat(CitationGrammar.find(text)).isEmpty();
    }

    @Property(tries = 500)
    void what_may_hold_no_mention_holds_none(@ForAll("spellings") Spelling spelling, @ForAll("words") String text) {
        assertThat(CitationGrammar.mayMention(text + " " + spelling.written())).isTrue();
    }

    @Property(tries = 200)
    void mentions_of_one_text_stand_in_order_and_apart(@ForAll("texts") List<Spelling> spellings) {
        String text =
                String.join(", ", spellings.stream().map(Spelling::written).toList());
        List<Mention> mentions = CitationGrammar.find(text);
        assertThat(mentions)
                .extracting(Mention::number)
                .containsExactlyElementsOf(
                        spellings.stream().map(Spelling::number).toList());
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).start())
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
        }
    }

    /** @param written each with what stands between it and the one before */
    record InRow(String type, List<String> numbers, List<String> written) {}

    @Property(tries = 1000)
    void the_type_goes_on_to_all_that_stand_in_a_row(
            @ForAll("rows") InRow row, @ForAll("words") String before, @ForAll("words") String after) {
        String text = before + ": " + String.join("", row.written()) + "; " + after;
        List<Mention> mentions = CitationGrammar.find(text);
        assertThat(mentions).as(text).extracting(Mention::number).containsExactlyElementsOf(row.numbers());
        assertThat(mentions).extracting(Mention::type).containsOnly(row.type());
        assertThat(mentions.stream().skip(1)).extracting(Mention::hasType).doesNotContain(true);
        for (int i = 0; i < mentions.size(); i++) {
            String words =
                    text.substring(mentions.get(i).start(), mentions.get(i).end());
            assertThat(row.written().get(i)).endsWith(words);
        }
    }

    @Property(tries = 1000)
    void no_type_goes_on_to_what_is_no_number_of_its_own(
            @ForAll("spellings") Spelling spelling, @ForAll("between") String between, @ForAll("others") String other) {
        String text = spelling.written() + between + other;
        assertThat(CitationGrammar.find(text)).as(text).hasSize(1);
    }

    @Property(tries = 300)
    void a_right_number_is_its_own_canonical_form(@ForAll("spellings") Spelling spelling) {
        assertThat(CitationGrammar.canonical(spelling.type(), spelling.number()))
                .isEqualTo(spelling.number());
    }

    @Test
    void a_very_long_text_of_almost_mentions_is_read_in_no_time() {
        String text = "Luật Nghị quyết số Kế hoạch 45-NQ và các Luật khác 12/2024/ ".repeat(20_000);
        long before = System.nanoTime();
        assertThat(CitationGrammar.find(text)).isEmpty();
        assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(5_000);
    }

    @Provide
    Arbitrary<List<Spelling>> texts() {
        return spellings().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(SYLLABLES.split(" ", -1)).list().ofMaxSize(12).map(w -> String.join(" ", w));
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of(", ", "; ", " và ", " hoặc ", ", và ", "; hoặc ", ",\n", " và\nsố ", ", số ");
    }

    /** What may stand behind a mention and looks like a number, or is one of another type. */
    @Provide
    Arbitrary<String> others() {
        return Arbitraries.of(
                "100/GDP",
                "2/HTX",
                "3/4 số hộ",
                "12-A",
                "15/2030",
                "số 5",
                "05/BĐKH",
                "2/CX-TTg",
                "1/KV-UBND",
                "ngày 1/2");
    }

    @Provide
    Arbitrary<InRow> rows() {
        Arbitrary<String[]> types = Arbitraries.of(
                new String[] {"Nghị quyết", "-NQ/TW", "/NQ-CP", "/2022/NQ-HĐND", "/2021/UBTVQH15"},
                new String[] {"Quyết định", "/QĐ-TTg", "/QĐ-UBND", "/2024/QĐ-UBND"},
                new String[] {"Kế hoạch", "-KH/TU", "/KH-UBND"},
                new String[] {"Luật", "/2024/QH15"},
                new String[] {"Công văn", "/UBND-VX"});
        Arbitrary<String> tails = Arbitraries.of("", "", " ngày 09/7/2024", " của UBND tỉnh", ", ngày 1/2/2020");
        return types.flatMap(type -> {
            Arbitrary<String> symbols = Arbitraries.of(type).filter(s -> s.charAt(0) == '/' || s.charAt(0) == '-');
            Arbitrary<String[]> ones = Combinators.combine(
                            Arbitraries.integers().between(1, 9999),
                            symbols.filter(s -> !s.contains("UBTVQH")),
                            tails,
                            between())
                    .as((serial, symbol, tail, between) -> new String[] {serial + symbol, tail, between});
            return ones.list().ofMinSize(2).ofMaxSize(5).map(all -> inRow(type[0], all));
        });
    }

    private static InRow inRow(String type, List<String[]> all) {
        List<String> written = new ArrayList<>();
        for (String[] one : all) {
            written.add((written.isEmpty() ? type + " số " : one[2]) + one[0] + one[1]);
        }
        return new InRow(type, all.stream().map(one -> one[0]).toList(), written);
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        Arbitrary<String[]> kinds = Arbitraries.of(
                new String[] {"Nghị quyết", "-NQ/", "TW"},
                new String[] {"Kế hoạch", "-KH/", "TU"},
                new String[] {"Quyết định", "/QĐ-", "UBND"},
                new String[] {"Quyết định", "/QĐ-", "TTg"},
                new String[] {"Nghị định", "/2022/NĐ-", "CP"},
                new String[] {"Nghị quyết", "/2022/NQ-", "HĐND"},
                new String[] {"Thông báo", "/TB-", "UBND"},
                new String[] {"Chương trình", "-CTr/", "TU"},
                new String[] {"Công điện", "/CĐ-", "TTg"},
                new String[] {"Thông tư", "/2025/TT-", "BKHCN"});
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9999),
                        kinds,
                        Arbitraries.of(CitationDefect.values())
                                .filter(d -> d != CitationDefect.TRUNCATED_SYMBOL)
                                .optional(0.7),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(
                                "",
                                " ngày 09/7/2024",
                                " ngày 24 tháng 11 năm 2023",
                                ", ngày 1/2/2020",
                                " của UBND tỉnh"))
                .as(CitationGrammarTest::spelling);
    }

    private static Spelling spelling(
            int serial, String[] kind, Optional<CitationDefect> wanted, int letters, String tail) {
        String number = serial + kind[1] + kind[2];
        String written = wanted.map(d -> spoil(number, kind, d)).orElse(number);
        List<CitationDefect> defects = new ArrayList<>();
        boolean glued = wanted.equals(Optional.of(CitationDefect.NO_BLANK_AFTER_SO));
        if (glued || !written.equals(number)) {
            wanted.ifPresent(defects::add);
        }
        String type = letters == 0 ? kind[0].toLowerCase(java.util.Locale.ROOT) : kind[0];
        String so = glued ? " số" : letters == 1 && written.equals(number) ? " " : " số ";
        return new Spelling(kind[0], number, type + so + written + tail, Set.copyOf(defects));
    }

    private static String spoil(String number, String[] kind, CitationDefect defect) {
        return switch (defect) {
            case MISSING_HYPHEN -> number.replace("-", "");
            case BLANK_AT_SLASH -> number.replaceFirst("/", " / ");
            case BLANK_AT_HYPHEN -> number.replace("-", " - ");
            case LONG_DASH -> number.replace("-", "–");
            case PARTY_AND_STATE_MIXED -> mixed(number, kind);
            case WRONG_CASE -> number.toLowerCase(java.util.Locale.ROOT);
            case NO_BLANK_AFTER_SO, TRUNCATED_SYMBOL -> number;
        };
    }

    private static String mixed(String number, String[] kind) {
        if (kind[1].startsWith("-")) {
            return number.replace("-", "#").replace("/", "-").replace("#", "/");
        }
        boolean state = !kind[1].startsWith("/2");
        return state ? number.replaceFirst("/", "#").replace("-", "/").replace("#", "-") : number;
    }
}
