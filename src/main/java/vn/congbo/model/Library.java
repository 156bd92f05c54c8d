package vn.congbo.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All that one site publishes, in a fixed order. Drafts and documents dated after the as-of date are not in it. */
public record Library(
        Settings settings,
        List<Plan> plans,
        List<Bulletin> bulletins,
        List<Document> pages,
        List<Instrument> instruments,
        List<Unit> units,
        Map<String, String> abbreviations,
        List<LegalBasis> legalBases,
        List<Attachment> attachments,
        List<Attachment> assets) {

    /**
     * A file that is published as it is.
     *
     * @param path below its folder, POSIX
     */
    public record Attachment(String path, Bytes bytes) {}

    public Library {
        plans = List.copyOf(plans);
        bulletins = List.copyOf(bulletins);
        pages = List.copyOf(pages);
        instruments = List.copyOf(instruments);
        units = List.copyOf(units);
        abbreviations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
        legalBases = List.copyOf(legalBases);
        attachments = List.copyOf(attachments);
        assets = List.copyOf(assets);
    }

    public Optional<Unit> unit(String id) {
        return units.stream().filter(u -> u.id().equals(id)).findFirst();
    }

    public Optional<Instrument> instrument(String id) {
        return instruments.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    public Optional<Plan> plan(String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Every body passed through the function: how untrusted HTML is cleaned before anything is made of it. */
    public Library withBodies(UnaryOperator<Document> clean) {
        return new Library(
                settings,
                plans.stream().map(p -> clean(p, clean)).toList(),
                bulletins.stream()
                        .map(b -> new Bulletin(
                                clean.apply(b.document()),
                                b.publishedOn(),
                                b.happenedOn(),
                                b.unit(),
                                b.plan(),
                                b.clauses(),
                                b.summary(),
                                b.claim()))
                        .toList(),
                pages.stream().map(clean).toList(),
                instruments,
                units,
                abbreviations,
                legalBases,
                attachments,
                assets);
    }

    private static Plan clean(Plan p, UnaryOperator<Document> clean) {
        return new Plan(
                p.id(),
                p.name(),
                p.documentType(),
                p.subject(),
                p.issuer(),
                p.period(),
                p.horizon(),
                clean.apply(p.document()),
                p.editions(),
                p.goals().stream()
                        .map(g -> new Goal(g.clause(), g.summary(), clean.apply(g.document())))
                        .toList(),
                p.obligations());
    }
}
