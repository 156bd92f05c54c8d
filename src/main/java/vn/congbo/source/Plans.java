package vn.congbo.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Amendment;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Obligation;
import vn.congbo.model.Origin;
import vn.congbo.model.Original;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;
import vn.congbo.model.Seal;
import vn.congbo.model.Status;
import vn.congbo.model.Translation;
import vn.congbo.source.Documents.ReadDocument;
import vn.congbo.text.Spelling;

/** Reads the plans in {@code ke-hoach/<plan>/}: record, editions with notes and originals, goals, obligations. */
final class Plans {

    static final Pattern RECORD = Pattern.compile("ke-hoach/([^/]+)/ke-hoach\\.adoc");
    private static final Pattern EDITION = Pattern.compile("ke-hoach/([^/]+)/ban-([1-9]\\d{0,3})/van-ban\\.adoc");
    private static final Pattern GOAL = Pattern.compile("ke-hoach/([^/]+)/muc-tieu/([^/]+)\\.adoc");
    static final Pattern DATA =
            Pattern.compile("ke-hoach/[^/]+/(?:nghia-vu\\.yml|ban-[1-9]\\d{0,3}/(?:ghi-chu|thay-doi)\\.yml)");
    static final Pattern ORIGINAL = Pattern.compile("ke-hoach/[^/]+/ban-[1-9]\\d{0,3}/goc/.+");

    private final ContentFiles files;
    private final Map<String, ReadDocument> documents;
    private final Registers registers;
    private final ClauseData data;
    private final Map<String, Seal> seals;
    private final LocalDate asOf;
    private final Problems problems;

    Plans(
            ContentFiles files,
            Map<String, ReadDocument> documents,
            Registers registers,
            LocalDate asOf,
            Problems problems) {
        this.files = files;
        this.documents = documents;
        this.registers = registers;
        this.data = new ClauseData(registers, problems);
        this.seals = Seals.read(files, problems);
        this.asOf = asOf;
        this.problems = problems;
    }

    List<Plan> all() {
        List<Plan> plans = new ArrayList<>();
        documents.forEach((path, read) -> {
            Matcher m = RECORD.matcher(path);
            boolean mayShow = read.document().isPublicOn(asOf);
            if (m.matches() && read.document().type().equals("ke-hoach") && mayShow) {
                plan(m.group(1), read).ifPresent(plans::add);
            }
        });
        return plans;
    }

    /** A document of one of the plan's types must lie where that type belongs, or nobody would ever find it. */
    void checkPlaces() {
        Map<String, Pattern> places = Map.of("ke-hoach", RECORD, "ban-van", EDITION, "muc-tieu", GOAL);
        documents.forEach((path, read) -> {
            Pattern right = places.get(read.document().type());
            if (right != null && !right.matcher(path).matches()) {
                problems.add(
                        Fault.MISPLACED_DOCUMENT,
                        read.document().place(),
                        read.document().type());
            }
        });
    }

    private Optional<Plan> plan(String id, ReadDocument read) {
        Fields f = read.fields();
        String issuer = f.required("co-quan-ban-hanh");
        List<Obligation> obligations = data.obligations(entries("ke-hoach/" + id + "/nghia-vu.yml"));
        Plan plan = new Plan(
                id,
                f.optional("ten-goi").orElse(read.document().title()),
                f.required("ten-loai"),
                f.required("trich-yeu"),
                issuer,
                f.required("giai-doan"),
                f.required("tam-nhin"),
                read.document(),
                Endings.read(f, registers),
                editions(id),
                goals(id),
                obligations,
                reporting(f, obligations));
        registers.knows(issuer, f.placeOf("co-quan-ban-hanh"));
        plan.carriesOut().forEach(i -> registers.knowsInstrument(i, f.placeOf("thuc-hien")));
        return f.isWhole() ? Optional.of(plan) : Optional.empty();
    }

    /** All of it or nothing: a report needs a duty that asks for it and somebody who receives it. */
    private Optional<Plan.Reporting> reporting(Fields f, List<Obligation> obligations) {
        if (!f.has("bao-cao-theo") && !f.has("bao-cao-gui") && !f.has("bao-cao-qua")) {
            return Optional.empty();
        }
        String duty = f.required("bao-cao-theo");
        String to = f.required("bao-cao-gui");
        Optional<String> via = f.optional("bao-cao-qua");
        registers.knows(to, f.placeOf("bao-cao-gui"));
        via.ifPresent(unit -> registers.knows(unit, f.placeOf("bao-cao-qua")));
        List<String> ids = obligations.stream().map(Obligation::id).toList();
        if (!duty.isEmpty() && !ids.isEmpty() && !ids.contains(duty)) {
            f.report(Fault.UNKNOWN_OBLIGATION, f.placeOf("bao-cao-theo"), duty, duty, Spelling.offer(duty, ids));
        }
        return Optional.of(new Plan.Reporting(duty, to, via));
    }

    private List<Edition> editions(String plan) {
        List<Edition> editions = new ArrayList<>();
        documents.forEach((path, read) -> {
            Matcher m = EDITION.matcher(path);
            if (!m.matches() || !m.group(1).equals(plan)) {
                return;
            }
            if (read.document().status() == Status.DRAFT) {
                askForOriginal(path, read);
            } else if (read.document().isPublicOn(asOf)) {
                edition(plan, Integer.parseInt(m.group(2)), read).ifPresent(editions::add);
            }
        });
        return editions;
    }

    private Optional<Edition> edition(String plan, int number, ReadDocument read) {
        Fields f = read.fields();
        String folder = "ke-hoach/" + plan + "/ban-" + number + "/";
        Edition.Facts facts = new Edition.Facts(
                f.fact("so-ky-hieu"),
                f.fact("dia-danh"),
                f.dateFact("ngay-ban-hanh"),
                f.dateFact("ngay-hieu-luc"),
                f.dateFact("ngay-dang-tai"),
                f.fact("ban-ky-so"));
        Origin origin = origin(number, f);
        List<Original> originals = files.paths().stream()
                .filter(p -> p.startsWith(folder + "goc/"))
                .map(p -> new Original(p.substring((folder + "goc/").length()), files.bytes(p), files.place(p)))
                .toList();
        String source = f.required("goc");
        Optional<Original> original =
                originals.stream().filter(o -> o.name().equals(source)).findFirst();
        if (original.isEmpty() && !source.isEmpty()) {
            f.report(
                    Fault.MISSING_ORIGINAL,
                    f.placeOf("goc"),
                    source,
                    files.place(folder + "goc/" + source).file());
        }
        boolean legible = original.map(
                        o -> files.decoded(folder + "goc/" + o.name()).isPresent())
                .orElse(false);
        List<Clause> clauses = read.clauses();
        return original.filter(o -> f.isWhole() && legible)
                .map(o -> new Edition(
                        plan,
                        number,
                        read.document(),
                        facts,
                        origin,
                        amendment(folder + "thay-doi.yml", number),
                        clauses,
                        data.notes(entries(folder + "ghi-chu.yml")),
                        o,
                        originals,
                        Optional.ofNullable(seals.get(folder))));
    }

    /** A draft stops nothing; but whoever has just begun one should be told what it still needs, and that nothing may stand in for it. */
    private void askForOriginal(String path, ReadDocument read) {
        Optional<String> source = read.fields().optional("goc");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        source.map(name -> folder + "goc/" + name)
                .filter(file -> !files.has(file))
                .ifPresent(file -> problems.mark(
                        Fault.DRAFT_WITHOUT_ORIGINAL,
                        read.fields().placeOf("goc"),
                        source.get(),
                        files.place(file).file()));
    }

    /** The first edition is issued and needs to say nothing; a later one says what made it. */
    private Origin origin(int number, Fields f) {
        if (number == 1
                && f.optional("loai-ban").isEmpty()
                && f.optional("van-ban-sua").isEmpty()) {
            return new Origin(Origin.Kind.ISSUED, Optional.empty());
        }
        Origin.Kind kind = f.requiredOneOf("loai-ban", Origin.Kind.values(), Origin.Kind::key);
        Fact<String> instrument = f.fact("van-ban-sua");
        instrument.toOptional().ifPresent(id -> registers.knowsInstrument(id, f.placeOf("van-ban-sua")));
        return new Origin(kind, Optional.of(instrument));
    }

    private Amendment amendment(String path, int number) {
        Optional<String> text = files.has(path) ? files.text(path) : Optional.empty();
        Place file = files.place(path);
        return text.map(t -> Amendments.read(t, file, number, problems)).orElse(Amendment.none(file));
    }

    private List<Goal> goals(String plan) {
        List<Goal> goals = new ArrayList<>();
        documents.forEach((path, read) -> {
            Matcher m = GOAL.matcher(path);
            boolean isGoal = !read.document().type().equals(Translation.TYPE)
                    && read.document().isPublicOn(asOf);
            if (m.matches() && m.group(1).equals(plan) && isGoal) {
                String clause = read.fields().required("dieu-khoan");
                if (!clause.equals(m.group(2)) && !clause.isEmpty()) { // its address is made from the clause
                    problems.mark(Fault.MISPLACED_DOCUMENT, read.fields().placeOf("dieu-khoan"), clause, "muc-tieu");
                }
                String summary = read.fields().required("tom-tat");
                goals.add(new Goal(clause, summary, read.document()));
            }
        });
        return goals;
    }

    private List<YamlFile.Entry> entries(String path) {
        Optional<String> text = files.has(path) ? files.text(path) : Optional.empty();
        Place place = files.place(path);
        return text.map(t -> YamlFile.list(t, place, problems)).orElse(List.of());
    }
}
