package vn.congbo.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.End;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Corrected;
import vn.congbo.model.Goal;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.PointInTime;
import vn.congbo.progress.Standing.Claimed;

/**
 * What bulletins tell about one year of a plan, beside the year before. Only what they tell: where they are silent, the report is too.
 *
 * @param until the last day it is about: the year's last, or the day it is made
 * @param knownBy the day it is made; what was published later is not in it
 * @param bulletins of the year that still count, in order of their events
 * @param corrected bulletins of the year that were corrected: they are named, and told of no more
 * @param others those that are about no duty and no goal
 */
public record YearlyReport(
        PlanHistory plan,
        int year,
        LocalDate until,
        LocalDate knownBy,
        List<Bulletin> bulletins,
        List<Bulletin> corrected,
        List<Duty> duties,
        List<GoalOfYear> goals,
        List<Bulletin> others) {

    /**
     * One duty.
     *
     * @param told bulletins of the year about it
     * @param before at the end of the year before, by what is known now
     * @param open milestones of this year and earlier ones that are over and not known to be done
     * @param end how it came to its end within the year, or may have; once it has, nothing of it is missing
     */
    public record Duty(
            Obligation obligation,
            List<Bulletin> told,
            Standing now,
            Standing before,
            List<Milestone> open,
            Optional<End> end) {

        /** Whether it was in force all the year, for all that is known, and nobody has told anything. */
        public boolean isSilent() {
            return told.isEmpty() && end.filter(End::isCertain).isEmpty();
        }
    }

    /**
     * One goal.
     *
     * @param end how it came to its end within the year, or may have
     */
    public record GoalOfYear(Goal goal, List<Bulletin> told, Standing now, Standing before, Optional<End> end) {

        public boolean isSilent() {
            return told.isEmpty() && end.filter(End::isCertain).isEmpty();
        }
    }

    /** The plan at the end of the year or of the year before: as it stood then, by what is known now. */
    private record Moment(PlanHistory plan, Ledger ledger) {

        static Moment of(Library library, History history, String plan, PointInTime moment) {
            History then = history.on(moment.asOf());
            return new Moment(then.plan(plan).orElseThrow(), Ledger.on(library, then, moment));
        }

        Optional<End> fateOf(String clause) {
            return plan.fateOf(clause, ledger.asOf());
        }
    }

    /** @param madeOn the day it is made */
    public static YearlyReport of(Library library, History history, PlanHistory plan, int year, LocalDate madeOn) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate until = end.isAfter(madeOn) ? madeOn : end;
        String id = plan.plan().id();
        Moment now = Moment.of(library, history, id, new PointInTime(until, madeOn));
        Moment before = Moment.of(library, history, id, new PointInTime(LocalDate.of(year - 1, 12, 31), madeOn));
        List<Bulletin> ofPlan = library.bulletins().stream()
                .filter(b -> b.plan().equals(id))
                .filter(b -> !b.publishedOn().isAfter(madeOn))
                .sorted(Bulletin.LATEST_EVENT_FIRST.reversed())
                .toList();
        Corrected corrected = Corrected.among(ofPlan);
        Map<Boolean, List<Bulletin>> ofYear =
                ofPlan.stream().filter(b -> isOf(b, year)).collect(Collectors.partitioningBy(corrected::has));
        List<Bulletin> told = ofYear.getOrDefault(false, List.of());
        List<Duty> duties = duties(now, before, told);
        List<GoalOfYear> goals = goals(now, before, told);
        Set<Bulletin> used = Stream.concat(
                        duties.stream().flatMap(d -> d.told().stream()),
                        goals.stream().flatMap(g -> g.told().stream()))
                .collect(Collectors.toSet());
        return new YearlyReport(
                plan,
                year,
                until,
                madeOn,
                told,
                ofYear.getOrDefault(true, List.of()),
                duties,
                goals,
                told.stream().filter(b -> !used.contains(b)).toList());
    }

    /** The number under which the report cites a bulletin, counted from 1; empty for one that it does not tell of. */
    public Optional<Integer> number(Bulletin bulletin) {
        int at = bulletins.indexOf(bulletin);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }

    private static boolean isOf(Bulletin b, int year) {
        return b.happenedOn().getYear() == year
                || b.claim().filter(c -> c.period() == year).isPresent();
    }

    /** What was in force for a part of the year at least. */
    private static boolean isOfYear(String clause, Moment now, Moment before) {
        return now.plan().hasBegun(clause)
                && before.plan().endOf(clause, before.ledger().asOf()).isEmpty();
    }

    private static List<Duty> duties(Moment now, Moment before, List<Bulletin> told) {
        Map<String, Standing> earlier = new HashMap<>();
        before.ledger()
                .of(now.plan().plan())
                .forEach(e -> earlier.put(e.obligation().id(), e.standing()));
        Standing none = Standing.of(List.of(), List.<Claimed>of(), Rule.NO_CLAIM);
        return Stream.concat(
                        now.ledger().of(now.plan().plan()).stream(),
                        now.ledger().endedOf(now.plan().plan()).stream().map(Ledger.Ended::entry))
                .filter(e -> isOfYear(e.obligation().clause(), now, before))
                .map(e -> duty(e, earlier.getOrDefault(e.obligation().id(), none), told, now))
                .toList();
    }

    private static Duty duty(Ledger.Entry e, Standing earlier, List<Bulletin> told, Moment now) {
        Obligation duty = e.obligation();
        List<Bulletin> about =
                among(told, e.bulletins()).stream().filter(b -> b.means(duty)).toList();
        Optional<End> end = now.fateOf(duty.clause());
        return new Duty(
                duty, about, e.standing(), earlier, end.filter(End::isCertain).isPresent() ? List.of() : e.open(), end);
    }

    private static List<GoalOfYear> goals(Moment now, Moment before, List<Bulletin> told) {
        return now.ledger().goals().stream()
                .filter(g -> g.plan().id().equals(now.plan().plan().id()))
                .filter(g -> isOfYear(g.goal().clause(), now, before))
                .map(g -> new GoalOfYear(
                        g.goal(),
                        among(told, g.standing().bulletins()),
                        g.standing(),
                        before.ledger()
                                .of(g.plan(), g.goal())
                                .map(Ledger.GoalEntry::standing)
                                .orElse(g.standing()),
                        now.fateOf(g.goal().clause())))
                .toList();
    }

    private static List<Bulletin> among(List<Bulletin> told, Collection<Bulletin> about) {
        Set<Bulletin> set = Set.copyOf(about);
        return told.stream().filter(set::contains).toList();
    }
}
