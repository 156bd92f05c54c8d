package vn.congbo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Clause;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.site.Page.InstrumentPage;

/** The page of every instrument, and the one that lists them all. */
final class InstrumentPages {

    private final Library library;
    private final CitedBy citedBy;
    private final Relations relations;
    /** Id of an instrument → what others say of themselves and it. */
    private final Map<String, List<InstrumentPage.Related>> incoming = new HashMap<>();

    /** Id of an instrument → the plans that it is tied to. */
    private final Map<String, List<InstrumentPage.RelatedPlan>> plans = new HashMap<>();

    private final Map<String, List<InstrumentPage.CitedAt>> citedAt = new HashMap<>();

    InstrumentPages(Library library, History history, CitedBy citedBy) {
        this.library = library;
        this.citedBy = citedBy;
        this.relations = Relations.of(library, history);
        library.instruments()
                .forEach(other -> other.relations()
                        .forEach(r ->
                                at(incoming, r.instrument()).add(new InstrumentPage.Related(r.kind(), false, other))));
        PlanAct.all(library, history)
                .forEach(act -> at(plans, act.instrument())
                        .add(new InstrumentPage.RelatedPlan(
                                act.kind(), true, act.plan().plan(), act.edition())));
        history.plans().forEach(plan -> {
            addCitations(plan);
            relations
                    .from(Relations.planId(plan))
                    .forEach(e -> at(plans, e.to())
                            .add(new InstrumentPage.RelatedPlan(e.kind(), false, plan.plan(), Optional.empty())));
        });
    }

    private void addCitations(PlanHistory plan) {
        Map<String, String> labels = ClauseLabel.all(plan.current().edition().clauses());
        for (History.Mention mention : plan.current().mentions()) {
            Clause clause = plan.current().clause(mention.clause()).orElseThrow();
            String label = labels.getOrDefault(clause.id(), clause.id());
            at(citedAt, mention.instrument()).add(new InstrumentPage.CitedAt(plan.plan(), clause, label, mention));
        }
    }

    private static <T> List<T> at(Map<String, List<T>> all, String instrument) {
        return all.computeIfAbsent(instrument, id -> new ArrayList<>());
    }

    List<Page> all() {
        List<InstrumentPage> instruments =
                library.instruments().stream().map(this::page).toList();
        List<InstrumentPage> newestFirst = instruments.stream()
                .sorted(Comparator.comparing(
                                (InstrumentPage p) -> p.instrument().issuedOn())
                        .reversed())
                .toList();
        List<Page> pages = new ArrayList<>();
        pages.add(new Page.Instruments(Heads.instruments(), newestFirst, DiagramLayout.of(relations, "")));
        pages.addAll(instruments);
        return pages;
    }

    private InstrumentPage page(Instrument instrument) {
        Stream<InstrumentPage.Related> outgoing = instrument.relations().stream()
                .flatMap(r -> library.instrument(r.instrument()).stream()
                        .map(other -> new InstrumentPage.Related(r.kind(), true, other)));
        return new InstrumentPage(
                Heads.instrument(instrument),
                instrument,
                instrument.issuer().toOptional().flatMap(library::unit),
                Stream.concat(outgoing, at(incoming, instrument.id()).stream()).toList(),
                List.copyOf(at(plans, instrument.id())),
                List.copyOf(at(citedAt, instrument.id())),
                citedBy.of(instrument.id()),
                DiagramLayout.of(relations.around(instrument.id()), instrument.id()));
    }
}
