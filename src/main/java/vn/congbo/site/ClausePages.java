package vn.congbo.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.ClauseHistory;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Clause;
import vn.congbo.model.Goal;
import vn.congbo.model.Instrument;
import vn.congbo.model.Level;
import vn.congbo.model.Library;
import vn.congbo.progress.Ledger;

/** A page for every clause that ever was in a plan. What hangs on clauses is sorted once, not looked for by each of them. */
final class ClausePages {

    private final PlanHistory plan;
    private final Library library;
    private final Map<String, List<Ledger.Entry>> duties;
    private final Map<String, List<Ledger.Ended>> former;
    private final Map<String, Goal> goals;
    private final Map<String, List<Bulletin>> bulletins = new HashMap<>();
    private final IdentityHashMap<ReadEdition, Map<String, String>> labels = new IdentityHashMap<>();

    ClausePages(PlanHistory plan, Library library, Ledger ledger, List<Bulletin> newestFirst) {
        this.plan = plan;
        this.library = library;
        this.duties = Stream.concat(ledger.of(plan.plan()).stream(), ledger.comingOf(plan.plan()).stream())
                .collect(Collectors.groupingBy(e -> e.obligation().clause()));
        this.former = ledger.endedOf(plan.plan()).stream()
                .collect(Collectors.groupingBy(e -> e.entry().obligation().clause()));
        this.goals = plan.plan().goals().stream()
                .collect(Collectors.toMap(Goal::clause, Function.identity(), (one, other) -> one));
        newestFirst.stream()
                .filter(b -> b.plan().equals(plan.plan().id()))
                .forEach(b -> new HashSet<>(b.clauses())
                        .forEach(id -> bulletins
                                .computeIfAbsent(id, x -> new ArrayList<>())
                                .add(b)));
    }

    List<Page.ClausePage> all() {
        return plan.changes().clauses().values().stream()
                .filter(life -> Page.ClausePage.isFor(life.clause()))
                .map(this::page)
                .toList();
    }

    private Page.ClausePage page(ClauseHistory life) {
        List<String> ids = withSentences(life.clause());
        List<Ledger.Entry> own = of(ids, duties);
        return new Page.ClausePage(
                Heads.clause(plan.plan(), life, label(life)),
                plan,
                life,
                own,
                own.isEmpty() ? of(life.clause().all().map(Clause::id).toList(), duties) : List.of(),
                of(ids, former),
                Optional.ofNullable(goals.get(life.id())),
                of(ids, bulletins).stream()
                        .distinct()
                        .sorted(Bulletin.NEWEST_FIRST)
                        .toList(),
                cited(life));
    }

    private String label(ClauseHistory life) {
        return labels.computeIfAbsent(
                        life.last(), last -> ClauseLabel.all(last.edition().clauses()))
                .getOrDefault(life.id(), life.id());
    }

    private static List<String> withSentences(Clause clause) {
        Stream<String> sentences = clause.children().stream()
                .filter(c -> c.level() == Level.SENTENCE)
                .map(Clause::id);
        return Stream.concat(Stream.of(clause.id()), sentences).toList();
    }

    private static <T> List<T> of(List<String> ids, Map<String, List<T>> all) {
        return ids.stream()
                .flatMap(id -> all.getOrDefault(id, List.of()).stream())
                .toList();
    }

    private List<Instrument> cited(ClauseHistory life) {
        Set<String> seen = new HashSet<>();
        return life.last().mentionsIn(life.id()).stream()
                .map(Mention::instrument)
                .filter(seen::add)
                .flatMap(id -> library.instrument(id).stream())
                .toList();
    }
}
