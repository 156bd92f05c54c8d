package vn.congbo.site;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.edition.ClauseHistory;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Edition;
import vn.congbo.model.Publication;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.model.TimeGate.Memento;
import vn.congbo.model.TimeGate.Part;
import vn.congbo.model.Vietnam;

/** The mementos of plans and clauses on one target. An edition that is not sealed can change and is none. */
final class TimeGates {

    private final Chronicle past;
    private final Target target;

    TimeGates(Chronicle past, Target target) {
        this.past = past;
        this.target = target;
    }

    /** Those of all plans with a sealed edition. */
    List<TimeGate> all(History history) {
        return history.plans().stream().flatMap(plan -> gate(plan).stream()).toList();
    }

    /** When a sealed edition was first public on the target: as its log says, else as the edition says, else when it was sealed. */
    static Optional<OffsetDateTime> since(ReadEdition read, Chronicle past, Target target) {
        Edition edition = read.edition();
        Publication.Text text = new Publication.Text(
                edition.plan(), edition.number(), read.textFile().sha256());
        return edition.seal()
                .map(seal -> past.publications().stream()
                        .filter(p ->
                                p.target().equals(target.id()) && p.editions().contains(text))
                        .findFirst()
                        .map(Publication::time)
                        .or(() -> edition.facts()
                                .publishedOn()
                                .toOptional()
                                .map(day -> OffsetDateTime.of(day, LocalTime.MIDNIGHT, Vietnam.TIME)))
                        .orElse(seal.sealedAt()));
    }

    private Optional<TimeGate> gate(PlanHistory plan) {
        String id = plan.plan().id();
        List<ReadEdition> sealed = new ArrayList<>();
        List<Memento> mementos = new ArrayList<>();
        for (ReadEdition edition : plan.editions()) {
            int number = edition.edition().number();
            since(edition, past, target).ifPresent(since -> {
                sealed.add(edition);
                mementos.add(new Memento(number, Addresses.edition(id, number).path(), since));
            });
        }
        List<Part> clauses = plan.changes().clauses().values().stream()
                .filter(life -> Page.ClausePage.isFor(life.clause()))
                .flatMap(life -> part(id, life, sealed).stream())
                .toList();
        return sealed.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeGate(
                        Addresses.plan(id).path(), Addresses.timeMap(id).path(), mementos, clauses));
    }

    private static Optional<Part> part(String plan, ClauseHistory life, List<ReadEdition> sealed) {
        List<Integer> with = sealed.stream()
                .filter(e -> e.clauses().containsKey(life.id()))
                .map(e -> e.edition().number())
                .toList();
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        Addresses.clause(plan, life.id()).path(),
                        Addresses.timeMap(plan, life.id()).path(),
                        life.id(),
                        with.get(0),
                        with.get(with.size() - 1)));
    }
}
