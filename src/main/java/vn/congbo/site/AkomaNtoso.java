package vn.congbo.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bytes;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.model.Unit;
import vn.congbo.xml.Xml;

/**
 * An edition as Akoma Ntoso (OASIS LegalDocML 3.0): facts about it, then its official text, word for word. Addresses below the root name work,
 * expression and everything else, because they are the same on all targets. Official numbers and dates would do it only where they are known.
 */
final class AkomaNtoso {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** Of the elements in which the schema has no place for a fact: that it is unknown, and why. */
    private static final String OURS = "urn:x-congbo:facts:1";

    /** Who says what stands in the meta part. */
    private static final String SOURCE = "#congbo";

    private final Library library;
    private final PlanHistory plan;
    private final ReadEdition read;
    private final AknDates dates;
    private final Xml xml = new Xml("akomaNtoso", NAMESPACE);

    private AkomaNtoso(Library library, News.OfEdition news) {
        this.library = library;
        this.plan = news.plan();
        this.read = news.edition();
        this.dates = new AknDates(news);
    }

    /** @param editions each with the day since which it is public */
    static List<OutputFile> of(Library library, List<News.OfEdition> editions, Problems problems) {
        return editions.stream()
                .map(news -> {
                    ReadEdition read = news.edition();
                    Bytes bytes = new AkomaNtoso(library, news).write();
                    AknProof.check(bytes, read, problems);
                    String path = Addresses.akomaNtoso(
                                    news.plan().plan().id(), read.edition().number())
                            .file();
                    return new OutputFile(
                            path,
                            bytes,
                            MediaType.of(path),
                            read.edition().document().place().file());
                })
                .toList();
    }

    private Bytes write() {
        boolean first =
                read.edition().number() == plan.editions().get(0).edition().number();
        xml.open("doc", "name", plan.plan().documentType(), "contains", first ? "originalVersion" : "singleVersion");
        xml.open("meta");
        xml.open("identification", "source", SOURCE);
        work();
        expression();
        manifestation();
        xml.close();
        references();
        unknown();
        xml.close();
        new AknText(read, xml).write();
        xml.close();
        return xml.bytes();
    }

    private void work() {
        xml.open("FRBRWork");
        names(Addresses.plan(plan.plan().id()));
        dates.work().forEach(this::date);
        author();
        xml.empty("FRBRcountry", "value", "vn");
        plan.editions().get(0).edition().facts().number().toOptional().ifPresent(n -> value("FRBRnumber", n));
        value("FRBRname", plan.plan().documentType());
        xml.close();
    }

    private void expression() {
        Edition edition = read.edition();
        xml.open("FRBRExpression");
        names(Addresses.edition(edition.plan(), edition.number()));
        dates.expression().forEach(this::date);
        author();
        value("FRBRversionNumber", String.valueOf(edition.number()));
        xml.empty("FRBRlanguage", "language", "vie");
        xml.close();
    }

    private void manifestation() {
        Edition edition = read.edition();
        xml.open("FRBRManifestation");
        names(Addresses.akomaNtoso(edition.plan(), edition.number()));
        date(dates.manifestation());
        xml.empty("FRBRauthor", "href", SOURCE);
        value("FRBRformat", "application/xml");
        xml.close();
    }

    private void names(Permalink address) {
        value("FRBRthis", address.path());
        value("FRBRuri", address.path());
    }

    private void date(AknDates.Dated dated) {
        xml.empty("FRBRdate", "date", dated.day().toString(), "name", dated.name());
    }

    private void author() {
        xml.empty("FRBRauthor", "href", "#" + unitId(plan.plan().issuer()));
    }

    private void value(String name, String value) {
        xml.empty(name, "value", value);
    }

    private void references() {
        xml.open("references", "source", SOURCE);
        read.mentions().stream()
                .map(Mention::instrument)
                .distinct()
                .sorted()
                .flatMap(id -> library.instrument(id).stream())
                .forEach(this::cited);
        String issuer = plan.plan().issuer();
        reference(
                "TLCOrganization",
                unitId(issuer),
                Addresses.unit(issuer).path(),
                library.unit(issuer).map(Unit::name).orElse(issuer));
        reference("TLCProcess", SOURCE.substring(1), Addresses.home().path(), "Công Bố");
        xml.close();
    }

    private void cited(Instrument instrument) {
        reference(
                "activeRef",
                "van-ban-" + instrument.id(),
                Addresses.instrument(instrument.id()).path(),
                instrument.title());
    }

    private void reference(String element, String id, String address, String name) {
        xml.empty(element, "eId", id, "href", address, "showAs", name);
    }

    private static String unitId(String unit) {
        return "don-vi-" + unit;
    }

    /** Facts that nobody knows, with the reason; the schema itself only has places for what is known. */
    private void unknown() {
        Edition.Facts facts = read.edition().facts();
        List<String[]> unknown = Stream.of(
                        unknown("number", facts.number()),
                        unknown("place", facts.place()),
                        unknown("issuedOn", facts.issuedOn()),
                        unknown("effectiveFrom", facts.effectiveFrom()),
                        unknown("publishedOn", facts.publishedOn()),
                        unknown("signedCopy", facts.signedCopy()))
                .flatMap(Optional::stream)
                .toList();
        if (!unknown.isEmpty()) {
            xml.open("proprietary", "source", SOURCE);
            for (String[] fact : unknown) {
                xml.openIn(OURS, "unknown");
                xml.element("fact", fact[0]).element("because", fact[1]).close();
            }
            xml.close();
        }
    }

    private static Optional<String[]> unknown(String name, Fact<?> fact) {
        return fact instanceof Fact.Unknown<?> unknown
                ? Optional.of(new String[] {name, unknown.reason()})
                : Optional.empty();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
