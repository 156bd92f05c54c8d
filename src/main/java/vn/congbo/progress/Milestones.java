package vn.congbo.progress;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Deadline;
import vn.congbo.model.Plan;

/** When one duty falls due, as its plan's own words say. Nothing is shifted for days off: the plan says nothing about them. */
final class Milestones {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final LocalDate day;
    private final InForceSince since;
    private final int firstYear;

    /**
     * @param day up to which they are reckoned, and the next one after it
     * @param since since when its clause binds
     */
    Milestones(Plan plan, LocalDate day, InForceSince since) {
        this.day = day;
        this.since = since;
        Matcher period = YEAR.matcher(plan.period());
        int periodBegins = period.find() ? Integer.parseInt(period.group()) : day.getYear();
        this.firstYear = since.earliest().map(LocalDate::getYear).orElse(Math.min(periodBegins, day.getYear()));
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
            LocalDate end = lastDay.orElse(LocalDate.of(year, 12, 31));
            if (since.mayBindOn(end)) {
                isOver = !end.isBefore(day);
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
        LocalDate last = lastDay.get();
        Optional<LocalDate> complete = standing.completeSince();
        if (complete.filter(d -> !d.isAfter(last)).isPresent()) {
            return Timeliness.ON_TIME;
        }
        if (!day.isAfter(last)) {
            return Timeliness.NOT_DUE;
        }
        if (!since.bindsOn(last)) {
            return Timeliness.UNKNOWN;
        }
        // that it was not done in time is known only when the report, of work done or not, is of a later day
        return complete.or(() -> standing.basis().map(b -> b.bulletin().happenedOn()))
                .map(d -> d.isAfter(last) ? Timeliness.LATE : Timeliness.NOT_REPORTED_SINCE)
                .orElse(Timeliness.NOT_REPORTED);
    }
}
