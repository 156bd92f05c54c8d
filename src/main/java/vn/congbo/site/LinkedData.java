package vn.congbo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.edition.InForce;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Edition;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Unit;

/**
 * A plan in the words of schema.org (JSON-LD 1.1). The context stands in the file, so nothing is fetched to understand it; names are relative
 * references, which become whole addresses wherever the file is read. What is unknown is left out: schema.org has no word for it.
 */
final class LinkedData {

    private static final Map<String, Object> DAY = Map.of("@type", "Date");

    private final Library library;
    private final PlanHistory plan;
    private final PointInTime moment;
    private final Permalink here;

    private LinkedData(Library library, PlanHistory plan, PointInTime moment) {
        this.library = library;
        this.plan = plan;
        this.moment = moment;
        this.here = Addresses.linkedData(plan.plan().id());
    }

    static OutputFile of(Library library, PlanHistory plan, PointInTime moment) {
        LinkedData data = new LinkedData(library, plan, moment);
        return new OutputFile(
                data.here.file(),
                Bytes.utf8(Json.write(data.tree())),
                MediaType.of(data.here.file()),
                plan.plan().document().place().file());
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", context());
        tree.putAll(thing("Legislation", Addresses.plan(plan.plan().id())));
        tree.put("name", plan.plan().document().title());
        tree.put("legislationType", plan.plan().documentType());
        tree.put("inLanguage", "vi");
        tree.put("legislationPassedBy", issuer());
        force().ifPresent(force -> tree.put("legislationLegalForce", Map.of("@id", "https://schema.org/" + force)));
        tree.put(
                "citation",
                plan.current().mentions().stream()
                        .map(Mention::instrument)
                        .distinct()
                        .sorted()
                        .flatMap(id -> library.instrument(id).stream())
                        .map(this::cited)
                        .toList());
        tree.put("workExample", plan.editions().stream().map(this::edition).toList());
        return tree;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "https://schema.org/");
        context.put("legislationDate", DAY);
        context.put("legislationDateVersion", DAY);
        context.put("datePublished", DAY);
        context.put("contentUrl", Map.of("@type", "@id"));
        return context;
    }

    /** Only what is certain. */
    private Optional<String> force() {
        return plan.plan().endingOn(moment.asOf()).isPresent()
                ? Optional.of("NotInForce")
                : plan.inForce() instanceof InForce.Certain ? Optional.of("InForce") : Optional.empty();
    }

    private Map<String, Object> issuer() {
        String id = plan.plan().issuer();
        Map<String, Object> tree = thing("GovernmentOrganization", Addresses.unit(id));
        tree.put("name", library.unit(id).map(Unit::name).orElse(id));
        return tree;
    }

    private Map<String, Object> cited(Instrument instrument) {
        Map<String, Object> tree = thing("Legislation", Addresses.instrument(instrument.id()));
        tree.put("name", instrument.title());
        tree.put("legislationIdentifier", instrument.number());
        tree.put("legislationType", instrument.type());
        tree.put("legislationDate", instrument.issuedOn().toString());
        return tree;
    }

    private Map<String, Object> edition(ReadEdition read) {
        Edition edition = read.edition();
        Permalink address = Addresses.edition(edition.plan(), edition.number());
        Map<String, Object> tree = thing("Legislation", address);
        tree.put("name", plan.plan().name() + ": Bản " + edition.number());
        tree.put("version", String.valueOf(edition.number()));
        edition.facts().number().toOptional().ifPresent(n -> tree.put("legislationIdentifier", n));
        edition.facts().issuedOn().toOptional().ifPresent(d -> tree.put("legislationDate", d.toString()));
        edition.facts().effectiveFrom().toOptional().ifPresent(d -> tree.put("legislationDateVersion", d.toString()));
        edition.facts().publishedOn().toOptional().ifPresent(d -> tree.put("datePublished", d.toString()));
        tree.put(
                "encoding",
                List.of(
                        file(address.path(), "text/html"),
                        file(address.path() + "nguyen-van.txt", "text/plain"),
                        file(
                                Addresses.akomaNtoso(edition.plan(), edition.number())
                                        .path(),
                                "application/xml")));
        return tree;
    }

    private Map<String, Object> file(String address, String type) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@type", "LegislationObject");
        tree.put("contentUrl", here.to(address));
        tree.put("encodingFormat", type);
        return tree;
    }

    private Map<String, Object> thing(String type, Permalink address) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@id", here.to(address.path()));
        tree.put("@type", type);
        return tree;
    }
}
