package vn.congbo.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that one site publishes, in a fixed order. Drafts and documents dated after the as-of date are not in it.
 *
 * @param oldAddresses what answers at addresses that have no page any more
 * @param absent content path → why that document is not in it
 */
public record Library(
        Settings settings,
        List<Plan> plans,
        List<Bulletin> bulletins,
        List<Document> pages,
        Translations translations,
        List<Instrument> instruments,
        List<Unit> units,
        Map<String, String> abbreviations,
        List<LegalBasis> legalBases,
        List<OldAddress> oldAddresses,
        List<Allowance> allowances,
        Feedback feedback,
        List<Attachment> attachments,
        List<Attachment> assets,
        Map<String, Absence> absent) {

    /** Why a document that is there is not on the site. */
    public sealed interface Absence {
        record Draft() implements Absence {}

        record Future(LocalDate from) implements Absence {}

        /** It has problems of its own. */
        record Broken() implements Absence {}
    }

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
        oldAddresses = List.copyOf(oldAddresses);
        allowances = List.copyOf(allowances);
        attachments = List.copyOf(attachments);
        assets = List.copyOf(assets);
        absent = Map.copyOf(absent);
    }

    /** What old addresses answer on a day: a notice of withdrawal is none before its own. */
    public List<OldAddress> oldAddressesOn(LocalDate day) {
        List<OldAddress.Withdrawn> later = noticesAfter(day);
        return oldAddresses.stream().filter(old -> !later.contains(old)).toList();
    }

    /** What is withdrawn later, as is known now. */
    public List<OldAddress.Withdrawn> noticesAfter(LocalDate day) {
        return oldAddresses.stream()
                .filter(OldAddress.Withdrawn.class::isInstance)
                .map(OldAddress.Withdrawn.class::cast)
                .filter(notice -> notice.on().isAfter(day))
                .toList();
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

    /** Every document with a body, wherever it belongs. */
    public Stream<Document> documents() {
        return Stream.of(
                        plans.stream().map(Plan::document),
                        plans.stream().flatMap(p -> p.goals().stream()).map(Goal::document),
                        bulletins.stream().map(Bulletin::document),
                        pages.stream(),
                        translations.documents().stream().map(Translation::document))
                .flatMap(documents -> documents);
    }

    /** The same library with less in it. */
    public Library with(List<Plan> fewer, List<Bulletin> bulletinsOfThem, Map<String, Absence> why) {
        return with(fewer, bulletinsOfThem, pages, translations, why);
    }

    /** Every body passed through the function: how untrusted HTML is cleaned before anything is made of it. */
    public Library withBodies(UnaryOperator<Document> clean) {
        return with(
                plans.stream().map(p -> clean(p, clean)).toList(),
                bulletins.stream()
                        .map(b -> b.withDocument(clean.apply(b.document())))
                        .toList(),
                pages.stream().map(clean).toList(),
                translations.withBodies(clean),
                absent);
    }

    private Library with(
            List<Plan> otherPlans,
            List<Bulletin> otherBulletins,
            List<Document> otherPages,
            Translations otherTranslations,
            Map<String, Absence> otherAbsent) {
        return new Library(
                settings,
                otherPlans,
                otherBulletins,
                otherPages,
                otherTranslations,
                instruments,
                units,
                abbreviations,
                legalBases,
                oldAddresses,
                allowances,
                feedback,
                attachments,
                assets,
                otherAbsent);
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
                p.ending(),
                p.editions(),
                p.goals().stream()
                        .map(g -> new Goal(g.clause(), g.summary(), clean.apply(g.document())))
                        .toList(),
                p.obligations(),
                p.reporting());
    }
}
