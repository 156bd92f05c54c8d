package vn.congbo.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Corrected;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/** What a bulletin says must fit the plan and the other bulletins. */
final class BulletinChecks {

    private final Library library;
    private final History history;
    private final Problems problems;

    private BulletinChecks(Library library, History history, Problems problems) {
        this.library = library;
        this.history = history;
        this.problems = problems;
    }

    static void check(Library library, History history, Problems problems) {
        BulletinChecks checks = new BulletinChecks(library, history, problems);
        library.bulletins().forEach(checks::checkPlan);
        Corrections.check(library, problems);
        checks.checkContradictions();
    }

    private void checkPlan(Bulletin bulletin) {
        Optional<PlanHistory> plan = history.plan(bulletin.plan());
        if (plan.isEmpty()) {
            boolean broken = problems.hasErrorsIn(folderOf(bulletin.plan()));
            if (!broken) {
                List<String> plans =
                        history.plans().stream().map(p -> p.plan().id()).toList();
                mark(Fault.UNKNOWN_PLAN, bulletin, bulletin.plan(), Spelling.offer(bulletin.plan(), plans));
            }
            return;
        }
        ReadEdition current = plan.get().current();
        if (problems.has(
                Fault.FOREIGN_CONSTRUCT, current.edition().document().place().file())) {
            return; // the text lacks clauses that could not be read
        }
        for (String clause : bulletin.clauses()) {
            if (plan.get().lastWith(clause).isEmpty()) { // what was told of a clause stays true when it is repealed
                mark(
                        Fault.UNKNOWN_CLAUSE,
                        bulletin,
                        clause,
                        current.edition().slug(),
                        Spelling.offer(clause, current.clauses().keySet()));
            }
        }
        checkDuties(bulletin, plan.get().plan().obligations());
        if (bulletin.claim().isPresent()) {
            checkClaim(bulletin, plan.get());
            checkYear(bulletin, plan.get());
        }
    }

    /** A level of a year for which a duty is never due would count nowhere. */
    private void checkYear(Bulletin bulletin, PlanHistory plan) {
        int year = bulletin.claim().orElseThrow().period();
        plan.plan().obligations().stream()
                .filter(o -> o.deadline().kind() == Deadline.Kind.YEARLY)
                .filter(o -> bulletin.clauses().contains(o.clause()))
                .filter(bulletin::means)
                .filter(o -> o.deadline().yearAt(year) != year)
                .forEach(o -> problems.mark(
                        Fault.CLAIM_OUTSIDE_YEARS,
                        bulletin.document().sources().find("muc-do:"),
                        "muc-do",
                        String.valueOf(year),
                        o.id(),
                        String.valueOf(o.deadline().yearAt(year))));
    }

    private void checkDuties(Bulletin bulletin, List<Obligation> duties) {
        List<String> ids = duties.stream().map(Obligation::id).toList();
        bulletin.obligations().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> mark(Fault.UNKNOWN_OBLIGATION, bulletin, id, Spelling.offer(id, ids)));
    }

    /** A claim is about exactly what it names; where a clause holds several duties, it must say which. */
    private void checkClaim(Bulletin bulletin, PlanHistory plan) {
        List<String> claimed = new ArrayList<>();
        for (String clause : bulletin.clauses()) {
            List<String> duties = plan.plan().obligations().stream()
                    .filter(o -> o.clause().equals(clause))
                    .map(Obligation::id)
                    .toList();
            claimed.addAll(duties);
            plan.plan().goals().stream()
                    .map(Goal::clause)
                    .filter(clause::equals)
                    .forEach(claimed::add);
            if (duties.size() > 1 && bulletin.obligations().stream().noneMatch(duties::contains)) {
                mark(Fault.CLAIM_OF_SEVERAL, bulletin, clause, String.join(", ", duties));
            }
        }
        boolean isLegible = !problems.hasErrorsIn(folderOf(bulletin.plan()))
                && bulletin.clauses().stream().allMatch(c -> plan.lastWith(c).isPresent());
        if (claimed.isEmpty() && isLegible && !bulletin.clauses().isEmpty()) {
            mark(Fault.CLAIM_OF_NOTHING, bulletin, bulletin.clauses().get(0));
        }
    }

    /** Two claims about one thing, one year and one day cannot both be so, unless one of them was corrected. */
    private void checkContradictions() {
        Map<String, Bulletin> first = new HashMap<>();
        Corrected corrected = Corrected.among(library.bulletins());
        library.bulletins().stream()
                .filter(b -> b.claim().isPresent() && !corrected.has(b))
                .sorted(Bulletin.LATEST_EVENT_FIRST.reversed())
                .forEach(b -> subjects(b).forEach(subject -> {
                    Bulletin other = first.putIfAbsent(subject, b);
                    if (other != null && !completion(other).equals(completion(b))) {
                        problems.mark(
                                Fault.CLAIMS_CONTRADICT,
                                b.document().sources().find("muc-do"),
                                completion(b),
                                other.id(),
                                b.happenedOn().toString());
                    }
                }));
    }

    private Stream<String> subjects(Bulletin b) {
        List<Obligation> duties =
                history.plan(b.plan()).map(p -> p.plan().obligations()).orElse(List.of());
        return b.clauses().stream()
                .flatMap(clause -> Stream.concat(
                        Stream.of(clause).filter(c -> isGoal(b.plan(), c)),
                        duties.stream()
                                .filter(o -> o.clause().equals(clause))
                                .filter(b::means)
                                .map(Obligation::id)))
                .map(subject -> String.join(
                        " ",
                        b.plan(),
                        subject,
                        b.happenedOn().toString(),
                        b.claim().map(c -> "" + c.period()).orElse("")));
    }

    private boolean isGoal(String plan, String clause) {
        return history.plan(plan)
                .filter(p -> p.plan().goals().stream().anyMatch(g -> g.clause().equals(clause)))
                .isPresent();
    }

    private String folderOf(String plan) {
        return library.settings().contentFolder() + "/ke-hoach/" + plan;
    }

    private static String completion(Bulletin bulletin) {
        return bulletin.claim().map(c -> c.completion().key()).orElse("");
    }

    private void mark(Fault fault, Bulletin bulletin, String words, String... more) {
        String[] arguments = Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
        problems.mark(fault, bulletin.document().sources().find(words), words, arguments);
    }
}
