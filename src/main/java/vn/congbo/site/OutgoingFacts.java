package vn.congbo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.metadata.OutgoingDocument;
import vn.congbo.metadata.Rules;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;
import vn.congbo.model.Level;
import vn.congbo.model.Library;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Unit;
import vn.congbo.text.DocumentNumber;

/** What an edition tells of the fields of Nghị định 30, each with the place that tells it. Nothing is concluded that is not written. */
final class OutgoingFacts {

    private static final String FILES = "hồ sơ lưu trữ do cơ quan ban hành quản lý; trang này không có thông tin ấy";
    private static final String SIGNED = "chưa có bản ký số của văn bản để biết";
    private static final String CODE = "mã định danh điện tử chưa được cung cấp";

    private final Library library;
    private final Plan plan;
    private final ReadEdition read;
    private final Map<String, Fact<String>> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    OutgoingFacts(Library library, Plan plan, ReadEdition read) {
        this.library = library;
        this.plan = plan;
        this.read = read;
        addIssuer();
        addNumber();
        addSubject();
        addSigner();
        addUnknown();
    }

    OutgoingDocument document(Rules rules) {
        return new OutgoingDocument(
                rules,
                plan.id(),
                read.edition().number(),
                values,
                recipients().map(OutgoingFacts::recipient).toList());
    }

    /** Where the value of that field is written. */
    Place place(String field, String value) {
        return recipients()
                .filter(clause -> field.startsWith(OutgoingDocument.TO + ".")
                        && name(clause).equals(value))
                .findFirst()
                .map(Clause::place)
                .or(() -> Optional.ofNullable(places.get(field)))
                .orElse(read.edition().document().place());
    }

    private void known(String field, String value, Place place) {
        values.put(field, Fact.known(value));
        places.put(field, place);
    }

    private void addIssuer() {
        Optional<Unit> issuer = library.unit(plan.issuer());
        values.put(
                "OrganId",
                library.settings().organId(plan.issuer()).map(Fact::known).orElse(Fact.unknown(CODE)));
        issuer.ifPresent(unit -> known("OrganName", unit.name(), unit.place()));
        known("TypeName", plan.documentType(), plan.document().place());
        values.put("Language", Fact.known("Tiếng Việt"));
    }

    private void addNumber() {
        Edition edition = read.edition();
        Place place = edition.document()
                .sources()
                .locate("jbake-so-ky-hieu")
                .orElse(edition.document().place());
        Fact<String> printed = edition.facts().number();
        Optional<DocumentNumber> apart = printed.toOptional().flatMap(DocumentNumber::of);
        String reason = printed instanceof Fact.Unknown<String> unknown
                ? unknown.reason()
                : "không tách được số và ký hiệu ở “" + printed.toOptional().orElse("") + "”";
        values.put("CodeNumber", Fact.unknown(reason));
        values.put("CodeNotation", Fact.unknown(reason));
        apart.ifPresent(n -> known("CodeNumber", n.number(), place));
        apart.ifPresent(n -> known("CodeNotation", n.symbol(), place));
        values.put(
                "IssuedDate",
                edition.facts().issuedOn() instanceof Fact.Unknown<?> unknown
                        ? Fact.unknown(unknown.reason())
                        : Fact.known(edition.facts()
                                .issuedOn()
                                .toOptional()
                                .map(String::valueOf)
                                .orElse("")));
    }

    /** As the text of this edition prints it, else as the plan's record says. */
    private void addSubject() {
        clauses(Level.SUBJECT)
                .findFirst()
                .ifPresentOrElse(
                        clause -> known("Subject", clause.text(), clause.place()),
                        () -> known("Subject", plan.subject(), plan.document().place()));
    }

    private void addSigner() {
        Signer signer =
                Signer.of(clauses(Level.SIGNATURE).flatMap(Clause::lines).toList());
        put("SignerInfo.Position", signer.office(), signer.offices());
        put("SignerInfo.FullName", signer.name(), signer.below());
    }

    private void put(String field, Fact<String> value, List<Clause> lines) {
        values.put(field, value);
        lines.stream().findFirst().ifPresent(line -> places.put(field, line.place()));
    }

    private void addUnknown() {
        Stream.of("FileCatalog", "FileNotation", "DocOrdinal", "Maintenance", "Rights")
                .forEach(field -> values.put(field, Fact.unknown(FILES)));
        Stream.of("PageAmount", "Priority", "IssuedAmount").forEach(field -> values.put(field, Fact.unknown(SIGNED)));
        values.put("Description", Fact.unknown("không có ghi chú"));
        values.put("DueDate", Fact.unknown("văn bản không ghi hạn trả lời"));
    }

    /** Those that get a copy; "Lưu: …" says where one is kept. */
    private Stream<Clause> recipients() {
        return clauses(Level.RECIPIENT).filter(clause -> !clause.text().startsWith("Lưu:"));
    }

    private static Map<String, Fact<String>> recipient(Clause clause) {
        return Map.of("To.OrganId", Fact.unknown(CODE), "To.OrganName", Fact.known(name(clause)));
    }

    /** As printed, without the mark at its end. */
    private static String name(Clause clause) {
        return clause.text().replaceFirst("[;.,]+$", "");
    }

    private Stream<Clause> clauses(Level level) {
        return read.clauses().values().stream().filter(clause -> clause.level() == level);
    }
}
