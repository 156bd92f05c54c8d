package vn.congbo.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.model.Bytes;
import vn.congbo.model.CanonicalText;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Note;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;

/** Every plan with its editions, their canonical texts and what they cite. */
public record History(List<PlanHistory> plans) {

    /**
     * One plan with at least one edition.
     *
     * @param editions oldest first
     * @param changes between them
     */
    public record PlanHistory(Plan plan, List<ReadEdition> editions, Changes changes) {

        /** The latest edition: the plan as it stands. */
        public ReadEdition current() {
            return editions.get(editions.size() - 1);
        }

        /** The latest edition that has that clause or sentence. */
        public Optional<ReadEdition> lastWith(String clause) {
            return Optional.ofNullable(changes.clauses().get(clause)).map(ClauseHistory::last);
        }

        /** The edition whose words count for what hangs on that clause: the current one while it has it, else the last that had it. */
        public Optional<ReadEdition> editionFor(String clause) {
            return current().clause(clause).isPresent() ? Optional.of(current()) : lastWith(clause);
        }

        /** How what hangs on that clause or sentence has ended by the day; empty while it is in force, and for a clause that never was. */
        public Optional<End> endOf(String clause, LocalDate day) {
            return endOfClause(clause)
                    .map(End.class::cast)
                    .or(() -> plan.endingOn(day).map(End.OfPlan::new));
        }

        Optional<End.OfClause> endOfClause(String clause) {
            return editionFor(clause)
                    .flatMap(last -> editions.stream()
                            .filter(e -> e.edition().number() > last.edition().number())
                            .filter(e ->
                                    e.edition().number() <= current().edition().number())
                            .findFirst()
                            .map(without -> End.of(clause, last, without, changes)));
        }
    }

    /**
     * An edition with what was found in its text.
     *
     * @param textFile the canonical text as the file that is published; its SHA-256 names the text
     */
    public record ReadEdition(
            Edition edition,
            CanonicalText canonical,
            Bytes textFile,
            Map<String, Clause> clauses,
            List<Mention> mentions) {

        public Optional<Clause> clause(String id) {
            return Optional.ofNullable(clauses.get(id));
        }

        public List<Mention> mentionsIn(String clause) {
            return mentions.stream().filter(m -> m.clause().equals(clause)).toList();
        }

        public List<Note> notesOn(String clause) {
            return edition.notes().stream()
                    .filter(n -> n.clause().equals(clause))
                    .toList();
        }
    }

    /**
     * A place in a clause's text that cites a registered instrument.
     *
     * @param start offset in the clause's text; {@code end} behind the last character
     * @param instrument id in the register
     * @param asDeclared whether the printed number is another than the instrument's, as a note declares
     */
    public record Mention(String clause, int start, int end, String text, String instrument, boolean asDeclared) {}

    /** Reads and proves all editions. */
    public static History of(Library library, Problems problems) {
        History history = new History(library.plans().stream()
                .filter(plan -> hasEdition(plan, problems))
                .map(plan -> compared(plan, read(plan, library, problems), problems))
                .toList());
        PlanEndings.check(history, library, problems);
        return history;
    }

    public Optional<PlanHistory> plan(String id) {
        return plans.stream().filter(p -> p.plan().id().equals(id)).findFirst();
    }

    private static boolean hasEdition(Plan plan, Problems problems) {
        String file = plan.document().place().file();
        boolean broken = problems.hasErrorsIn(file.substring(0, file.lastIndexOf('/')));
        if (plan.editions().isEmpty() && !broken) {
            problems.add(Fault.PLAN_WITHOUT_EDITION, plan.document().place(), plan.name());
        }
        return !plan.editions().isEmpty();
    }

    private static List<ReadEdition> read(Plan plan, Library library, Problems problems) {
        List<ReadEdition> editions = plan.editions().stream()
                .sorted(Comparator.comparingInt(Edition::number))
                .map(edition -> read(edition, library, problems))
                .toList();
        EditionOrder.check(editions, problems);
        return editions;
    }

    private static PlanHistory compared(Plan plan, List<ReadEdition> editions, Problems problems) {
        Changes changes = Changes.of(editions);
        PermanentIds.check(changes, problems);
        PlanHistory history = new PlanHistory(plan, editions, changes);
        Quotes.check(history, problems);
        Heirs.check(history, problems);
        return history;
    }

    private static ReadEdition read(Edition edition, Library library, Problems problems) {
        CanonicalText canonical = edition.canonical();
        Fidelity.prove(edition, canonical, problems);
        Map<String, Clause> clauses = new LinkedHashMap<>();
        edition.clauses().stream().flatMap(Clause::all).forEach(c -> clauses.putIfAbsent(c.id(), c));
        List<Mention> mentions = Mentions.resolve(edition, library, problems);
        ReadEdition read =
                new ReadEdition(edition, canonical, canonical.file(), Collections.unmodifiableMap(clauses), mentions);
        Quotes.check(read, problems);
        return read;
    }
}
