package vn.congbo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.edition.History.Hidden;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Goal;
import vn.congbo.model.Library;
import vn.congbo.model.Library.Absence;
import vn.congbo.model.Plan;

/** A library as it was while some editions were not public: without their documents, and without what is about their clauses alone. */
final class WithoutHidden {

    private final History history;
    private final Library library;
    private final Map<String, Absence> absent;

    WithoutHidden(History history, Library library) {
        this.history = history;
        this.library = library;
        this.absent = new HashMap<>(library.absent());
    }

    Library library() {
        history.hidden().forEach(h -> hide(h.edition().edition().document().path(), h.from()));
        List<Plan> plans = new ArrayList<>();
        for (Plan plan : library.plans()) {
            Optional<Plan> known = history.plan(plan.id()).map(PlanHistory::plan);
            LocalDate from = firstHidden(plan).orElse(LocalDate.MIN);
            if (known.isPresent() || firstHidden(plan).isEmpty()) {
                plans.add(known.orElse(plan));
            } else {
                hide(plan.document().path(), from);
            }
            List<Goal> goals = known.map(Plan::goals).orElse(List.of());
            plan.goals().stream()
                    .filter(g -> firstHidden(plan).isPresent() && !goals.contains(g))
                    .forEach(g -> hide(g.document().path(), from));
        }
        List<Bulletin> bulletins =
                library.bulletins().stream().filter(this::isAboutKnown).toList();
        return library.with(plans, bulletins, absent);
    }

    private void hide(String document, LocalDate from) {
        absent.put(document, new Absence.Future(from));
    }

    private Optional<LocalDate> firstHidden(Plan plan) {
        return history.hidden().stream()
                .filter(h -> h.edition().edition().plan().equals(plan.id()))
                .map(Hidden::from)
                .findFirst();
    }

    private boolean isAboutHiddenDuty(Bulletin bulletin, Plan known) {
        return library.plan(known.id()).stream()
                .flatMap(whole -> whole.obligations().stream())
                .filter(duty -> bulletin.obligations().contains(duty.id()))
                .anyMatch(duty -> !known.obligations().contains(duty));
    }

    /** A report about a clause that no reader could know, or about a duty that stands in one, is left out with it. */
    private boolean isAboutKnown(Bulletin bulletin) {
        List<Hidden> ofPlan = history.hidden().stream()
                .filter(h -> h.edition().edition().plan().equals(bulletin.plan()))
                .toList();
        Optional<PlanHistory> plan = history.plan(bulletin.plan());
        return ofPlan.isEmpty()
                || (plan.isPresent()
                        && !isAboutHiddenDuty(bulletin, plan.get().plan())
                        && bulletin.clauses().stream()
                                .noneMatch(c -> plan.get().lastWith(c).isEmpty()
                                        && ofPlan.stream()
                                                .anyMatch(h ->
                                                        h.edition().clauses().containsKey(c))));
    }
}
