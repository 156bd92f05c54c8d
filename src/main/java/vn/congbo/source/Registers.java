package vn.congbo.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.feedback.Register;
import vn.congbo.model.Allowance;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Instrument;
import vn.congbo.model.LegalBasis;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Unit;
import vn.congbo.text.Spelling;

/** Reads the registers in {@code dang-ky/}: instruments, units, abbreviations, legal bases. */
final class Registers {

    private static final String[] RELATIONS = {
        "can-cu", "thuc-hien", "trien-khai", "sua-doi", "thay-the", "bai-bo", "dinh-chinh"
    };

    private static final String INSTRUMENTS = "dang-ky/van-ban.yml";
    static final String UNITS = "dang-ky/don-vi.yml";
    private static final String ABBREVIATIONS = "dang-ky/viet-tat.yml";
    private static final String LEGAL_BASES = "dang-ky/co-so-phap-ly.yml";
    /** Also those that publications write, which {@code archive} reads. */
    static final List<String> FILES = List.of(
            INSTRUMENTS,
            UNITS,
            ABBREVIATIONS,
            LEGAL_BASES,
            OldAddresses.FILE,
            Allowance.FILE,
            Register.FILE,
            "dang-ky/dia-chi.txt",
            "nhat-ky/cong-bo.json",
            "nhat-ky/ban-tin.json");

    /** File names of every register and data file. */
    static final List<String> NAMES = List.of(
            "van-ban.yml",
            "don-vi.yml",
            "viet-tat.yml",
            "co-so-phap-ly.yml",
            "chuyen-huong.yml",
            "ngoai-le.yml",
            "nghia-vu.yml",
            "ghi-chu.yml",
            "thay-doi.yml");

    /** Days within which a citizen is to be answered. */
    private static final String ANSWER_WITHIN = "tra-loi-trong";

    private final ContentFiles files;
    private final Problems problems;
    private final List<Unit> units;
    private final List<Instrument> instruments;

    Registers(ContentFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.units = readUnits();
        List<YamlFile.Entry> written = entries(INSTRUMENTS);
        this.instruments = readInstruments(written);
        checkRelations(written);
    }

    List<Unit> units() {
        return units;
    }

    /** Whether that unit is registered; a problem, with the nearest right one, when it is not. */
    boolean knows(String unit, Place place) {
        return knows(unit, place, units.stream().map(Unit::id).toList(), UNITS, Fault.UNKNOWN_UNIT);
    }

    boolean knowsInstrument(String instrument, Place place) {
        List<String> ids = instruments.stream().map(Instrument::id).toList();
        return knows(instrument, place, ids, INSTRUMENTS, Fault.UNKNOWN_INSTRUMENT_ID);
    }

    /** A register with faults of its own may lack any entry: then nobody is told to look for it. */
    private boolean knows(String id, Place place, List<String> ids, String register, Fault fault) {
        boolean known = ids.contains(id);
        if (!known
                && !id.isEmpty()
                && !problems.hasErrorsIn(files.place(register).file())) {
            problems.mark(fault, place, id, id, Spelling.offer(id, ids));
        }
        return known;
    }

    /** When that instrument was issued; empty for one that is not registered. */
    Optional<LocalDate> issuedOn(String instrument) {
        return instruments.stream()
                .filter(i -> i.id().equals(instrument))
                .map(Instrument::issuedOn)
                .findFirst();
    }

    List<Instrument> instruments() {
        return instruments;
    }

    private List<Instrument> readInstruments(List<YamlFile.Entry> entries) {
        List<Instrument> read = new ArrayList<>();
        for (YamlFile.Entry e : entries) {
            e.allow("id", "loai", "so-ky-hieu", "ngay-ban-hanh", "co-quan", "trich-yeu", "doi-chieu", "quan-he");
            Fields f = e.fields();
            Instrument instrument = new Instrument(
                    f.requiredId(),
                    f.required("loai"),
                    f.required("so-ky-hieu"),
                    f.requiredDate("ngay-ban-hanh"),
                    f.fact("co-quan"),
                    f.required("trich-yeu"),
                    f.fact("doi-chieu"),
                    e.below("quan-he").stream().map(this::relation).toList(),
                    f.place());
            if (f.isWhole()) {
                if (instrument.issuer() instanceof Fact.Known<String> issuer) {
                    knows(issuer.value(), f.placeOf("co-quan"));
                }
                read.add(instrument);
            }
        }
        return Ids.unique(read, Instrument::id, Instrument::place, problems);
    }

    private Instrument.Relation relation(YamlFile.Entry e) {
        e.allow("loai", "van-ban");
        String kind = e.fields().requiredOneOf("loai", RELATIONS, k -> k);
        return new Instrument.Relation(kind, e.fields().required("van-ban"));
    }

    /** Checked when all instruments are read: a relation may name one that stands further down. */
    private void checkRelations(List<YamlFile.Entry> entries) {
        for (YamlFile.Entry e : entries) {
            e.below("quan-he")
                    .forEach(r -> r.fields()
                            .optional("van-ban")
                            .ifPresent(id -> knowsInstrument(id, r.fields().placeOf("van-ban"))));
        }
    }

    private List<Unit> readUnits() {
        List<Unit> read = new ArrayList<>();
        List<YamlFile.Entry> entries = entries(UNITS);
        for (YamlFile.Entry e : entries) {
            e.allow("id", "ten", "viet-tat", "ten-khac", "nhom", "gom", "hieu-luc-tu", "hieu-luc-den", "ghi-chu");
            Fields f = e.fields();
            Unit unit = new Unit(
                    f.requiredId(),
                    f.required("ten"),
                    f.optional("viet-tat"),
                    e.list("ten-khac"),
                    f.oneOf("nhom", new Boolean[] {true, false}, String::valueOf)
                            .orElse(false),
                    e.list("gom"),
                    f.dateFact("hieu-luc-tu"),
                    f.dateFact("hieu-luc-den"),
                    f.optional("ghi-chu"),
                    f.place());
            if (f.isWhole()) {
                read.add(unit);
            }
        }

        Set<String> ids = read.stream().map(Unit::id).collect(Collectors.toSet());
        read.forEach(u -> u.members().stream()
                .filter(m -> !ids.contains(m))
                .forEach(m -> problems.mark(Fault.UNKNOWN_UNIT, u.place(), m, m, Spelling.offer(m, ids))));
        return Ids.unique(read, Unit::id, Unit::place, problems);
    }

    Map<String, String> abbreviations() {
        return text(ABBREVIATIONS)
                .map(text -> YamlFile.map(text, files.place(ABBREVIATIONS), problems))
                .orElse(Map.of());
    }

    List<LegalBasis> legalBases() {
        List<LegalBasis> bases = new ArrayList<>();
        for (YamlFile.Entry e : entries(LEGAL_BASES)) {
            e.allow(
                    "van-ban",
                    "dieu",
                    "noi-dung",
                    "hieu-luc-tu",
                    "hieu-luc-den",
                    "kiem-tra-ngay",
                    "nguon",
                    "ghi-chu",
                    ANSWER_WITHIN);
            Fields f = e.fields();
            LegalBasis basis = new LegalBasis(
                    f.required("van-ban"),
                    f.optional("dieu"),
                    f.required("noi-dung"),
                    f.dateFact("hieu-luc-tu"),
                    f.dateFact("hieu-luc-den"),
                    f.requiredDate("kiem-tra-ngay"),
                    f.requiredOneOf("nguon", LegalBasis.Verification.values(), LegalBasis.Verification::key),
                    f.optional("ghi-chu"),
                    days(f));
            if (f.isWhole()) {
                bases.add(basis);
            }
        }
        return bases;
    }

    private static Optional<Integer> days(Fields f) {
        Optional<String> text = f.optional(ANSWER_WITHIN);
        Optional<Integer> days = text.filter(t -> t.matches("[1-9]\\d?")).map(Integer::valueOf);
        if (text.isPresent() && days.isEmpty()) {
            f.report(Fault.UNKNOWN_VALUE, f.placeOf(ANSWER_WITHIN), text.get(), text.get(), ANSWER_WITHIN, "1 … 99");
        }
        return days;
    }

    List<OldAddress> oldAddresses() {
        return new OldAddresses(this, problems).read(text(OldAddresses.FILE), files.place(OldAddresses.FILE));
    }

    List<Allowance> allowances() {
        return Allowances.read(text(Allowance.FILE), files.place(Allowance.FILE), problems);
    }

    private List<YamlFile.Entry> entries(String path) {
        return text(path)
                .map(text -> YamlFile.list(text, files.place(path), problems))
                .orElse(List.of());
    }

    private Optional<String> text(String path) {
        return files.has(path) ? files.text(path) : Optional.empty();
    }
}
