package vn.congbo.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.edition.End;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Clause;
import vn.congbo.model.Completion;
import vn.congbo.model.Deadline;
import vn.congbo.model.Goal;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.Plan;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;

/**
 * What is so about every duty and every goal on one day, by what was known on another: two questions, never mixed.
 *
 * @param moment the day that is asked about: what happened later is not so yet, what fell due later is not due; and the day whose knowledge
 *     answers: bulletins published later are not known
 * @param entries of the duties that are in force or may be, in the order of plans and obligations
 * @param coming duties of editions that are public and not in force yet: they bind nobody, and nobody is asked about them
 * @param ended the other duties: nobody is asked about them any more
 * @param goals in the order of plans and goals, those too that have ended or are to come
 */
public record Ledger(
        PointInTime moment, List<Entry> entries, List<Entry> coming, List<Ended> ended, List<GoalEntry> goals) {

    /**
     * A duty that is not in force any more.
     *
     * @param entry what is known about it
     * @param end how it came to its end
     */
    public record Ended(Entry entry, End.Certain end) {}

    /**
     * One duty as it stood.
     *
     * @param year for a duty that comes back every year, the one that it is judged by: that of {@link Ledger#asOf}, or the nearest for which it is due
     * @param standing by the claims about that year; for other duties by all claims
     * @param milestones every time that it fell due, and the next, oldest first
     * @param timeliness the worst that is still open; else that of the last milestone
     * @param doubt why nobody knows whether it is in force
     */
    public record Entry(
            Plan plan,
            Obligation obligation,
            Optional<Integer> year,
            Standing standing,
            List<Milestone> milestones,
            Timeliness timeliness,
            Optional<End.Unclear> doubt) {

        public Entry {
            milestones = List.copyOf(milestones);
        }

        public boolean isReported() {
            return standing.isReported();
        }

        /** About its clause or a part of it, newest first. */
        public List<Bulletin> bulletins() {
            return standing.bulletins();
        }

        public Optional<Completion> completion() {
            return standing.completion();
        }

        /** Milestones whose last day is over and that are not known to be done. */
        public List<Milestone> open() {
            return milestones.stream().filter(Milestone::isOpen).toList();
        }

        /** The next time that it falls due on a day that the plan names. The day itself still counts: "trước ngày 15 tháng 12" leaves all of 14 December. */
        public Optional<Milestone> next() {
            return obligation.deadline().namesDay()
                    ? milestones.stream().filter(m -> !m.isOver()).findFirst()
                    : Optional.empty();
        }

        public Optional<LocalDate> nextLastDay() {
            return next().flatMap(Milestone::lastDay);
        }

        /** When it falls due for good; empty where the plan names no day. */
        public Optional<Recurrence> recurrence() {
            return Recurrence.of(obligation.deadline(), milestones);
        }
    }

    /**
     * One goal as it stood.
     *
     * @param doubt why nobody knows whether it is in force
     */
    public record GoalEntry(Plan plan, Goal goal, Standing standing, Optional<End.Unclear> doubt) {}

    public Ledger {
        entries = List.copyOf(entries);
        coming = List.copyOf(coming);
        ended = List.copyOf(ended);
        goals = List.copyOf(goals);
    }

    /** Reckons the ledger and tells what is wrong with the bulletins. */
    public static Ledger of(Library library, History history, PointInTime moment, Problems problems) {
        BulletinChecks.check(library, history, problems);
        return on(library, history, moment);
    }

    /** The ledger of another pair of days, from the same bulletins. */
    public static Ledger on(Library library, History history, PointInTime moment) {
        List<OfPlan> plans = history.plans().stream()
                .map(plan -> new OfPlan(plan, library, moment))
                .toList();
        return new Ledger(
                moment,
                plans.stream().flatMap(p -> p.entries().stream()).toList(),
                plans.stream().flatMap(p -> p.coming().stream()).toList(),
                plans.stream().flatMap(p -> p.ended().stream()).toList(),
                plans.stream().flatMap(p -> p.goals().stream()).toList());
    }

    public LocalDate asOf() {
        return moment.asOf();
    }

    /** The duties with a last day that is not over, the nearest first. */
    public List<Entry> due() {
        return entries.stream()
                .filter(e -> e.nextLastDay().isPresent())
                .sorted(Comparator.comparing(e -> e.nextLastDay().orElseThrow()))
                .toList();
    }

    public List<Entry> of(Plan plan) {
        return entries.stream().filter(e -> e.plan().id().equals(plan.id())).toList();
    }

    /** The entry of a goal. */
    public Optional<GoalEntry> of(Plan plan, Goal goal) {
        return goals.stream()
                .filter(g ->
                        g.plan().id().equals(plan.id()) && g.goal().clause().equals(goal.clause()))
                .findFirst();
    }

    public List<Entry> comingOf(Plan plan) {
        return coming.stream().filter(e -> e.plan().id().equals(plan.id())).toList();
    }

    public List<Ended> endedOf(Plan plan) {
        return ended.stream()
                .filter(e -> e.entry().plan().id().equals(plan.id()))
                .toList();
    }

    /** The duties and goals of one plan. */
    private static final class OfPlan {

        private final PlanHistory history;
        private final Claims claims;
        private final LocalDate asOf;

        OfPlan(PlanHistory history, Library library, PointInTime moment) {
            this.history = history;
            this.asOf = moment.asOf();
            String id = history.plan().id();
            List<Bulletin> about = library.bulletins().stream()
                    .filter(b -> b.plan().equals(id))
                    .toList();
            this.claims = new Claims(about, moment);
        }

        List<Entry> entries() {
            return notEnded(false);
        }

        List<Entry> coming() {
            return notEnded(true);
        }

        private List<Entry> notEnded(boolean coming) {
            return history.plan().obligations().stream()
                    .filter(o -> history.endOf(o.clause(), asOf).isEmpty())
                    .filter(o -> history.comingWith(o.clause(), asOf).isPresent() == coming)
                    .map(this::entry)
                    .toList();
        }

        List<Ended> ended() {
            return history.plan().obligations().stream()
                    .flatMap(o -> history.endOf(o.clause(), asOf).map(end -> new Ended(entry(o), end)).stream())
                    .toList();
        }

        List<GoalEntry> goals() {
            return history.plan().goals().stream()
                    .map(g -> new GoalEntry(
                            history.plan(),
                            g,
                            Standing.of(claims.about(parts(g.clause())), claims.of(g.clause()), Rule.LATEST_EVENT),
                            history.doubtOf(g.clause(), asOf)))
                    .toList();
        }

        private Entry entry(Obligation duty) {
            List<Bulletin> about = claims.about(parts(duty.clause()));
            List<Standing.Claimed> all = claims.of(duty);
            Standing whole = Standing.of(about, all, Rule.LATEST_EVENT);
            InForceSince since = InForceSince.of(history, duty.clause(), claims.first());
            List<Milestone> due = new Milestones(history.plan(), asOf, since)
                    .of(duty.deadline(), year -> ofYear(about, all, year), whole);
            Optional<Integer> year = Optional.of(duty.deadline())
                    .filter(d -> d.kind() == Deadline.Kind.YEARLY)
                    .map(d -> d.yearAt(asOf.getYear()));
            Standing now = year.map(y -> ofYear(about, all, y)).orElse(whole);
            return new Entry(
                    history.plan(), duty, year, now, due, timeliness(due), history.doubtOf(duty.clause(), asOf));
        }

        private static Standing ofYear(List<Bulletin> about, List<Standing.Claimed> all, int year) {
            List<Standing.Claimed> claims =
                    all.stream().filter(c -> c.claim().period() == year).toList();
            return Standing.of(about, claims, Rule.LATEST_EVENT_OF_PERIOD);
        }

        /** What failed and is still open outweighs what is to come. */
        private static Timeliness timeliness(List<Milestone> due) {
            return due.stream()
                    .filter(Milestone::isOpen)
                    .map(Milestone::timeliness)
                    .max(Comparator.naturalOrder())
                    .orElseGet(() -> due.isEmpty()
                            ? Timeliness.NO_DEADLINE
                            : due.get(due.size() - 1).timeliness());
        }

        private Set<String> parts(String clause) {
            return history.editionFor(clause).flatMap(e -> e.clause(clause)).stream()
                    .flatMap(Clause::all)
                    .map(Clause::id)
                    .collect(Collectors.toSet());
        }
    }
}
