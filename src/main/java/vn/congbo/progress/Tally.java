package vn.congbo.progress;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.congbo.model.Completion;

/**
 * Duties or goals, counted. A number of things, never a share of them: a plan does not say which of its duties weighs how much.
 *
 * @param all how many there are
 * @param silent how many nobody has reported a level of
 * @param levels how many stand at each level, the lowest first, the empty ones among them
 * @param times how many stand how with their last days, those of which there are any
 */
public record Tally(int all, int silent, List<OfLevel> levels, List<OfTime> times) {

    /** How many stand at one level. */
    public record OfLevel(Completion completion, int count) {}

    /** How many stand so with their last day. */
    public record OfTime(Timeliness timeliness, int count) {}

    public Tally {
        levels = List.copyOf(levels);
        times = List.copyOf(times);
    }

    public static Tally of(List<Ledger.Entry> entries) {
        List<Timeliness> times = entries.stream().map(Ledger.Entry::timeliness).toList();
        return of(
                entries.stream().map(Ledger.Entry::standing).toList(),
                Stream.of(Timeliness.values())
                        .map(t -> new OfTime(t, count(times, t)))
                        .filter(t -> t.count() > 0)
                        .toList());
    }

    public static Tally ofGoals(List<Ledger.GoalEntry> goals) {
        return of(goals.stream().map(Ledger.GoalEntry::standing).toList(), List.of());
    }

    private static Tally of(List<Standing> standings, List<OfTime> times) {
        List<Completion> reported =
                standings.stream().flatMap(s -> s.completion().stream()).toList();
        List<OfLevel> levels = Stream.of(Completion.values())
                .map(c -> new OfLevel(c, count(reported, c)))
                .toList();
        return new Tally(standings.size(), standings.size() - reported.size(), levels, times);
    }

    public int reported() {
        return all - silent;
    }

    private static int count(Collection<?> all, Object one) {
        return (int) all.stream().filter(one::equals).count();
    }
}
