package vn.congbo.edition;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Edition;
import vn.congbo.model.Ending;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;
import vn.congbo.text.VietnameseDate;

/** A plan ends after it was issued and is not amended any more; what replaces it is published here, and is not replaced by it in turn. */
final class PlanEndings {

    private final History history;
    private final String folder;
    private final Problems problems;

    private PlanEndings(History history, String folder, Problems problems) {
        this.history = history;
        this.folder = folder;
        this.problems = problems;
    }

    static void check(History history, Library library, Problems problems) {
        String folder = library.settings().contentFolder() + "/ke-hoach/";
        PlanEndings endings = new PlanEndings(history, folder, problems);
        for (PlanHistory plan : history.plans()) {
            plan.plan().ending().ifPresent(ending -> endings.checkDates(plan, ending));
        }
        library.plans().forEach(endings::checkSuccessor);
    }

    private void checkDates(PlanHistory plan, Ending ending) {
        Optional<LocalDate> end = ending.on().toOptional();
        for (int i = 0; i < plan.editions().size() && end.isPresent(); i++) {
            Edition edition = plan.editions().get(i).edition();
            Optional<LocalDate> issued = edition.facts().issuedOn().toOptional();
            String key = issued.isPresent() ? "ngay-ban-hanh" : "ngay-hieu-luc";
            Optional<LocalDate> came =
                    issued.or(() -> edition.facts().effectiveFrom().toOptional());
            if (came.filter(day -> day.isAfter(end.get())).isPresent()) {
                Place place = i == 0 ? ending.onAt() : EditionOrder.place(edition, key);
                LocalDate own = i == 0 ? end.get() : came.get();
                problems.mark(
                        i == 0 ? Fault.ENDED_BEFORE_ISSUED : Fault.EDITION_AFTER_ENDING,
                        place,
                        own.toString(),
                        String.valueOf(edition.number()),
                        key,
                        VietnameseDate.format(came.get()),
                        VietnameseDate.format(end.get()));
                if (i == 0) {
                    return; // then every later edition is too late as well, for the same reason
                }
            }
        }
    }

    private void checkSuccessor(Plan plan) {
        Optional<String> successor = successor(plan.id(), List.of(plan));
        if (successor.isEmpty()) {
            return;
        }
        String named = successor.get();
        Place place = plan.ending().orElseThrow().replacedByAt();
        Set<String> way = new LinkedHashSet<>(Set.of(plan.id()));
        Optional<String> next = successor;
        while (next.isPresent() && way.add(next.get())) {
            next = successor(next.get(), plans());
        }
        if (next.equals(Optional.of(plan.id()))) {
            problems.mark(Fault.REPLACED_IN_CIRCLE, place, named, String.join(" → ", way) + " → " + plan.id());
        } else if (history.plan(named).isEmpty() && !problems.hasErrorsIn(folder + named)) {
            List<String> others = history.plans().stream()
                    .map(p -> p.plan().id())
                    .filter(id -> !id.equals(plan.id()))
                    .toList();
            problems.mark(Fault.REPLACED_BY_UNKNOWN, place, named, named, Spelling.offer(named, others));
        }
    }

    private List<Plan> plans() {
        return history.plans().stream().map(PlanHistory::plan).toList();
    }

    private static Optional<String> successor(String id, List<Plan> plans) {
        return plans.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .flatMap(Plan::ending)
                .flatMap(Ending::successor);
    }
}
