package vn.congbo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Deadline;

/**
 * The last days that a plan names for one duty, those to come among them.
 *
 * @param first the first one of which it is known that it binds
 * @param yearly whether it comes back on the same day of every year
 * @param until the last one; empty for one that does not come back, and where the plan names no end
 */
public record Recurrence(LocalDate first, boolean yearly, Optional<LocalDate> until) {

    static Optional<Recurrence> of(Deadline deadline, List<Milestone> milestones) {
        boolean yearly = deadline.kind() == Deadline.Kind.YEARLY;
        return milestones.stream()
                .filter(m -> deadline.namesDay())
                .dropWhile(m -> m.timeliness() == Timeliness.UNKNOWN)
                .flatMap(m -> m.lastDay().stream())
                .findFirst()
                .map(first -> new Recurrence(first, yearly, yearly ? end(deadline) : Optional.empty()));
    }

    private static Optional<LocalDate> end(Deadline deadline) {
        return deadline.lastYear().flatMap(year -> deadline.lastDay().map(day -> day.atYear(year)));
    }
}
