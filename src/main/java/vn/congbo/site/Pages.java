package vn.congbo.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.Changes;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Clause;
import vn.congbo.model.Corrected;
import vn.congbo.model.Deadline;
import vn.congbo.model.Ending;
import vn.congbo.model.Goal;
import vn.congbo.model.Library;
import vn.congbo.model.Publication;
import vn.congbo.model.Unit;
import vn.congbo.progress.Account;
import vn.congbo.progress.Ledger;
import vn.congbo.site.Page.Obligations.ByDeadline;
import vn.congbo.site.Page.Obligations.ByUnit;
import vn.congbo.site.Page.Task;

/** Makes every page from what is known. */
final class Pages {

    private final Library library;
    private final History history;
    private final Ledger ledger;
    private final Chronicle past;
    private final CitedBy citedBy;
    private final List<Bulletin> newestFirst;
    private final Map<String, Bulletin> byId = new HashMap<>();
    private final Corrected corrected;
    private final Map<String, List<Ledger.Entry>> dutiesOfClauses;

    Pages(Library library, History history, Ledger ledger, Chronicle past, CitedBy citedBy) {
        this.citedBy = citedBy;
        this.past = past;
        this.library = library;
        this.history = history;
        this.ledger = ledger;
        this.newestFirst =
                library.bulletins().stream().sorted(Bulletin.NEWEST_FIRST).toList();
        newestFirst.forEach(b -> byId.putIfAbsent(b.id(), b));
        this.corrected = Corrected.among(newestFirst);
        this.dutiesOfClauses = ledger.entries().stream()
                .collect(Collectors.groupingBy(
                        e -> inPlan(e.plan().id(), e.obligation().clause())));
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page.Home(Heads.home(), plans(false), plans(true), newestFirst));
        pages.add(new Page.NotFound(Heads.notFound()));
        pages.add(new Page.Plans(Heads.plans(), plans(false), plans(true)));
        history.plans().forEach(plan -> addPlan(plan, pages));
        pages.add(DeadlineLists.page(history, ledger));
        addUnits(pages);
        pages.addAll(new InstrumentPages(library, history, citedBy).all());
        pages.add(new Page.Bulletins(Heads.bulletins(), newestFirst));
        newestFirst.forEach(b -> pages.add(bulletin(b)));
        pages.add(new Page.LegalBases(Heads.legalBases(), library.legalBases()));
        library.pages().forEach(d -> pages.add(new Page.TextPage(Heads.text(d), d)));
        pages.addAll(new FeedbackPages(library, history, ledger.asOf()).all());
        List<Publication> publications = new ArrayList<>(past.publications());
        Collections.reverse(publications);
        pages.add(new Page.Publications(Heads.publications(), List.copyOf(publications)));
        pages.add(new Page.Search(Heads.search()));
        pages.add(Entries.index(pages, history, ledger.asOf()));
        return List.copyOf(pages);
    }

    private List<PlanHistory> plans(boolean former) {
        return history.plans().stream()
                .filter(p -> p.plan().endingOn(ledger.asOf()).isPresent() == former)
                .toList();
    }

    private List<PlanHistory> replacedBy(String plan) {
        return plans(true).stream()
                .filter(p -> p.plan().ending().flatMap(Ending::successor).equals(Optional.of(plan)))
                .toList();
    }

    private void addPlan(PlanHistory plan, List<Page> pages) {
        String id = plan.plan().id();
        pages.add(new Page.PlanPage(Heads.plan(plan.plan()), plan, ledger.of(plan.plan()), replacedBy(id)));
        plan.editions().forEach(e -> pages.add(new Page.EditionPage(Heads.edition(plan.plan(), e), plan, e)));
        Changes changes = plan.changes();
        changes.steps().forEach(c -> pages.add(new Page.ComparisonPage(Heads.comparison(plan.plan(), c), plan, c)));
        changes.untilNow()
                .forEach(c -> pages.add(new Page.ComparisonPage(Heads.comparisonUntilNow(plan.plan(), c), plan, c)));
        pages.addAll(new ClausePages(plan, library, ledger, newestFirst).all());
        List<Page.GoalPage> goals = plan.plan().goals().stream()
                .flatMap(g -> goal(plan, g).stream())
                .toList();
        Map<Boolean, List<Page.GoalPage>> former = goals.stream()
                .filter(g -> plan.comingWith(g.goal().clause(), ledger.asOf()).isEmpty())
                .collect(Collectors.partitioningBy(g -> g.end().isPresent()));
        pages.add(new Page.Goals(
                Heads.goals(plan.plan()),
                plan,
                former.getOrDefault(false, List.of()),
                former.getOrDefault(true, List.of())));
        pages.addAll(goals);
        pages.add(obligations(plan));
        new ProgressPages(plan, ledger, newestFirst).all().forEach(pages::add);
    }

    private Optional<Page.GoalPage> goal(PlanHistory plan, Goal goal) {
        return plan.editionFor(goal.clause())
                .map(edition -> new Page.GoalPage(
                        Heads.goal(plan.plan(), goal),
                        plan,
                        edition,
                        plan.endOf(goal.clause(), ledger.asOf()),
                        goal,
                        edition.clause(goal.clause()).orElseThrow(),
                        edition.clauses().values().stream()
                                .filter(c -> c.children().stream()
                                        .anyMatch(child -> child.id().equals(goal.clause())))
                                .findFirst(),
                        newestFirst.stream()
                                .filter(b -> b.plan().equals(plan.plan().id())
                                        && b.clauses().contains(goal.clause()))
                                .toList(),
                        Account.of(ledger.of(plan.plan(), goal).orElseThrow())));
    }

    private Page.Obligations obligations(PlanHistory plan) {
        List<Ledger.Entry> entries = ledger.of(plan.plan());
        List<ByUnit> byUnit = new ArrayList<>();
        Map<String, List<Task>> given = UnitWork.byUnit(entries);
        for (Unit unit : library.units()) {
            List<Task> tasks = given.getOrDefault(unit.id(), List.of());
            if (!tasks.isEmpty()) {
                byUnit.add(new ByUnit(Optional.of(unit), tasks));
            }
        }
        List<Task> nobody = entries.stream()
                .filter(e -> e.obligation().actors().isEmpty())
                .map(e -> new Task(vn.congbo.model.Role.CARRY_OUT, "", e))
                .toList();
        if (!nobody.isEmpty()) {
            byUnit.add(new ByUnit(Optional.empty(), nobody));
        }
        List<ByDeadline> byDeadline = Stream.of(Deadline.Kind.values())
                .map(kind -> new ByDeadline(
                        kind.key(),
                        entries.stream()
                                .filter(e -> e.obligation().deadline().kind() == kind)
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        return new Page.Obligations(
                Heads.obligations(plan.plan()), plan, entries, byUnit, byDeadline, ledger.endedOf(plan.plan()));
    }

    private void addUnits(List<Page> pages) {
        UnitWork work = new UnitWork(library, ledger, newestFirst);
        List<Page.UnitPage> units = library.units().stream()
                .map(unit -> new Page.UnitPage(
                        Heads.unit(unit),
                        unit,
                        work.tasks(unit),
                        ledger.ended().stream()
                                .filter(e -> e.entry().obligation().actors().stream()
                                        .anyMatch(a -> a.unit().equals(unit.id())))
                                .toList(),
                        work.groups(unit),
                        unit.members().stream()
                                .flatMap(m -> library.unit(m).stream())
                                .toList(),
                        library.instruments().stream()
                                .filter(i -> i.issuer().toOptional().equals(Optional.of(unit.id())))
                                .toList(),
                        library.plans().stream()
                                .filter(p -> p.issuer().equals(unit.id()))
                                .toList(),
                        work.of(unit)))
                .toList();
        pages.add(new Page.Units(Heads.units(), units));
        pages.addAll(units);
    }

    private Page.BulletinPage bulletin(Bulletin bulletin) {
        Optional<PlanHistory> plan = history.plan(bulletin.plan());
        List<Clause> clauses = plan.stream()
                .flatMap(p ->
                        bulletin.clauses().stream().flatMap(c -> p.lastWith(c).flatMap(e -> e.clause(c)).stream()))
                .toList();
        return new Page.BulletinPage(
                Heads.bulletin(bulletin),
                bulletin,
                plan,
                clauses,
                duties(bulletin),
                plan.stream()
                        .flatMap(p -> p.plan().goals().stream())
                        .filter(g -> bulletin.clauses().contains(g.clause()))
                        .toList(),
                bulletin.corrects().map(byId::get),
                corrected.by(bulletin));
    }

    private List<Ledger.Entry> duties(Bulletin bulletin) {
        return bulletin.clauses().stream()
                .distinct()
                .flatMap(c -> dutiesOfClauses.getOrDefault(inPlan(bulletin.plan(), c), List.of()).stream())
                .filter(e -> bulletin.means(e.obligation()))
                .toList();
    }

    private static String inPlan(String plan, String clause) {
        return plan + " " + clause;
    }
}
