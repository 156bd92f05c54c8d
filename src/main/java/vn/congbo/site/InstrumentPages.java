package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
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
    private final History history;
    private final CitedBy citedBy;
    private final Relations relations;

    InstrumentPages(Library library, History history, CitedBy citedBy) {
        this.library = library;
        this.history = history;
        this.citedBy = citedBy;
        this.relations = Relations.of(library, history);
    }

    List<Page> all() {
        List<InstrumentPage> instruments =
                library.instruments().stream().map(this::page).toList();
        List<Page> pages = new ArrayList<>();
        pages.add(new Page.Instruments(Heads.instruments(), instruments, DiagramLayout.of(relations, "")));
        pages.addAll(instruments);
        return pages;
    }

    private InstrumentPage page(Instrument instrument) {
        Stream<InstrumentPage.Related> outgoing = instrument.relations().stream()
                .flatMap(r -> library.instrument(r.instrument()).stream()
                        .map(other -> new InstrumentPage.Related(r.kind(), true, other)));
        Stream<InstrumentPage.Related> incoming = library.instruments().stream()
                .flatMap(other -> other.relations().stream()
                        .filter(r -> r.instrument().equals(instrument.id()))
                        .map(r -> new InstrumentPage.Related(r.kind(), false, other)));
        return new InstrumentPage(
                Heads.instrument(instrument),
                instrument,
                instrument.issuer().toOptional().flatMap(library::unit),
                Stream.concat(outgoing, incoming).toList(),
                citedAt(instrument),
                citedBy.of(instrument.id()),
                DiagramLayout.of(relations.around(instrument.id()), instrument.id()));
    }

    private List<InstrumentPage.CitedAt> citedAt(Instrument instrument) {
        return history.plans().stream()
                .flatMap(plan -> plan.current().mentions().stream()
                        .filter(m -> m.instrument().equals(instrument.id()))
                        .map(m -> citedAt(plan, m)))
                .toList();
    }

    private static InstrumentPage.CitedAt citedAt(PlanHistory plan, History.Mention mention) {
        Clause clause = plan.current().clause(mention.clause()).orElseThrow();
        String label = ClauseLabel.of(plan.current().edition().clauses(), clause.id());
        return new InstrumentPage.CitedAt(plan.plan(), clause, label, mention);
    }
}
