package vn.congbo.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Library;
import vn.congbo.model.Role;
import vn.congbo.model.Unit;
import vn.congbo.progress.Ledger;
import vn.congbo.site.Page.Task;

/** What each unit has to do and has told, sorted once for all of them. */
final class UnitWork {

    private final Library library;
    private final Map<String, List<Task>> tasks;
    private final Map<String, List<Bulletin>> bulletins;

    UnitWork(Library library, Ledger ledger, List<Bulletin> newestFirst) {
        this.library = library;
        this.tasks = byUnit(ledger.entries());
        this.bulletins = newestFirst.stream().collect(Collectors.groupingBy(Bulletin::unit));
    }

    /** What the entries give to each unit, by role. */
    static Map<String, List<Task>> byUnit(Collection<Ledger.Entry> entries) {
        record Given(String unit, Task task) {}
        return entries.stream()
                .flatMap(e -> e.obligation().actors().stream()
                        .map(a -> new Given(a.unit(), new Task(a.role(), a.wording(), e))))
                .sorted(Comparator.comparing((Given g) -> g.task().role()))
                .collect(Collectors.groupingBy(Given::unit, Collectors.mapping(Given::task, Collectors.toList())));
    }

    List<Task> tasks(Unit unit) {
        return tasks.getOrDefault(unit.id(), List.of());
    }

    List<Unit> groups(Unit unit) {
        return library.units().stream()
                .filter(g -> g.members().contains(unit.id()))
                .toList();
    }

    /** Its own tasks and those of the groups that certainly include it, and what it has told. */
    Page.UnitPage.Work of(Unit unit) {
        List<Page.UnitPage.Shared> shared = groups(unit).stream()
                .flatMap(g -> tasks(g).stream().map(t -> new Page.UnitPage.Shared(g, t)))
                .toList();
        List<Ledger.Entry> all = Stream.concat(
                        tasks(unit).stream(), shared.stream().map(Page.UnitPage.Shared::task))
                .map(Task::entry)
                .distinct()
                .toList();
        return new Page.UnitPage.Work(
                counts(tasks(unit)),
                shared,
                all.stream()
                        .filter(e -> !e.standing().isReported())
                        .sorted(Comparator.comparing(e -> e.open().isEmpty())) // overdue first
                        .toList(),
                all.stream()
                        .flatMap(e -> e.open().stream().map(m -> new Page.UnitPage.Open(e, m)))
                        .toList(),
                bulletins.getOrDefault(unit.id(), List.of()));
    }

    private static List<Page.UnitPage.OfRole> counts(List<Task> tasks) {
        return Stream.of(Role.values())
                .map(r -> new Page.UnitPage.OfRole(
                        r, (int) tasks.stream().filter(t -> t.role() == r).count()))
                .filter(r -> r.count() > 0)
                .toList();
    }
}
