package vn.congbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;

/** The proof that an official text is unaltered, tried on the real plan. */
class FidelityTest {

    /** Read by a class of its own: threads that read documents call back, and would wait for this one to be ready. */
    private static final Edition EDITION = RealEdition.read();

    @Test
    void the_real_text_is_the_original() {
        assertThat(prove(EDITION)).isEmpty();
    }

    @Test
    void the_plan_has_the_clauses_that_were_counted_by_hand() {
        List<Clause> all = EDITION.clauses().stream().flatMap(Clause::all).toList();
        assertThat(all).filteredOn(c -> c.level().name().equals("MUC")).hasSize(4);
        assertThat(all).filteredOn(c -> c.level().name().equals("KHOAN")).hasSize(11);
        assertThat(all).filteredOn(c -> c.level().name().equals("DASH")).hasSize(18);
        assertThat(all)
                .filteredOn(c -> c.level().name().equals("TASK_ATTRIBUTE"))
                .hasSize(7);
        assertThat(all).filteredOn(c -> c.level().name().equals("RECIPIENT")).hasSize(6);
    }

    /** Wherever one character is changed, dropped or doubled, the build stops and names the clause. */
    @Property(tries = 500)
    void any_single_change_is_found_and_its_clause_is_named(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll @IntRange(max = 2) int how) {
        List<Clause> lines = EDITION.clauses().stream().flatMap(Clause::lines).toList();
        Clause victim = lines.get(where % lines.size());
        int at = where / lines.size() % victim.text().length();
        Edition altered = with(victim.id(), change(victim.text(), at, how));
        List<Problem> problems = prove(altered);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).fault()).isEqualTo(Fault.TEXT_ALTERED);
        assertThat(problems.get(0).place().line()).isPositive();
        // A doubled or dropped letter may show only where the letters after it differ, at the latest in the next line.
        int named = lines.stream()
                .map(Clause::id)
                .toList()
                .indexOf(problems.get(0).arguments().get(0));
        assertThat(named).isBetween(lines.indexOf(victim), lines.indexOf(victim) + 1);
    }

    @Test
    void a_paragraph_that_begins_in_the_middle_of_a_line_is_found() {
        Clause first = EDITION.clauses().get(1);
        int cut = first.text().indexOf("trí thức");
        Clause head = text(first, first.text().substring(0, cut).strip());
        Clause tail =
                new Clause("x", first.level(), "", first.text().substring(cut), List.of(), List.of(), first.place());
        List<Clause> clauses = new java.util.ArrayList<>(EDITION.clauses());
        clauses.set(1, head);
        clauses.add(2, tail);
        assertThat(prove(with(clauses))).extracting(Problem::fault).containsExactly(Fault.BLOCK_MOVED);
    }

    private static String change(String text, int at, int how) {
        String letter = text.substring(at, at + 1);
        return text.substring(0, at)
                + switch (how) {
                    case 0 -> letter.equals("x") ? "y" : "x";
                    case 1 -> "";
                    default -> letter + "x";
                }
                + text.substring(at + 1);
    }

    private static List<Problem> prove(Edition edition) {
        Problems problems = new Problems();
        Fidelity.prove(edition, edition.canonical(), problems);
        return problems.sorted();
    }

    private static Edition with(String id, String text) {
        return with(EDITION.clauses().stream().map(c -> replace(c, id, text)).toList());
    }

    private static Clause replace(Clause clause, String id, String text) {
        if (clause.id().equals(id)) {
            return text(clause, text);
        }
        return new Clause(
                clause.id(),
                clause.level(),
                clause.number(),
                clause.text(),
                clause.anchors(),
                clause.children().stream().map(c -> replace(c, id, text)).toList(),
                clause.place());
    }

    private static Clause text(Clause clause, String text) {
        return new Clause(
                clause.id(), clause.level(), clause.number(), text, List.of(), clause.children(), clause.place());
    }

    private static Edition with(List<Clause> clauses) {
        return new Edition(
                EDITION.plan(),
                EDITION.number(),
                EDITION.document(),
                EDITION.facts(),
                EDITION.origin(),
                EDITION.amendment(),
                clauses,
                EDITION.notes(),
                EDITION.source(),
                EDITION.originals(),
                EDITION.seal());
    }
}
