package vn.congbo.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Completion;
import vn.congbo.model.Fault;
import vn.congbo.model.Revision;
import vn.congbo.source.Documents.ReadDocument;

/** Reads the bulletins ({@code ban-tin/<year>/<name>.adoc}) that are public on the day. */
final class Bulletins {

    private static final Pattern REVISION = Pattern.compile("(\\S+)\\s*\\|\\s*(nhỏ|đáng kể)\\s*\\|\\s*(\\S.*)");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private final Collection<ReadDocument> documents;
    private final Registers registers;
    private final LocalDate asOf;
    private final EvidenceFields evidence;

    Bulletins(ContentFiles files, Collection<ReadDocument> documents, Registers registers, LocalDate asOf) {
        this.documents = documents;
        this.registers = registers;
        this.asOf = asOf;
        this.evidence = new EvidenceFields(files, registers);
    }

    List<Bulletin> all() {
        return documents.stream()
                .filter(read -> read.document().type().equals("ban-tin"))
                .filter(read -> read.document().isPublicOn(asOf))
                .flatMap(read -> bulletin(read).stream())
                .map(bulletin -> bulletin.shownOn(asOf)) // so a slip in a year is never written down for good
                .toList();
    }

    /** One bulletin, whatever its status: also one that is not a file yet. */
    Optional<Bulletin> bulletin(ReadDocument read) {
        Fields f = read.fields();
        LocalDate happenedOn = f.requiredDate("ngay-su-kien");
        LocalDate publishedOn = f.requiredDate("date");
        Optional<Bulletin.Claim> claim = claim(f, happenedOn);
        String unit = f.required("don-vi");
        registers.knows(unit, f.placeOf("don-vi"));
        f.required("dieu-khoan");
        Bulletin bulletin = new Bulletin(
                read.document(),
                publishedOn,
                f.date("ngay-bao-cao").orElse(publishedOn),
                happenedOn,
                unit,
                f.required("ke-hoach"),
                f.list("dieu-khoan"),
                f.list("nhiem-vu"),
                f.required("tom-tat"),
                claim,
                evidence.of(read),
                f.optional("dinh-chinh"),
                revisions(f, publishedOn));
        checkClaim(f, bulletin);
        checkDates(f, bulletin);
        return f.isWhole() ? Optional.of(bulletin) : Optional.empty();
    }

    private static Optional<Bulletin.Claim> claim(Fields f, LocalDate happenedOn) {
        Optional<String> year = f.optional("ky");
        boolean isYear = year.map(y -> YEAR.matcher(y).matches()).orElse(true);
        if (!isYear) {
            f.report(Fault.BAD_DATE, f.placeOf("ky"), year.orElse(""), year.orElse(""), "ky");
        }
        int period = year.filter(y -> isYear).map(Integer::valueOf).orElse(happenedOn.getYear());
        return f.oneOf("muc-do", Completion.values(), Completion::key)
                .map(c -> new Bulletin.Claim(c, f.required("ly-do"), period));
    }

    /** A level that nothing shows would be a mere assertion; only "no evidence" needs none. */
    private static void checkClaim(Fields f, Bulletin bulletin) {
        boolean bare = bulletin.claim()
                .filter(c -> c.completion() != Completion.NO_EVIDENCE)
                .isPresent();
        if (bare && f.numbered("minh-chung").isEmpty()) {
            f.report(Fault.CLAIM_WITHOUT_EVIDENCE, f.placeOf("muc-do"), f.required("muc-do"), f.required("muc-do"));
        }
        if (bulletin.claim().isEmpty() && !f.has("muc-do")) {
            for (String key : List.of("ly-do", "ky", "nhiem-vu")) {
                f.optional(key).ifPresent(v -> f.report(Fault.MISSING_KEY, f.placeOf(key), key, "muc-do"));
            }
        }
    }

    private static void checkDates(Fields f, Bulletin b) {
        if (!f.isWhole()) {
            return;
        }
        String reportKey = f.has("ngay-bao-cao") ? "ngay-bao-cao" : "date";
        if (b.happenedOn().isAfter(b.reportedOn())) {
            Fault fault = f.has("ngay-bao-cao") ? Fault.EVENT_AFTER_REPORT : Fault.EVENT_AFTER_PUBLICATION;
            String event = b.happenedOn().toString();
            f.report(
                    fault,
                    f.placeOf("ngay-su-kien"),
                    event,
                    event,
                    b.reportedOn().toString());
        }
        if (b.reportedOn().isAfter(b.publishedOn())) {
            String report = b.reportedOn().toString();
            f.report(
                    Fault.REPORT_AFTER_PUBLICATION,
                    f.placeOf(reportKey),
                    report,
                    report,
                    b.publishedOn().toString());
        }
    }

    private static List<Revision> revisions(Fields f, LocalDate publishedOn) {
        List<Revision> revisions = new ArrayList<>();
        LocalDate before = publishedOn;
        for (Fields.Value value : f.numbered("cap-nhat")) {
            Optional<Revision> revision = revision(value.text());
            if (revision.isEmpty() || revision.get().on().isBefore(before)) {
                f.report(Fault.BAD_REVISION, value.place(), value.text(), value.text());
            } else {
                before = revision.get().on();
                revisions.add(revision.get());
            }
        }
        return revisions;
    }

    private static Optional<Revision> revision(String text) {
        Matcher m = REVISION.matcher(text);
        try {
            return m.matches()
                    ? Optional.of(
                            new Revision(LocalDate.parse(m.group(1)), m.group(2).equals("đáng kể"), m.group(3)))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
