package vn.congbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congbo.csv.Csv;
import vn.congbo.model.Bytes;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fact;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Role;
import vn.congbo.tables.DutyTable;

/** Whatever duties a plan has: out as a table and in again, or out as a file and in again, they are the same duties. */
class DutyRoundTripTest {

    private final Problems problems = new Problems();

    @Property(tries = 300)
    void duties_come_back_from_a_table_as_they_were(@ForAll("duties") List<Obligation> duties) {
        Problems none = new Problems();
        Bytes csv = Csv.write(DutyTable.of("mau", duties));
        var read = DutySheet.read(reader(none), csv, Place.of("nghia-vu.csv"), none);
        assertThat(none.sorted()).isEmpty();
        assertThat(bare(read.getOrDefault("mau", List.of()))).isEqualTo(bare(duties));
    }

    @Property(tries = 300)
    void duties_come_back_from_their_file_as_they_were(@ForAll("duties") List<Obligation> duties) {
        Problems none = new Problems();
        String yaml = DutyFile.text(duties);
        List<YamlFile.Entry> entries = YamlFile.list(yaml, Place.of("nghia-vu.yml"), none);
        assertThat(bare(reader(none).obligations(entries))).isEqualTo(bare(duties));
        assertThat(none.sorted()).isEmpty();
    }

    /** Letters and marks apart, as another machine may have saved them, are the same text. */
    @Property(tries = 100)
    void a_table_saved_with_letters_and_marks_apart_says_the_same(@ForAll("duties") List<Obligation> duties) {
        Problems none = new Problems();
        String csv = Csv.write(DutyTable.of("mau", duties)).utf8();
        Bytes apart = Bytes.utf8(Normalizer.normalize(csv, Normalizer.Form.NFD));
        var read = DutySheet.read(reader(none), apart, Place.of("nghia-vu.csv"), none);
        assertThat(none.sorted()).isEmpty();
        assertThat(bare(read.getOrDefault("mau", List.of()))).isEqualTo(bare(duties));
    }

    @Provide
    Arbitrary<List<Obligation>> duties() {
        return Combinators.combine(words(), words(), actors(), deadlines())
                .as((task, quote, actors, deadline) ->
                        new Obligation("x", "m1-k1", task, quote, actors, deadline, List.of(), Place.of("x")))
                .list()
                .ofMaxSize(4)
                .map(DutyRoundTripTest::numbered);
    }

    private static Arbitrary<List<Obligation.Actor>> actors() {
        return Combinators.combine(
                        Arbitraries.of("phong-mot", "phong-hai"),
                        Arbitraries.of(Role.values()),
                        words(),
                        Arbitraries.of("m1", "m1-k2-g1").optional())
                .as(Obligation.Actor::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Deadline> deadlines() {
        Arbitrary<Fact<String>> wording = Combinators.combine(words(), Arbitraries.of(true, false))
                .as((w, known) -> known ? Fact.<String>known(w) : Fact.<String>unknown(oneLine(w)));
        return Combinators.combine(
                        Arbitraries.of(Deadline.Kind.values()),
                        wording,
                        Arbitraries.integers().between(1, 365),
                        Arbitraries.integers().between(2000, 2045),
                        words().optional(),
                        Arbitraries.of("m1-k2").optional())
                .as((kind, words, day, year, remark, clause) -> {
                    LocalDate date = LocalDate.ofYearDay(2026, day);
                    boolean yearly = kind == Deadline.Kind.YEARLY;
                    boolean once = kind == Deadline.Kind.ONCE;
                    return new Deadline(
                            kind,
                            words,
                            clause,
                            Optional.of(MonthDay.from(date)).filter(d -> yearly),
                            Optional.of(year).filter(y -> !once),
                            Optional.of(year + 5).filter(y -> kind == Deadline.Kind.PERIOD),
                            Optional.of(date).filter(d -> once),
                            remark);
                });
    }

    /** What spreadsheets, CSV and YAML stumble over; stripped, as every key of the content is. */
    static Arbitrary<String> words() {
        return Arbitraries.of(
                        "=",
                        "+",
                        "-",
                        "@",
                        "'",
                        "\"",
                        "\\",
                        ";",
                        ",",
                        "|",
                        ": ",
                        "# ",
                        "- ",
                        "\n",
                        "\t",
                        " ",
                        "{a}",
                        "%",
                        "&",
                        "*",
                        "!",
                        "[",
                        "null",
                        "2030",
                        "12/14/2026",
                        "đ",
                        "ế",
                        "Ờ",
                        "\uD83C\uDF33",
                        "\u2028",
                        "\u00A0",
                        "chữ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts).strip())
                .filter(text -> !text.isEmpty()
                        && !text.toLowerCase(java.util.Locale.ROOT).startsWith("chưa rõ"));
    }

    /** A reason why something is unknown is one line. */
    private static String oneLine(String words) {
        return words.replaceAll("[\\s\u2028]+", " ").strip() + ".";
    }

    private static List<Obligation> numbered(List<Obligation> duties) {
        List<Obligation> numbered = new ArrayList<>();
        for (Obligation d : duties) {
            numbered.add(new Obligation(
                    "nv-" + (numbered.size() + 1),
                    d.clause(),
                    d.task(),
                    d.quote(),
                    d.actors(),
                    d.deadline(),
                    List.of(),
                    d.place()));
        }
        return numbered;
    }

    /** Without where they were read. */
    private static List<Obligation> bare(List<Obligation> duties) {
        return duties.stream()
                .map(d -> new Obligation(
                        d.id(), d.clause(), d.task(), d.quote(), d.actors(), d.deadline(), List.of(), Place.of("x")))
                .toList();
    }

    private ClauseData reader(Problems found) {
        return new ClauseData(new Registers(RegisteredUnits.of("phong-mot", "phong-hai"), problems), found);
    }
}
