package vn.congbo.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.edition.KnownSince;
import vn.congbo.edition.Timeline;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Edition;
import vn.congbo.model.Ending;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** {@code editions.json}: what there is of a plan today. Pages of editions never change, so what may change stands here. */
final class EditionList {

    private final PlanHistory plan;
    private final LocalDate asOf;
    private final Chronicle past;
    private final List<Target> targets;

    EditionList(PlanHistory plan, LocalDate asOf, Chronicle past, List<Target> targets) {
        this.plan = plan;
        this.asOf = asOf;
        this.past = past;
        this.targets = targets;
    }

    OutputFile file() {
        return new OutputFile(
                Addresses.editions(plan.plan().id()).file(),
                Bytes.utf8(Json.write(tree())),
                "application/json",
                plan.plan().document().place().file());
    }

    Map<String, @Nullable Object> tree() {
        String id = plan.plan().id();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("plan", id);
        tree.put("address", Addresses.plan(id).path());
        tree.put("latest", number(plan.latest()));
        tree.put("shown", number(plan.current()));
        tree.put("inForce", plan.inForce().edition().map(EditionList::number).orElse(null));
        tree.put(
                "inForceUnknownFor",
                plan.inForce().undated().stream().map(EditionList::number).toList());
        tree.put("ended", plan.plan().endingOn(asOf).map(EditionList::ending).orElse(null));
        tree.put("editions", plan.timeline().rows().stream().map(this::edition).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> ending(Ending ending) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", ending.kind().key());
        tree.put("instrument", JsonFact.of(ending.instrument()));
        tree.put("on", JsonFact.of(ending.on()));
        tree.put("replacedBy", ending.replacedBy().map(JsonFact::of).orElse(null));
        tree.put(
                "successor",
                ending.successor().map(id -> Addresses.plan(id).path()).orElse(null));
        return tree;
    }

    private static int number(ReadEdition read) {
        return read.edition().number();
    }

    private Map<String, @Nullable Object> edition(Timeline.Row row) {
        Edition edition = row.edition().edition();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("number", edition.number());
        tree.put("address", Addresses.edition(edition.plan(), edition.number()).path());
        tree.put("kind", edition.origin().kind().key());
        tree.put("instrument", edition.origin().instrument().map(JsonFact::of).orElse(null));
        tree.put("issuedOn", JsonFact.of(edition.facts().issuedOn()));
        tree.put("effectiveFrom", JsonFact.of(edition.facts().effectiveFrom()));
        tree.put("effectiveUntil", row.until().map(JsonFact::of).orElse(null));
        tree.put("publishedOn", JsonFact.of(edition.facts().publishedOn()));
        tree.put("knownSince", known(row.known()));
        tree.put("sealedAt", edition.seal().map(seal -> time(seal.sealedAt())).orElse(null));
        tree.put("mementos", mementos(row.edition()));
        tree.put("textSha256", row.edition().textFile().sha256());
        return tree;
    }

    /** When it was first public, by target: this list is the same on all of them. */
    private Map<String, String> mementos(ReadEdition read) {
        Map<String, String> times = new LinkedHashMap<>();
        targets.forEach(
                target -> TimeGates.since(read, past, target).ifPresent(since -> times.put(target.id(), time(since))));
        return times;
    }

    private static Map<String, @Nullable Object> known(KnownSince known) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("day", known.day().map(String::valueOf).orElse(null));
        tree.put("atLatest", !known.isCertain());
        tree.put("basis", known.basis().key());
        return tree;
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
