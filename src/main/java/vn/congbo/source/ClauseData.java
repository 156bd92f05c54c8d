package vn.congbo.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Note;
import vn.congbo.model.Obligation;
import vn.congbo.model.Problems;
import vn.congbo.model.Quote;
import vn.congbo.model.Role;

/** Reads what is tied to clauses of a plan: its obligations ({@code nghia-vu.yml}) and an edition's notes ({@code ghi-chu.yml}). */
final class ClauseData {

    private final Registers registers;
    private final Problems problems;

    ClauseData(Registers registers, Problems problems) {
        this.registers = registers;
        this.problems = problems;
    }

    List<Note> notes(List<YamlFile.Entry> entries) {
        List<Note> notes = new ArrayList<>();
        for (YamlFile.Entry e : entries) {
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
        return Ids.unique(notes, Note::id, Note::place, problems);
    }

    List<Obligation> obligations(List<YamlFile.Entry> entries) {
        List<Obligation> obligations = new ArrayList<>();
        for (YamlFile.Entry e : entries) {
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
        return Ids.unique(obligations, Obligation::id, Obligation::place, problems);
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
            if (!obligation.fields().has("thoi-han"))
                obligation
                        .fields()
                        .report(Fault.MISSING_KEY, obligation.fields().place(), "", "thoi-han");
            return new Deadline(
                    Deadline.Kind.NOT_STATED,
                    Fact.unknown(""),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        written.get(0).allow("loai", "nguyen-van", "tai", "ngay-cuoi", "tu-nam", "den-nam", "den-ngay", "ghi-chu");
        Fields f = written.get(0).fields();
        Deadline.Kind kind = f.requiredOneOf("loai", Deadline.Kind.values(), Deadline.Kind::key);
        Optional<MonthDay> lastDay = monthDay(f, "ngay-cuoi");
        Optional<Integer> first = year(f, "tu-nam");
        Optional<Integer> last = year(f, "den-nam");
        boolean everyYear = lastDay.isEmpty()
                || (kind == Deadline.Kind.YEARLY && !lastDay.get().equals(MonthDay.of(2, 29)));
        if (!everyYear || (first.isPresent() && last.isPresent() && first.get() > last.get())) {
            f.report(Fault.BAD_DEADLINE, f.placeOf(everyYear ? "den-nam" : "ngay-cuoi"), "");
        }
        Optional<LocalDate> date = f.date("den-ngay");
        if (date.isPresent() && kind != Deadline.Kind.ONCE) {
            f.report(Fault.BAD_DEADLINE, f.placeOf("den-ngay"), "");
        }
        return new Deadline(
                kind, f.fact("nguyen-van"), f.optional("tai"), lastDay, first, last, date, f.optional("ghi-chu"));
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

    private static Quote quote(Fields f, String clause, String words) {
        return new Quote(
                f.optional(clause).orElse(""),
                f.placeOf(clause),
                f.optional(words).orElse(""),
                f.placeOf(words));
    }
}
