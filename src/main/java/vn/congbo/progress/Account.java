package vn.congbo.progress;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Bulletin;

/**
 * Everything that was ever reported about one duty or goal, what counts and what does not count any more: nothing is left out.
 *
 * @param lines the claims, latest event first
 * @param others bulletins that speak of it without a claim about it, newest first
 * @param rules by which its levels were derived
 */
public record Account(List<Line> lines, List<Bulletin> others, List<Rule> rules) {

    /** A claim and what became of it. */
    public record Line(Standing.Claimed claimed, Fate fate) {}

    /** What became of a claim. */
    public enum Fate {
        /** The level of today, or of its year, is this one. */
        COUNTS("duoc-tinh"),
        /** Another claim is about a later event. */
        OVERTAKEN("co-su-kien-sau"),
        /** A later bulletin took it back. */
        CORRECTED("da-dinh-chinh");

        private final String key;

        Fate(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Account {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
        rules = List.copyOf(rules);
    }

    /** Of a duty, with the claims about every year that it fell due. */
    public static Account of(Ledger.Entry entry) {
        return of(
                Stream.concat(
                                Stream.of(entry.standing()),
                                entry.milestones().stream().map(Milestone::standing))
                        .toList(),
                entry.bulletins());
    }

    public static Account of(Ledger.GoalEntry goal) {
        return of(List.of(goal.standing()), goal.standing().bulletins());
    }

    private static Account of(List<Standing> standings, List<Bulletin> about) {
        Set<String> counting = standings.stream()
                .flatMap(s -> s.basis().stream())
                .map(c -> c.bulletin().id())
                .collect(Collectors.toSet());
        List<Line> lines = standings.stream()
                .flatMap(s -> s.claims().stream())
                .sorted(Comparator.comparing(Standing.Claimed::bulletin, Bulletin.LATEST_EVENT_FIRST))
                .collect(Collectors.toMap(c -> c.bulletin().id(), c -> c, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .map(c -> new Line(c, fate(c, counting)))
                .toList();
        Set<String> claiming =
                lines.stream().map(l -> l.claimed().bulletin().id()).collect(Collectors.toSet());
        return new Account(
                lines,
                about.stream().filter(b -> !claiming.contains(b.id())).toList(),
                standings.stream()
                        .map(Standing::rule)
                        .filter(rule ->
                                rule != Rule.NO_CLAIM || lines.isEmpty()) // of one year among others that have claims
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Fate fate(Standing.Claimed claim, Set<String> counting) {
        if (!claim.counts()) {
            return Fate.CORRECTED;
        }
        return counting.contains(claim.bulletin().id()) ? Fate.COUNTS : Fate.OVERTAKEN;
    }
}
