package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bytes;
import vn.congbo.model.Edition;
import vn.congbo.model.Edition.Facts;
import vn.congbo.model.Fact;

/** How each edition stands on a day, as far as dates tell. */
class InForceTest {

    private static final Edition MADE = RealEdition.read();

    /** Dates of coming into force in order of the editions, "?" for an unknown one; then how each of them stands on 1/6/2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?                     | chua-ro
            2026-06-01            | dang
            2026-06-02            | chua
            2026-01-01 2026-05-01 | het dang
            2026-01-01 2026-07-01 | dang chua
            2026-06-02 2026-07-01 | chua chua
            2026-01-01 ?          | chua-ro chua-ro
            2026-01-01 ? 2026-07-01            | chua-ro chua-ro chua
            2025-01-01 2026-01-01 ? ?          | het chua-ro chua-ro chua-ro
            2026-01-01 ? 2026-05-01            | het het dang
            """)
    void editions_are_in_force_over_to_come_or_unknown(String dates, String states) {
        List<ReadEdition> editions = new ArrayList<>();
        for (String date : dates.split(" ", -1)) {
            editions.add(edition(
                    editions.size() + 1,
                    date.equals("?") ? Fact.unknown("không ghi") : Fact.known(LocalDate.parse(date))));
        }
        InForce now = InForce.of(editions, LocalDate.parse("2026-06-01"));
        assertThat(editions.stream().map(e -> now.stateOf(e.edition().number())))
                .containsExactly(states.split(" ", -1));
    }

    private static ReadEdition edition(int number, Fact<LocalDate> from) {
        Facts f = MADE.facts();
        Facts facts = new Facts(f.number(), f.place(), f.issuedOn(), from, f.publishedOn(), f.signedCopy());
        Edition edition = new Edition(
                MADE.plan(),
                number,
                MADE.document(),
                facts,
                MADE.origin(),
                MADE.amendment(),
                MADE.clauses(),
                MADE.notes(),
                MADE.source(),
                MADE.originals(),
                MADE.seal());
        return new ReadEdition(edition, edition.canonical(), Bytes.utf8(""), Map.of(), List.of());
    }
}
