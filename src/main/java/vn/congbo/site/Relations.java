package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Ending;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;

/**
 * How instruments and plans stand to each other, as the registers and the plans say. A plan leads to what it carries out, to the plan that
 * it replaces, and to what it cites and could not be reached otherwise; an instrument to the plans that it changed or ended.
 *
 * @param things what acts before what it acts upon, where no circle forbids it; else the later before the earlier
 */
record Relations(List<Thing> things, List<Edge> edges) {

    static final String CARRIES_OUT = "thuc-hien";
    static final String CITES = "vien-dan";

    /**
     * A plan or an instrument.
     *
     * @param number its shortest name
     */
    record Thing(String id, String title, String number, Permalink permalink, Optional<LocalDate> day) {}

    record Edge(String from, String kind, String to) {}

    private static final Comparator<Thing> LATEST_FIRST = Comparator.comparing(
                    (Thing t) -> t.day().orElse(LocalDate.MAX))
            .reversed()
            .thenComparing(Thing::id);

    static Relations of(Library library, History history) {
        List<Thing> things = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        library.instruments().forEach(i -> {
            things.add(thing(i));
            i.relations().stream()
                    .filter(r -> library.instrument(r.instrument()).isPresent()
                            && !r.instrument().equals(i.id()))
                    .forEach(r -> edges.add(new Edge(i.id(), r.kind(), r.instrument())));
        });
        List<Thing> inOrder = ordered(things, edges);
        history.plans().forEach(plan -> {
            things.add(thing(plan));
            edges.addAll(ofPlan(plan, inOrder, edges));
            replacement(plan, history).ifPresent(edges::add);
        });
        PlanAct.all(library, history)
                .forEach(act -> edges.add(new Edge(act.instrument(), act.kind(), planId(act.plan()))));
        return related(things, edges);
    }

    /** One of them, and all that it is tied to. */
    Relations around(String id) {
        return related(
                things,
                edges.stream()
                        .filter(e -> e.from().equals(id) || e.to().equals(id))
                        .toList());
    }

    List<Edge> from(String id) {
        return edges.stream().filter(e -> e.from().equals(id)).toList();
    }

    /** In order, without things that stand alone. */
    static Relations related(List<Thing> things, List<Edge> edges) {
        List<Edge> once = edges.stream().distinct().toList();
        Set<String> tied =
                once.stream().flatMap(e -> Stream.of(e.from(), e.to())).collect(Collectors.toSet());
        List<Thing> some = things.stream().filter(t -> tied.contains(t.id())).toList();
        return new Relations(ordered(some, once), once);
    }

    private static List<Edge> ofPlan(PlanHistory plan, List<Thing> inOrder, List<Edge> edges) {
        String id = planId(plan);
        List<Edge> found = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        for (String carriedOut : plan.plan().carriesOut()) {
            if (inOrder.stream().anyMatch(t -> t.id().equals(carriedOut))) {
                found.add(new Edge(id, CARRIES_OUT, carriedOut));
                reach(carriedOut, edges, reached);
            }
        }
        Set<String> cited = plan.current().mentions().stream()
                .map(History.Mention::instrument)
                .collect(Collectors.toSet());
        for (Thing thing : inOrder) {
            if (cited.contains(thing.id()) && !reached.contains(thing.id())) {
                found.add(new Edge(id, CITES, thing.id()));
                reach(thing.id(), edges, reached);
            }
        }
        return found;
    }

    private static Optional<Edge> replacement(PlanHistory ended, History history) {
        return ended.plan()
                .ending()
                .flatMap(Ending::successor)
                .flatMap(history::plan)
                .map(successor -> new Edge(planId(successor), Ending.Kind.REPLACED.key(), planId(ended)));
    }

    private static void reach(String id, List<Edge> edges, Set<String> reached) {
        if (reached.add(id)) {
            edges.stream().filter(e -> e.from().equals(id)).forEach(e -> reach(e.to(), edges, reached));
        }
    }

    /** Kahn's order; a circle is cut where the latest of it stands. */
    private static List<Thing> ordered(List<Thing> things, List<Edge> edges) {
        Map<String, Thing> known = new HashMap<>();
        things.forEach(t -> known.put(t.id(), t));
        Map<String, List<Edge>> from = edges.stream().collect(Collectors.groupingBy(Edge::from));
        Map<String, Integer> open = new HashMap<>();
        edges.forEach(e -> open.merge(e.to(), 1, Integer::sum));
        TreeSet<Thing> waiting = new TreeSet<>(LATEST_FIRST);
        waiting.addAll(things);
        TreeSet<Thing> ready = new TreeSet<>(LATEST_FIRST);
        things.stream().filter(t -> !open.containsKey(t.id())).forEach(ready::add);
        List<Thing> placed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Thing next = ready.isEmpty() ? waiting.first() : ready.first();
            ready.remove(next);
            waiting.remove(next);
            placed.add(next);
            for (Edge edge : from.getOrDefault(next.id(), List.of())) {
                Thing to = known.get(edge.to());
                if (open.merge(edge.to(), -1, Integer::sum) == 0 && to != null && waiting.contains(to)) {
                    ready.add(to);
                }
            }
        }
        return List.copyOf(placed);
    }

    private static Thing thing(Instrument i) {
        return new Thing(i.id(), i.title(), i.number(), Addresses.instrument(i.id()), Optional.of(i.issuedOn()));
    }

    private static Thing thing(PlanHistory plan) {
        String id = plan.plan().id();
        return new Thing(planId(plan), plan.plan().name(), plan.plan().name(), Addresses.plan(id), Optional.empty());
    }

    /** No id of an instrument has a slash. */
    static String planId(PlanHistory plan) {
        return "ke-hoach/" + plan.plan().id();
    }
}
