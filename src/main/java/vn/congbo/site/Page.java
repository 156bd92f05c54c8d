package vn.congbo.site;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.edition.Changes;
import vn.congbo.edition.ClauseHistory;
import vn.congbo.edition.End;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.feedback.Summary;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Citation;
import vn.congbo.model.Clause;
import vn.congbo.model.Document;
import vn.congbo.model.Edition;
import vn.congbo.model.Goal;
import vn.congbo.model.Instrument;
import vn.congbo.model.LegalBasis;
import vn.congbo.model.Level;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Publication;
import vn.congbo.model.Role;
import vn.congbo.model.Seal;
import vn.congbo.model.Settings;
import vn.congbo.model.Translation;
import vn.congbo.model.Unit;
import vn.congbo.progress.Account;
import vn.congbo.progress.Chronology;
import vn.congbo.progress.Ledger;
import vn.congbo.progress.Milestone;
import vn.congbo.progress.Rule;
import vn.congbo.progress.Tally;

/** One page of the site: what it is about, complete. */
public sealed interface Page {

    /** What every page has. */
    Head head();

    default Permalink permalink() {
        return head().permalink();
    }

    default String title() {
        return head().title();
    }

    default String kind() {
        return head().kind();
    }

    /** The address that search engines are to keep. */
    default Permalink canonical() {
        return permalink();
    }

    /** The pages above it, nearest last. */
    default List<Crumb> trail() {
        return head().trail();
    }

    /** The content document it shows, if it is one document's page. */
    default Optional<Document> document() {
        return Optional.empty();
    }

    /** Where it is written, if it is written anywhere. */
    default Optional<Place> place() {
        return document().map(Document::place);
    }

    /** Tag of the language that it speaks (BCP 47). */
    default String language() {
        return Settings.VIETNAMESE;
    }

    /** The edition whose whole official text it shows: then it is proved unaltered in the finished page. */
    default Optional<ReadEdition> officialText() {
        return Optional.empty();
    }

    /** The seal of the edition that the page shows: then readers see what was kept. */
    default Optional<Seal> seal() {
        return Optional.empty();
    }

    /** A page above. */
    record Crumb(Permalink permalink, String title) {}

    /**
     * What every page has.
     *
     * @param title plain text: the heading and the window's title
     * @param kind key of its template in the configuration ({@code template.<kind>.file})
     * @param trail the pages above it, nearest last
     */
    record Head(Permalink permalink, String title, String kind, List<Crumb> trail) {}

    /** @param former plans that were withdrawn, repealed or replaced */
    record Home(Head head, List<PlanHistory> plans, List<PlanHistory> former, List<Bulletin> bulletins)
            implements Page {}

    /** @param former plans that were withdrawn, repealed or replaced */
    record Plans(Head head, List<PlanHistory> plans, List<PlanHistory> former) implements Page {}

    /**
     * The plan as it stands: its latest edition with all that hangs on its clauses; or, when it was ended, the notice of that and its last text.
     *
     * @param replaced plans that it stands in the place of
     */
    record PlanPage(Head head, PlanHistory history, List<Ledger.Entry> ledger, List<PlanHistory> replaced)
            implements Page {

        @Override
        public Optional<Document> document() {
            return Optional.of(plan().document());
        }

        @Override
        public Optional<ReadEdition> officialText() {
            return Optional.of(history.current());
        }

        public Plan plan() {
            return history.plan();
        }

        /** What the ledger knows about the duties that stand in this clause or in a sentence of it. */
        public List<Ledger.Entry> duties(Clause clause) {
            return ledger.stream()
                    .filter(e -> e.obligation().clause().equals(clause.id())
                            || isSentenceOf(e.obligation().clause(), clause))
                    .toList();
        }

        private static boolean isSentenceOf(String id, Clause clause) {
            return clause.children().stream().anyMatch(c -> c.level() == Level.SENTENCE && c.id().equals(id));
        }

        public Optional<Goal> goal(Clause clause) {
            return plan().goals().stream()
                    .filter(g -> g.clause().equals(clause.id()))
                    .findFirst();
        }
    }

    /** One edition and its originals. */
    record EditionPage(Head head, PlanHistory history, ReadEdition edition) implements Page {

        @Override
        public Optional<Document> document() {
            return Optional.of(edition.edition().document());
        }

        @Override
        public Optional<ReadEdition> officialText() {
            return Optional.of(edition);
        }

        @Override
        public Optional<Seal> seal() {
            return edition.edition().seal();
        }
    }

    /** What changed from one edition to another. The redline is the program's work; only the editions are official. */
    record ComparisonPage(Head head, PlanHistory history, Changes.Compared compared) implements Page {

        /** The newer of the two. */
        public ReadEdition edition() {
            return compared.newer();
        }

        /** The editions that brought the changes, oldest first: more than one when others lie between the two. */
        public List<ReadEdition> between() {
            int older = compared.older().edition().number();
            int newer = compared.newer().edition().number();
            return history.editions().stream()
                    .filter(e -> e.edition().number() > older && e.edition().number() <= newer)
                    .toList();
        }
    }

    /**
     * The life of one clause, under its permanent id.
     *
     * @param duties that stand in it today, its sentences included
     * @param below duties of the clauses below it, for one that has none itself
     * @param former those that are not in force any more
     * @param bulletins about it or a sentence of it, newest first
     * @param cited instruments that its last text cites, each once
     */
    record ClausePage(
            Head head,
            PlanHistory history,
            ClauseHistory life,
            List<Ledger.Entry> duties,
            List<Ledger.Entry> below,
            List<Ledger.Ended> former,
            Optional<Goal> goal,
            List<Bulletin> bulletins,
            List<Instrument> cited)
            implements Page {

        /** What can be cited by itself: no title, no recipients, no signature, and no sentence, which is told with its paragraph. */
        private static final Set<Level> CITED = EnumSet.of(
                Level.PREAMBLE, Level.MUC, Level.KHOAN, Level.DIEM, Level.DASH, Level.PARAGRAPH, Level.TASK_ATTRIBUTE);

        static boolean isFor(Clause clause) {
            return CITED.contains(clause.level());
        }

        public Clause clause() {
            return life.clause();
        }
    }

    /** @param former goals that are not in force any more */
    record Goals(Head head, PlanHistory history, List<GoalPage> goals, List<GoalPage> former) implements Page {}

    /**
     * One goal.
     *
     * @param edition the one whose words are shown: the latest that has the clause
     * @param end how it came to its end; empty while it is in force, or may be
     * @param clause the clause that sets it
     * @param above the khoản it stands in
     * @param account what was reported about it
     */
    record GoalPage(
            Head head,
            PlanHistory history,
            ReadEdition edition,
            Optional<End.Certain> end,
            Goal goal,
            Clause clause,
            Optional<Clause> above,
            List<Bulletin> bulletins,
            Account account)
            implements Page {

        @Override
        public Optional<Document> document() {
            return Optional.of(goal.document());
        }
    }

    /**
     * How far a plan has come.
     *
     * @param duties counted, and how they stand with their last days
     * @param aims the goals, counted
     * @param rules all of them, so that readers can derive every level again
     */
    record Progress(
            Head head,
            PlanHistory history,
            List<Ledger.Entry> ledger,
            List<Ledger.GoalEntry> goals,
            Tally duties,
            Tally aims,
            Chronology timeline,
            List<Rule> rules)
            implements Page {}

    /**
     * One obligation with all that was reported about it.
     *
     * @param end how it came to its end; empty while it is in force, or may be
     */
    record ObligationPage(
            Head head, PlanHistory history, Ledger.Entry entry, Optional<End.Certain> end, Account account)
            implements Page {

        @Override
        public Optional<Place> place() {
            return Optional.of(entry.obligation().place());
        }
    }

    /**
     * All obligations of a plan, by unit and by deadline.
     *
     * @param former those that are not in force any more
     */
    record Obligations(
            Head head,
            PlanHistory history,
            List<Ledger.Entry> ledger,
            List<ByUnit> byUnit,
            List<ByDeadline> byDeadline,
            List<Ledger.Ended> former)
            implements Page {

        /** @param unit empty for the duties for which the plan names nobody */
        public record ByUnit(Optional<Unit> unit, List<Task> tasks) {}

        /** @param deadline key of the kind of deadline */
        public record ByDeadline(String deadline, List<Ledger.Entry> entries) {}
    }

    /**
     * When everything is due. Whoever reads it later knows more: it says of which day it tells, and claims nothing about the days after.
     *
     * @param open what is past its last day and not known to be done, longest first
     * @param months the year that begins with the page's day; those without a last day are left out
     * @param rules every duty, by what the plan says of its time
     */
    record Deadlines(Head head, List<Due> open, List<Month> months, List<Rules> rules) implements Page {

        /** One last day of one duty. */
        public record Due(Ledger.Entry entry, Milestone milestone) {}

        /** @param number of the month in its year */
        public record Month(int year, int number, List<Due> due) {}

        /**
         * The duties of a plan of which it says the same kind of thing.
         *
         * @param kind {@code ngay}: it names a day; {@code khong-ngay}: a time, but no day; {@code khong-ghi}: nothing
         */
        public record Rules(PlanHistory history, String kind, List<Ledger.Entry> entries) {}
    }

    /** An obligation as one unit has it. */
    record Task(Role role, String wording, Ledger.Entry entry) {}

    record Units(Head head, List<UnitPage> units) implements Page {}

    /**
     * One unit.
     *
     * @param tasks what the plan gives it, by role
     * @param former what a plan gave it and is not in force any more
     * @param groups groups that certainly include it
     * @param work all that it has to do, alone or in a group, and what it has told
     */
    record UnitPage(
            Head head,
            Unit unit,
            List<Task> tasks,
            List<Ledger.Ended> former,
            List<Unit> groups,
            List<Unit> members,
            List<Instrument> issued,
            List<Plan> plans,
            Work work)
            implements Page {

        /**
         * What a unit has to do and what it has told.
         *
         * @param roles its own tasks, counted
         * @param shared tasks of its groups
         * @param silent duties that nobody has reported a level of, its groups' among them
         * @param open milestones that are over and not known to be done
         * @param bulletins that it has given, newest first
         */
        public record Work(
                List<OfRole> roles,
                List<Shared> shared,
                List<Ledger.Entry> silent,
                List<Open> open,
                List<Bulletin> bulletins) {}

        /** How many tasks it has in one role. */
        public record OfRole(Role role, int count) {}

        /** A task that it has as a member of a group. */
        public record Shared(Unit group, Task task) {}

        /** A milestone of one of its duties. */
        public record Open(Ledger.Entry entry, Milestone milestone) {}

        @Override
        public Optional<Place> place() {
            return Optional.of(unit.place());
        }
    }

    /** @param diagram how they stand to each other and to the plans; empty when there is nothing to draw, or too much */
    record Instruments(Head head, List<InstrumentPage> instruments, Optional<Diagram> diagram) implements Page {}

    /**
     * One instrument with everything that cites it.
     *
     * @param related other instruments
     * @param plans that it made, changed or ended; then those that carry it out or cite it
     */
    record InstrumentPage(
            Head head,
            Instrument instrument,
            Optional<Unit> issuer,
            List<Related> related,
            List<RelatedPlan> plans,
            List<CitedAt> citedAt,
            List<CitedIn> citedIn,
            Optional<Diagram> diagram)
            implements Page {

        /** A relation, told from this instrument's side or from the other's. */
        public record Related(String kind, boolean outgoing, Instrument instrument) {}

        /**
         * The same of a plan.
         *
         * @param edition the one that the instrument made
         */
        public record RelatedPlan(String kind, boolean outgoing, Plan plan, Optional<Edition> edition) {}

        /** @param label "gạch đầu dòng thứ 2 khoản 1 Mục II" */
        public record CitedAt(Plan plan, Clause clause, String label, Mention mention) {}

        /**
         * What is ours and cites it.
         *
         * @param kind of document, or {@code nhiem-vu}
         */
        public record CitedIn(String kind, String title, Permalink permalink, Citation citation) {}

        public int citedTimes() {
            return citedAt.size() + citedIn.size();
        }

        /** What the plans' clauses say of it, clause by clause: one clause may cite it several times. */
        public List<List<CitedAt>> citedClauses() {
            return List.copyOf(citedAt.stream()
                    .collect(Collectors.groupingBy(
                            c -> List.of(c.plan().id(), c.clause().id()), LinkedHashMap::new, Collectors.toList()))
                    .values());
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(instrument.place());
        }
    }

    /**
     * A picture of relations: one box below the other, arrows in lanes on their left. In units of about one pixel.
     *
     * @param boxes in the order of reading, {@code arrows} as paths of SVG
     */
    record Diagram(int width, int height, List<Box> boxes, List<String> arrows, List<String> heads, List<Told> told) {

        /** @param here whether it is what the page is about */
        public record Box(int x, int y, int width, int height, Permalink permalink, boolean here, List<Words> lines) {}

        /** @param kind of the relation that the line names; empty for the name of the box and its day */
        public record Words(int x, int y, Says says, Optional<String> kind, String text) {}

        /** What a line says. */
        public enum Says {
            NAME,
            DAY,
            RELATION
        }

        /** The same in words. */
        public record Told(String from, String kind, String to) {}
    }

    record Bulletins(Head head, List<Bulletin> bulletins) implements Page {}

    /**
     * One bulletin.
     *
     * @param clauses the clauses it is about, each as the last edition that has it prints it
     * @param duties in force that it is about, {@code goals} likewise
     * @param corrected the bulletin that it corrects
     * @param correctedBy the bulletin that corrects it
     */
    record BulletinPage(
            Head head,
            Bulletin bulletin,
            Optional<PlanHistory> plan,
            List<Clause> clauses,
            List<Ledger.Entry> duties,
            List<Goal> goals,
            Optional<Bulletin> corrected,
            Optional<Bulletin> correctedBy)
            implements Page {

        @Override
        public Optional<Document> document() {
            return Optional.of(bulletin.document());
        }
    }

    /** Everything with a page or a clause of its own, in Vietnamese order. */
    record Index(Head head, List<Letter> letters) implements Page {

        /** One letter of the alphabet that has entries. */
        public record Letter(String letter, List<Entry> entries) {}

        /**
         * One line of the index.
         *
         * @param address root-relative, may carry a fragment
         * @param remark what kind of thing it is
         */
        public record Entry(String title, String address, String remark) {}
    }

    /** Where readers search; without a script, the lists that lead to everything. */
    record Search(Head head) implements Page {}

    record LegalBases(Head head, List<LegalBasis> bases) implements Page {}

    /**
     * The publication log, as it was before the publication that this page belongs to.
     *
     * @param publications newest first
     */
    record Publications(Head head, List<Publication> publications) implements Page {}

    /** Where kiến nghị, phản ánh is received, how, and the blank form. */
    record Feedback(Head head, List<PlanHistory> plans) implements Page {}

    /** The form about one plan, with its edition and digest filled in. */
    record FeedbackForm(Head head, PlanHistory history) implements Page {}

    /**
     * The public register.
     *
     * @param lines newest first
     * @param yardsticks every rule known that says how soon a citizen is to be answered
     */
    record FeedbackRegister(Head head, Summary summary, List<Line> lines, List<LegalBasis> yardsticks) implements Page {

        /**
         * One case.
         *
         * @param label of its clause
         * @param days from receipt to answer, or until the day that the site shows
         * @param yardstick the rule that was valid when it was received
         * @param beyond whether it took or takes longer than that rule says
         */
        public record Line(
                vn.congbo.model.Feedback.Case entry,
                Optional<PlanHistory> plan,
                Optional<String> label,
                Optional<Long> days,
                Optional<LegalBasis> yardstick,
                boolean beyond) {}
    }

    /** What an old address answers whose page has moved. */
    record Moved(Head head, OldAddress.Moved old) implements Page {

        @Override
        public Optional<Place> place() {
            return Optional.of(old.place());
        }

        @Override
        public Permalink canonical() {
            return new Permalink(old.target());
        }
    }

    /** What an old address answers whose page was withdrawn. */
    record Withdrawn(Head head, OldAddress.Withdrawn old, Optional<Instrument> instrument) implements Page {

        @Override
        public Optional<Place> place() {
            return Optional.of(old.place());
        }
    }

    /** Any other document: an ordinary page. */
    record TextPage(Head head, Document text) implements Page {

        @Override
        public Optional<Document> document() {
            return Optional.of(text);
        }
    }

    /**
     * A page in another language. It says nothing that its Vietnamese one does not say.
     *
     * @param original the Vietnamese page
     * @param translation of the original's document; empty for a page that the program words by itself
     */
    record Translated(Head head, String language, Page original, Optional<Translation> translation) implements Page {

        @Override
        public Optional<Document> document() {
            return translation.map(Translation::document);
        }
    }

    record NotFound(Head head) implements Page {}
}
