package vn.congbo.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.edition.Changes.Compared;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;

/**
 * The life of one clause under its permanent id.
 *
 * @param first the edition that it came with
 * @param last the edition whose words are shown: the one that is shown as the plan while it goes on, else the last before that which has
 *     it, else the first to come
 * @param goesOn whether the edition that is shown as the plan has it
 * @param coming whether only later editions have it
 * @param events what changed for it, oldest first; nothing for a sentence, which changes with its paragraph
 */
public record ClauseHistory(
        String id, ReadEdition first, ReadEdition last, boolean goesOn, boolean coming, List<Event> events) {

    /**
     * One change of the clause.
     *
     * @param step the edition that brought it and the one before
     */
    public record Event(Compared step, Change change) {}

    public ClauseHistory {
        events = List.copyOf(events);
    }

    /** As {@link #last} prints it. */
    public Clause clause() {
        return last.clause(id).orElseThrow();
    }

    /** One pass over the editions and one over their changes, whatever their number. */
    static Map<String, ClauseHistory> all(List<ReadEdition> editions, List<Compared> steps, int current) {
        Map<String, ReadEdition> first = new HashMap<>();
        editions.forEach(e -> e.clauses().keySet().forEach(id -> first.putIfAbsent(id, e)));
        Map<String, List<Event>> events = events(steps);
        Map<String, ClauseHistory> all = new LinkedHashMap<>();
        for (int i : bestFirst(editions.size(), current)) {
            ReadEdition edition = editions.get(i);
            for (String id : edition.clauses().keySet()) {
                ReadEdition came = first.getOrDefault(id, edition);
                all.computeIfAbsent(
                        id,
                        x -> new ClauseHistory(
                                x, came, edition, i == current, i > current, events.getOrDefault(x, List.of())));
            }
        }
        all.remove(""); // a clause without an id has its own problem
        return all;
    }

    /** The one that is shown, those before it from the latest on, those to come from the first on. */
    private static List<Integer> bestFirst(int editions, int current) {
        return Stream.concat(
                        IntStream.rangeClosed(0, current).map(i -> current - i).boxed(),
                        IntStream.range(current + 1, editions).boxed())
                .toList();
    }

    private static Map<String, List<Event>> events(List<Compared> steps) {
        Map<String, List<Event>> events = new HashMap<>();
        for (Compared step : steps) {
            for (Change change : step.comparison().changed()) {
                Set<String> ids = new TreeSet<>();
                Stream.concat(change.older().stream(), change.newer().stream())
                        .forEach(line -> ids.add(line.clause().id()));
                ids.forEach(
                        id -> events.computeIfAbsent(id, x -> new ArrayList<>()).add(new Event(step, change)));
            }
        }
        return events;
    }
}
