package vn.congbo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.model.Bytes;
import vn.congbo.model.CanonicalText;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Note;
import vn.congbo.model.Plan;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;

/**
 * Every plan with its editions, their canonical texts and what they cite, as far as all this was known.
 *
 * @param hidden editions that were not public yet on the day that counts; read and proved like the others
 */
public record History(List<PlanHistory> plans, List<Hidden> hidden) {

    /** @param from the day of its publication */
    public record Hidden(ReadEdition edition, LocalDate from) {}

    /**
     * One plan with at least one edition.
     *
     * @param editions oldest first
     * @param changes between them
     * @param inForce which of them is in force on the day that is asked about
     */
    public record PlanHistory(
            Plan plan, List<ReadEdition> editions, Changes changes, Timeline timeline, InForce inForce) {

        /** The plan as it stands: the edition in force, or the one that is shown for it while that is unknown or to come. */
        public ReadEdition current() {
            return inForce.shown();
        }

        /** The latest edition that is known, in force or not. */
        public ReadEdition latest() {
            return editions.get(editions.size() - 1);
        }

        /** Editions that are public but come after the one that is shown, oldest first. */
        public List<ReadEdition> coming() {
            return editions.stream()
                    .filter(e -> e.edition().number() > current().edition().number())
                    .toList();
        }

        /** The same plan, by the same knowledge, on another day. */
        PlanHistory on(LocalDate day) {
            InForce then = InForce.of(editions, day);
            return new PlanHistory(
                    plan, editions, changes.of(editions, editions.indexOf(then.shown())), timeline, then);
        }

        /** Whether the edition that is shown, or one before it, has that clause; one that comes with a later edition binds nobody yet. */
        public boolean hasBegun(String clause) {
            return editions.stream()
                    .filter(e -> e.edition().number() <= current().edition().number())
                    .anyMatch(e -> e.clause(clause).isPresent());
        }

        /**
         * The edition that brings that clause or sentence, public but not in force by the day; empty for what has begun or never was, and once
         * the plan has ended.
         */
        public Optional<ReadEdition> comingWith(String clause, LocalDate day) {
            return hasBegun(clause) || plan.endingOn(day).isPresent() ? Optional.empty() : lastWith(clause);
        }

        /** The edition whose words of that clause or sentence are shown ({@link ClauseHistory#last}). */
        public Optional<ReadEdition> lastWith(String clause) {
            return Optional.ofNullable(changes.clauses().get(clause)).map(ClauseHistory::last);
        }

        /** The edition whose words count for what hangs on that clause: the current one while it has it, else the last that had it. */
        public Optional<ReadEdition> editionFor(String clause) {
            return current().clause(clause).isPresent() ? Optional.of(current()) : lastWith(clause);
        }

        /** How what hangs on that clause or sentence has ended by the day; empty while it is in force, and for a clause that never was. */
        public Optional<End.Certain> endOf(String clause, LocalDate day) {
            return fateOf(clause, day).filter(End::isCertain).map(End.Certain.class::cast);
        }

        /** Why nobody knows whether what hangs on that clause or sentence is in force; empty while it is known. */
        public Optional<End.Unclear> doubtOf(String clause, LocalDate day) {
            return fateOf(clause, day).filter(End.Unclear.class::isInstance).map(End.Unclear.class::cast);
        }

        /** How it has ended by the day, or may have: an edition without the clause ends it only where it is certain that it came into force. */
        public Optional<End> fateOf(String clause, LocalDate day) {
            Optional<End.OfClause> gone = endOfClause(clause);
            Optional<End> ended = gone.filter(end -> !inForce.undated().contains(end.without()))
                    .map(End.class::cast)
                    .or(() -> plan.endingOn(day).map(End.OfPlan::new));
            return ended.or(() -> gone.map(End.Unclear::new));
        }

        /** How it ends with the edition that is shown, in force or not. */
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

    /**
     * Reads and proves all editions, those too that are not known yet.
     *
     * @param past tells since when an edition is public that does not tell itself
     */
    public static History of(Library library, Chronicle past, PointInTime moment, Problems problems) {
        List<PlanHistory> plans = new ArrayList<>();
        List<PlanHistory> whole = new ArrayList<>();
        List<Hidden> hidden = new ArrayList<>();
        for (Plan plan : library.plans()) {
            if (hasEdition(plan, problems)) {
                List<ReadEdition> all = read(plan, library, problems);
                Changes changes = Changes.of(all);
                Timeline timeline = Timeline.of(all, past);
                whole.add(checked(plan, all, changes, timeline, problems));
                Known known = new Known(plan, all, changes, timeline);
                known.on(moment).ifPresent(plans::add);
                hidden.addAll(known.hiddenOn(moment.knownOn()));
            }
        }
        PlanEndings.check(new History(whole, List.of()), library, problems);
        return new History(plans, hidden);
    }

    /** What the same knowledge tells of another day. */
    public History on(LocalDate day) {
        return new History(plans.stream().map(plan -> plan.on(day)).toList(), hidden);
    }

    /** The library without what belongs to editions that are hidden. */
    public Library asKnown(Library library) {
        return hidden.isEmpty() ? library : new WithoutHidden(this, library).library();
    }

    public History {
        plans = List.copyOf(plans);
        hidden = List.copyOf(hidden);
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

    /** What hangs on clauses is checked against all editions, whatever the day: it is written for the last one. */
    private static PlanHistory checked(
            Plan plan, List<ReadEdition> all, Changes changes, Timeline timeline, Problems problems) {
        PermanentIds.check(changes, problems);
        PlanHistory whole = new PlanHistory(plan, all, changes, timeline, new InForce.Certain(all.get(all.size() - 1)));
        Quotes.check(whole, problems);
        Heirs.check(whole, problems);
        return whole;
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
