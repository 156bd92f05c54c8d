package vn.congbo.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Instrument;
import vn.congbo.model.LegalBasis;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Unit;
import vn.congbo.text.Spelling;

/** Reads the registers in {@code dang-ky/}: instruments, units, abbreviations, legal bases. */
final class Registers {

    private static final String INSTRUMENTS = "dang-ky/van-ban.yml";
    private static final String UNITS = "dang-ky/don-vi.yml";
    private static final String ABBREVIATIONS = "dang-ky/viet-tat.yml";
    private static final String LEGAL_BASES = "dang-ky/co-so-phap-ly.yml";
    static final List<String> FILES = List.of(INSTRUMENTS, UNITS, ABBREVIATIONS, LEGAL_BASES);

    private final ContentFiles files;
    private final Problems problems;
    private final List<Unit> units;

    Registers(ContentFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.units = readUnits();
    }

    List<Unit> units() {
        return units;
    }

    /** Whether that unit is registered; a problem, with the nearest right one, when it is not. */
    boolean knows(String unit, Place place) {
        List<String> ids = units.stream().map(Unit::id).toList();
        boolean known = ids.contains(unit);
        if (!known) {
            problems.mark(
                    Fault.UNKNOWN_UNIT,
                    place,
                    unit,
                    unit,
                    Spelling.nearest(unit, ids).orElse(String.join(", ", ids)));
        }
        return known;
    }

    List<Instrument> instruments() {
        List<Instrument> instruments = new ArrayList<>();
        for (YamlFile.Entry e : entries(INSTRUMENTS)) {
            e.allow("id", "loai", "so-ky-hieu", "ngay-ban-hanh", "co-quan", "trich-yeu", "doi-chieu", "quan-he");
            Fields f = e.fields();
            Instrument instrument = new Instrument(
                    f.required("id"),
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
                instruments.add(instrument);
            }
        }
        unique(instruments.stream().map(i -> Map.entry(i.id(), i.place())).toList());
        checkRelations(instruments);
        return instruments;
    }

    private Instrument.Relation relation(YamlFile.Entry e) {
        e.allow("loai", "van-ban");
        String kind = e.fields().requiredOneOf("loai", new String[] {"can-cu", "thuc-hien", "trien-khai"}, k -> k);
        return new Instrument.Relation(kind, e.fields().required("van-ban"));
    }

    private void checkRelations(List<Instrument> instruments) {
        Set<String> ids = instruments.stream().map(Instrument::id).collect(Collectors.toSet());
        instruments.forEach(i -> i.relations().stream()
                .filter(r -> !ids.contains(r.instrument()))
                .forEach(r -> problems.mark(Fault.UNKNOWN_INSTRUMENT, i.place(), r.instrument(), r.instrument())));
    }

    private List<Unit> readUnits() {
        List<Unit> read = new ArrayList<>();
        List<YamlFile.Entry> entries = entries(UNITS);
        for (YamlFile.Entry e : entries) {
            e.allow("id", "ten", "viet-tat", "ten-khac", "nhom", "gom", "hieu-luc-tu", "hieu-luc-den", "ghi-chu");
            Fields f = e.fields();
            Unit unit = new Unit(
                    f.required("id"),
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
        unique(read.stream().map(u -> Map.entry(u.id(), u.place())).toList());
        Set<String> ids = read.stream().map(Unit::id).collect(Collectors.toSet());
        read.forEach(u -> u.members().stream()
                .filter(m -> !ids.contains(m))
                .forEach(m -> problems.mark(
                        Fault.UNKNOWN_UNIT,
                        u.place(),
                        m,
                        m,
                        Spelling.nearest(m, ids).orElse(""))));
        return List.copyOf(read);
    }

    Map<String, String> abbreviations() {
        return text(ABBREVIATIONS)
                .map(text -> YamlFile.map(text, files.place(ABBREVIATIONS), problems))
                .orElse(Map.of());
    }

    List<LegalBasis> legalBases() {
        List<LegalBasis> bases = new ArrayList<>();
        for (YamlFile.Entry e : entries(LEGAL_BASES)) {
            e.allow("van-ban", "dieu", "noi-dung", "hieu-luc-tu", "hieu-luc-den", "kiem-tra-ngay", "nguon", "ghi-chu");
            Fields f = e.fields();
            LegalBasis basis = new LegalBasis(
                    f.required("van-ban"),
                    f.optional("dieu"),
                    f.required("noi-dung"),
                    f.dateFact("hieu-luc-tu"),
                    f.dateFact("hieu-luc-den"),
                    f.requiredDate("kiem-tra-ngay"),
                    f.requiredOneOf("nguon", LegalBasis.Verification.values(), LegalBasis.Verification::key),
                    f.optional("ghi-chu"));
            if (f.isWhole()) {
                bases.add(basis);
            }
        }
        return bases;
    }

    private void unique(List<Map.Entry<String, Place>> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(e -> !seen.add(e.getKey()))
                .forEach(e -> problems.mark(Fault.DUPLICATE_ID, e.getValue(), e.getKey(), e.getKey()));
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
