package vn.congbo.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congbo.model.Clause;
import vn.congbo.model.Deadline;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Goal;
import vn.congbo.model.Note;
import vn.congbo.model.Obligation;
import vn.congbo.model.Original;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;
import vn.congbo.model.Quote;
import vn.congbo.model.Role;
import vn.congbo.source.Documents.ReadDocument;

/** Reads the plans in {@code ke-hoach/<plan>/}: record, editions with notes and originals, goals, obligations. */
final class Plans {

    static final Pattern RECORD = Pattern.compile("ke-hoach/([^/]+)/ke-hoach\\.adoc");
    private static final Pattern EDITION = Pattern.compile("ke-hoach/([^/]+)/ban-([1-9]\\d*)/van-ban\\.adoc");
    private static final Pattern GOAL = Pattern.compile("ke-hoach/([^/]+)/muc-tieu/([^/]+)\\.adoc");
    static final Pattern DATA = Pattern.compile("ke-hoach/[^/]+/(?:nghia-vu\\.yml|ban-[1-9]\\d*/ghi-chu\\.yml)");
    static final Pattern ORIGINAL = Pattern.compile("ke-hoach/[^/]+/ban-[1-9]\\d*/goc/[^/]+");

    private final ContentFiles files;
    private final Map<String, ReadDocument> documents;
    private final Registers registers;
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
        Plan plan = new Plan(
                id,
                f.optional("ten-goi").orElse(read.document().title()),
                f.required("ten-loai"),
                f.required("trich-yeu"),
                issuer,
                f.required("giai-doan"),
                f.required("tam-nhin"),
                read.document(),
                editions(id),
                goals(id),
                obligations(id));
        registers.knows(issuer, f.placeOf("co-quan-ban-hanh"));
        return f.isWhole() ? Optional.of(plan) : Optional.empty();
    }

    private List<Edition> editions(String plan) {
        List<Edition> editions = new ArrayList<>();
        documents.forEach((path, read) -> {
            Matcher m = EDITION.matcher(path);
            if (m.matches() && m.group(1).equals(plan) && read.document().isPublicOn(asOf)) {
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
        List<Original> originals = files.paths().stream()
                .filter(p -> p.startsWith(folder + "goc/"))
                .map(p -> new Original(p.substring((folder + "goc/").length()), files.bytes(p), files.place(p)))
                .toList();
        String source = f.required("goc");
        Optional<Original> original =
                originals.stream().filter(o -> o.name().equals(source)).findFirst();
        if (original.isEmpty() && !source.isEmpty()) {
            f.report(
                    Fault.MISSING_FILE,
                    f.placeOf("goc"),
                    source,
                    files.place(folder + "goc/" + source).file());
        }
        boolean legible = original.map(
                        o -> files.decoded(folder + "goc/" + o.name()).isPresent())
                .orElse(false);
        List<Clause> clauses = OfficialText.read(read.loaded(), problems);
        return original.filter(o -> f.isWhole() && legible)
                .map(o -> new Edition(plan, number, read.document(), facts, clauses, notes(folder), o, originals));
    }

    private List<Note> notes(String folder) {
        List<Note> notes = new ArrayList<>();
        for (YamlFile.Entry e : entries(folder + "ghi-chu.yml")) {
            e.allow("id", "loai", "dieu-khoan", "trich", "van-ban", "noi-dung");
            Fields f = e.fields();
            Note.Kind kind = f.requiredOneOf("loai", Note.Kind.values(), Note.Kind::key);
            if (kind == Note.Kind.CONFLICT) {
                f.required("van-ban");
            }
            Optional<String> instrument =
                    f.optional("van-ban").filter(id -> registers.knowsInstrument(id, f.placeOf("van-ban")));
            notes.add(new Note(
                    f.requiredId(),
                    kind,
                    f.required("dieu-khoan"),
                    f.optional("trich").orElse(""),
                    instrument,
                    f.required("noi-dung"),
                    quote(f, "dieu-khoan", "trich"),
                    f.place()));
        }
        unique(notes.stream().map(n -> Map.entry(n.id(), n.place())).toList());
        return notes;
    }

    private List<Goal> goals(String plan) {
        List<Goal> goals = new ArrayList<>();
        documents.forEach((path, read) -> {
            Matcher m = GOAL.matcher(path);
            if (m.matches() && m.group(1).equals(plan) && read.document().isPublicOn(asOf)) {
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

    private List<Obligation> obligations(String plan) {
        List<Obligation> obligations = new ArrayList<>();
        for (YamlFile.Entry e : entries("ke-hoach/" + plan + "/nghia-vu.yml")) {
            e.allow("id", "dieu-khoan", "viec", "trich", "ai", "thoi-han");
            Fields f = e.fields();
            obligations.add(new Obligation(
                    f.requiredId(),
                    f.required("dieu-khoan"),
                    f.required("viec"),
                    f.required("trich"),
                    e.below("ai").stream().flatMap(a -> actor(a).stream()).toList(),
                    deadline(e),
                    quotes(e),
                    f.place()));
        }
        unique(obligations.stream().map(o -> Map.entry(o.id(), o.place())).toList());
        return obligations;
    }

    /** All that an obligation says to stand in the plan. */
    private static List<Quote> quotes(YamlFile.Entry obligation) {
        List<Quote> quotes = new ArrayList<>();
        quotes.add(quote(obligation.fields(), "dieu-khoan", "trich"));
        Stream.concat(obligation.below("ai").stream(), obligation.below("thoi-han").stream())
                .map(YamlFile.Entry::fields)
                .filter(f -> f.has("tai"))
                .forEach(f -> quotes.add(quote(f, "tai", "nguyen-van")));
        return quotes;
    }

    private static Quote quote(Fields f, String clause, String words) {
        return new Quote(
                f.optional(clause).orElse(""),
                f.placeOf(clause),
                f.optional(words).orElse(""),
                f.placeOf(words));
    }

    private Optional<Obligation.Actor> actor(YamlFile.Entry e) {
        e.allow("don-vi", "vai-tro", "nguyen-van", "tai");
        Fields f = e.fields();
        String unit = f.required("don-vi");
        Role role = f.requiredOneOf("vai-tro", Role.values(), Role::key);
        boolean known = registers.knows(unit, f.placeOf("don-vi"));
        Obligation.Actor actor = new Obligation.Actor(unit, role, f.required("nguyen-van"), f.optional("tai"));
        return known && f.isWhole() ? Optional.of(actor) : Optional.empty();
    }

    private Deadline deadline(YamlFile.Entry obligation) {
        List<YamlFile.Entry> written = obligation.below("thoi-han");
        if (written.isEmpty()) {
            obligation.fields().report(Fault.MISSING_KEY, obligation.fields().place(), "", "thoi-han");
            return new Deadline(
                    Deadline.Kind.NOT_STATED,
                    Fact.unknown(""),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        written.get(0).allow("loai", "nguyen-van", "tai", "ngay-cuoi", "tu-nam", "den-nam", "ghi-chu");
        Fields f = written.get(0).fields();
        return new Deadline(
                f.requiredOneOf("loai", Deadline.Kind.values(), Deadline.Kind::key),
                f.fact("nguyen-van"),
                f.optional("tai"),
                monthDay(f, "ngay-cuoi"),
                year(f, "tu-nam"),
                year(f, "den-nam"),
                f.optional("ghi-chu"));
    }

    private static Optional<MonthDay> monthDay(Fields f, String key) {
        try {
            return f.optional(key).map(text -> MonthDay.parse("--" + text));
        } catch (DateTimeException e) {
            f.report(Fault.BAD_DATE, f.placeOf(key), f.required(key), f.required(key), key);
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(Fields f, String key) {
        Optional<String> text = f.optional(key);
        if (text.isPresent() && !text.get().matches("\\d{4}")) {
            f.report(Fault.BAD_DATE, f.placeOf(key), text.get(), text.get(), key);
            return Optional.empty();
        }
        return text.map(Integer::valueOf);
    }

    private List<YamlFile.Entry> entries(String path) {
        Optional<String> text = files.has(path) ? files.text(path) : Optional.empty();
        Place place = files.place(path);
        return text.map(t -> YamlFile.list(t, place, problems)).orElse(List.of());
    }

    private void unique(List<Map.Entry<String, Place>> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(e -> !seen.add(e.getKey()))
                .forEach(e -> problems.mark(Fault.DUPLICATE_ID, e.getValue(), e.getKey(), e.getKey()));
    }
}
