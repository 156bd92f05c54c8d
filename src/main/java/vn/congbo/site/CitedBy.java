package vn.congbo.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congbo.edition.Citations;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Citation;
import vn.congbo.model.Document;
import vn.congbo.model.Library;
import vn.congbo.model.Note;
import vn.congbo.model.Obligation;
import vn.congbo.model.Problems;
import vn.congbo.site.Page.InstrumentPage.CitedIn;

/** What cites each instrument, besides the official text: bulletins, pages, goals, introductions, duties. */
final class CitedBy {

    private final Map<String, List<CitedIn>> byInstrument = new HashMap<>();
    private final Citations citations;

    private CitedBy(Citations citations) {
        this.citations = citations;
    }

    /** Documents were read when their bodies were made; duties and notes are read here. */
    static CitedBy of(Library library, History history, Problems problems) {
        CitedBy citedBy = new CitedBy(Citations.of(library, problems));
        library.documents().forEach(citedBy::add);
        for (PlanHistory plan : history.plans()) {
            plan.plan().obligations().forEach(duty -> citedBy.add(plan.plan().id(), duty));
            plan.editions().stream().flatMap(e -> e.edition().notes().stream()).forEach(citedBy::check);
        }
        return citedBy;
    }

    /** Bulletins by the last published, all else in the order of the library. */
    List<CitedIn> of(String instrument) {
        return List.copyOf(byInstrument.getOrDefault(instrument, List.of()));
    }

    private void add(Document document) {
        document.citations()
                .forEach(c -> add(new CitedIn(document.type(), document.title(), Addresses.of(document), c)));
    }

    private void add(String plan, Obligation duty) {
        Citations.Reading reading = citations.reading(duty.place());
        Permalink page = Addresses.obligation(plan, duty.id());
        List<String> texts = new ArrayList<>(List.of(duty.task()));
        duty.deadline().remark().ifPresent(texts::add);
        for (String text : texts) {
            reading.read(text)
                    .forEach(f -> f.instrument()
                            .ifPresent(id -> add(new CitedIn(
                                    "nhiem-vu", duty.task(), page, new Citation(text, f.start(), f.end(), id)))));
        }
    }

    private void add(CitedIn cited) {
        byInstrument
                .computeIfAbsent(cited.citation().instrument(), id -> new ArrayList<>())
                .add(cited);
    }

    /** A note stands beside the clause that cites; it is no citation of its own. */
    private void check(Note note) {
        citations.reading(note.place()).read(note.text());
    }
}
