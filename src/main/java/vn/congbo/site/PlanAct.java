package vn.congbo.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Edition;
import vn.congbo.model.Ending;
import vn.congbo.model.Fact;
import vn.congbo.model.Library;
import vn.congbo.model.Origin;

/**
 * What an instrument did to a whole plan, as the plan says of itself: it made an edition, or ended the plan.
 *
 * @param instrument its id in the register
 * @param kind of relation
 * @param edition the one that it made; empty when it ended the plan
 */
record PlanAct(String instrument, String kind, PlanHistory plan, Optional<Edition> edition) {

    /** A new text in the place of the old one: the plan itself stays, so nobody may read that it was replaced. */
    private static final String REPLACES_THE_TEXT = "thay-toan-van";

    static List<PlanAct> all(Library library, History history) {
        return history.plans().stream()
                .flatMap(p -> Stream.concat(made(p), ended(p)))
                .filter(act -> library.instrument(act.instrument()).isPresent())
                .toList();
    }

    private static Stream<PlanAct> made(PlanHistory plan) {
        return plan.editions().stream()
                .map(History.ReadEdition::edition)
                .flatMap(e -> e
                        .origin()
                        .instrument()
                        .flatMap(Fact::toOptional)
                        .map(id -> new PlanAct(id, kind(e.origin()), plan, Optional.of(e)))
                        .stream());
    }

    private static Stream<PlanAct> ended(PlanHistory plan) {
        Optional<Ending> ending = plan.plan().ending();
        return ending
                .flatMap(e -> e.instrument().toOptional())
                .map(id -> new PlanAct(id, ending.get().kind().key(), plan, Optional.empty()))
                .stream();
    }

    private static String kind(Origin origin) {
        return origin.kind() == Origin.Kind.REPLACED
                ? REPLACES_THE_TEXT
                : origin.kind().key();
    }
}
