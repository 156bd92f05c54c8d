package vn.congbo.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Edition;
import vn.congbo.model.Ending;
import vn.congbo.model.Fact;
import vn.congbo.model.OutputFile;

/** {@code editions.json}: what there is of a plan today. Pages of editions never change, so what may change stands here. */
final class EditionList {

    private EditionList() {}

    static OutputFile of(PlanHistory plan, LocalDate asOf) {
        String id = plan.plan().id();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("plan", id);
        tree.put("address", Addresses.plan(id).path());
        tree.put("latest", plan.current().edition().number());
        tree.put("ended", plan.plan().endingOn(asOf).map(EditionList::ending).orElse(null));
        tree.put("editions", plan.editions().stream().map(EditionList::edition).toList());
        return new OutputFile(
                Addresses.editions(id).file(),
                Bytes.utf8(Json.write(tree)),
                "application/json",
                plan.plan().document().place().file());
    }

    private static Map<String, @Nullable Object> ending(Ending ending) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", ending.kind().key());
        tree.put("instrument", fact(ending.instrument()));
        tree.put("on", fact(ending.on()));
        tree.put("replacedBy", ending.replacedBy().map(EditionList::fact).orElse(null));
        tree.put(
                "successor",
                ending.successor().map(id -> Addresses.plan(id).path()).orElse(null));
        return tree;
    }

    private static Map<String, @Nullable Object> edition(ReadEdition read) {
        Edition edition = read.edition();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("number", edition.number());
        tree.put("address", Addresses.edition(edition.plan(), edition.number()).path());
        tree.put("kind", edition.origin().kind().key());
        tree.put(
                "instrument",
                edition.origin().instrument().map(EditionList::fact).orElse(null));
        tree.put("issuedOn", fact(edition.facts().issuedOn()));
        tree.put("effectiveFrom", fact(edition.facts().effectiveFrom()));
        tree.put("publishedOn", fact(edition.facts().publishedOn()));
        tree.put(
                "sealedAt",
                edition.seal()
                        .map(seal -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(seal.sealedAt()))
                        .orElse(null));
        tree.put("textSha256", read.textFile().sha256());
        return tree;
    }

    /** A value, or null and the reason why nobody knows it. */
    private static Map<String, @Nullable Object> fact(Fact<?> fact) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", fact.toOptional().map(String::valueOf).orElse(null));
        tree.put("unknownBecause", fact instanceof Fact.Unknown<?> unknown ? unknown.reason() : null);
        return tree;
    }
}
