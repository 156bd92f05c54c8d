package vn.congbo.progress;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Deadline;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;

/** When the duties of one plan fall due, as its own words say. Nothing is shifted for days off: the plan says nothing about them. */
final class Milestones {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final LocalDate day;

    /** Since when the plan binds, as its first edition says. */
    private final Optional<LocalDate> inForceSince;

    /** A day on which the plan is known to have been there; for one that does not say since when it binds. */
    private final Optional<LocalDate> knownSince;

    private final int firstYear;

    /**
     * @param day up to which they are reckoned, and the next one after it
     * @param knownSince the first bulletin about the plan
     */
    Milestones(PlanHistory plan, LocalDate day, Optional<LocalDate> knownSince) {
        this.day = day;
        this.knownSince = knownSince;
        ReadEdition first = plan.editions().get(0);
        Edition.Facts facts = first.edition().facts();
        this.inForceSince = known(facts.effectiveFrom()).or(() -> known(facts.issuedOn()));
        Matcher period = YEAR.matcher(plan.plan().period());
        int periodBegins = period.find() ? Integer.parseInt(period.group()) : day.getYear();
        this.firstYear = inForceSince.map(LocalDate::getYear).orElse(Math.min(periodBegins, day.getYear()));
    }

    private static Optional<LocalDate> known(Fact<LocalDate> fact) {
        return fact.toOptional();
    }

    /** @param standing by the claims about a year */
    List<Milestone> of(Deadline deadline, IntFunction<Standing> standing, Standing whole) {
        return switch (deadline.kind()) {
            case YEARLY -> yearly(deadline, standing);
            case PERIOD ->
                deadline.lastYear().stream().map(year -> endOf(year, whole)).toList();
            case ONCE ->
                deadline.lastDate().stream()
                        .map(date -> milestone(date.getYear(), Optional.of(date), whole))
                        .toList();
            case CONTINUOUS, ON_OCCASION, NOT_STATED -> List.of();
        };
    }

    private List<Milestone> yearly(Deadline deadline, IntFunction<Standing> standing) {
        List<Milestone> milestones = new ArrayList<>();
        int last = deadline.lastYear().orElse(Year.MAX_VALUE);
        boolean isOver = false;
        for (int year = deadline.firstYear().orElse(firstYear); year <= last && !isOver; year++) {
            int y = year;
            Optional<LocalDate> lastDay = deadline.lastDay().map(d -> d.atYear(y));
            isOver = !lastDay.orElse(LocalDate.of(year, 12, 31)).isBefore(day);
            boolean binds =
                    inForceSince.isEmpty() || !inForceSince.get().isAfter(lastDay.orElse(LocalDate.of(year, 12, 31)));
            if (binds) {
                milestones.add(milestone(year, lastDay, standing.apply(year)));
            }
        }
        return milestones;
    }

    private Milestone milestone(int period, Optional<LocalDate> lastDay, Standing standing) {
        boolean isOver = lastDay.orElse(LocalDate.of(period, 12, 31)).isBefore(day);
        return new Milestone(period, lastDay, isOver, standing, timeliness(lastDay, standing));
    }

    /** A year that the plan names. It is over with its last day, which the plan does not name, so nobody else sees that day. */
    private Milestone endOf(int year, Standing standing) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return new Milestone(
                year, Optional.empty(), end.isBefore(day), standing, timeliness(Optional.of(end), standing));
    }

    private Timeliness timeliness(Optional<LocalDate> lastDay, Standing standing) {
        if (lastDay.isEmpty()) {
            return Timeliness.NO_DEADLINE;
        }
        Optional<LocalDate> since = standing.completeSince();
        if (since.isPresent()) {
            return since.get().isAfter(lastDay.get()) ? Timeliness.LATE : Timeliness.ON_TIME;
        }
        if (!day.isAfter(lastDay.get())) {
            return Timeliness.NOT_DUE;
        }
        Optional<LocalDate> reported = standing.basis().map(b -> b.bulletin().happenedOn());
        if (reported
                .isPresent()) { // as not done: that it was not done in time is known only when the report is of a later
            // day
            return reported.get().isAfter(lastDay.get()) ? Timeliness.LATE : Timeliness.NOT_REPORTED_SINCE;
        }
        boolean wasThere = inForceSince
                .or(() -> knownSince)
                .filter(d -> !d.isAfter(lastDay.get()))
                .isPresent();
        return wasThere ? Timeliness.NOT_REPORTED : Timeliness.UNKNOWN;
    }
}
