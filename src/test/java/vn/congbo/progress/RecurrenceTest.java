package vn.congbo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congbo.TestProject;
import vn.congbo.calendar.Calendar;
import vn.congbo.calendar.Event;
import vn.congbo.calendar.Readers;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Conversion;
import vn.congbo.model.Deadline;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;
import vn.congbo.source.Source;

/** The last days of every deadline that can be written, on every day, and what calendars make of them. */
class RecurrenceTest {

    private static final PlanHistory PLAN = read();

    /** One duty of a plan. */
    record Due(Deadline deadline, Fact<LocalDate> inForce, LocalDate day, Optional<LocalDate> knownSince) {

        List<Milestone> milestones() {
            Standing silence = Standing.of(List.of(), List.of(), Rule.LATEST_EVENT);
            InForceSince since = InForceSince.of(since(inForce), "m1-k2-d1-c1", knownSince);
            return new Milestones(PLAN.plan(), day, since).of(deadline, year -> silence, silence);
        }
    }

    @Property(tries = 500)
    void last_days_grow_and_none_is_before_the_plan_binds(@ForAll("dues") Due due) {
        List<Milestone> milestones = due.milestones();
        List<LocalDate> days =
                milestones.stream().flatMap(m -> m.lastDay().stream()).toList();
        assertThat(days).isSorted().doesNotHaveDuplicates();
        due.inForce()
                .toOptional()
                .filter(d -> due.deadline().kind() == Deadline.Kind.YEARLY)
                .ifPresent(since -> assertThat(days).noneMatch(day -> day.isBefore(since)));
        assertThat(milestones.stream().filter(m -> !m.isOver())).as("to come").hasSizeLessThanOrEqualTo(1);
        assertThat(milestones).noneMatch(m -> m.timeliness() == Timeliness.ON_TIME);
    }

    @Property(tries = 500)
    void calendars_show_the_days_that_the_ledger_knows_and_no_other(@ForAll("dues") Due due) throws Exception {
        List<Milestone> milestones = due.milestones();
        Optional<Recurrence> recurrence = Recurrence.of(due.deadline(), milestones);
        List<LocalDate> days = milestones.stream()
                .filter(m -> due.deadline().namesDay())
                .dropWhile(m -> m.timeliness() == Timeliness.UNKNOWN)
                .flatMap(m -> m.lastDay().stream())
                .toList();
        assertThat(recurrence.isPresent()).isEqualTo(!days.isEmpty());
        if (recurrence.isPresent()) {
            String calendar = calendar(recurrence.get());
            LocalDate last = days.get(days.size() - 1);
            assertThat(Readers.daysByIcal4j(calendar, last)).isEqualTo(days);
            assertThat(Readers.daysByBiweekly(calendar, last)).isEqualTo(days);
        }
    }

    @Provide
    Arbitrary<Due> dues() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 12_000)
                .map(n -> LocalDate.of(2020, 1, 1).plusDays(n));
        Arbitrary<Fact<LocalDate>> facts =
                days.injectNull(0.3).map(day -> day == null ? Fact.unknown("mẫu") : Fact.known(day));
        return Combinators.combine(deadlines(), facts, days, days.optional()).as(Due::new);
    }

    private static Arbitrary<Deadline> deadlines() {
        Arbitrary<Optional<MonthDay>> lastDay = Arbitraries.integers()
                .between(1, 365)
                .map(n -> MonthDay.from(LocalDate.ofYearDay(2025, n)))
                .optional();
        Arbitrary<Integer> years = Arbitraries.integers().between(2022, 2048);
        return Combinators.combine(
                        Arbitraries.of(Deadline.Kind.values()), lastDay, years.optional(), years.optional(), lastDay)
                .as((kind, day, one, other, once) -> new Deadline(
                        kind,
                        Fact.known("mẫu"),
                        Optional.empty(),
                        day.filter(d -> kind == Deadline.Kind.YEARLY),
                        one.map(y -> Math.min(y, other.orElse(y))),
                        other.map(y -> Math.max(y, one.orElse(y))),
                        once.filter(d -> kind == Deadline.Kind.ONCE).map(d -> d.atYear(one.orElse(2026))),
                        Optional.empty()));
    }

    private static String calendar(Recurrence due) {
        Event event = new Event("x@congbo", due.first(), due.yearly(), due.until(), "x", "x", "x", Optional.empty());
        return new Calendar("x", "x", due.first(), Optional.empty(), List.of(event))
                .bytes()
                .utf8();
    }

    private static PlanHistory since(Fact<LocalDate> inForce) {
        ReadEdition read = PLAN.editions().get(0);
        Edition e = read.edition();
        Edition.Facts f = e.facts();
        Edition dated = new Edition(
                e.plan(),
                e.number(),
                e.document(),
                new Edition.Facts(f.number(), f.place(), Fact.unknown("mẫu"), inForce, f.publishedOn(), f.signedCopy()),
                e.origin(),
                e.amendment(),
                e.clauses(),
                e.notes(),
                e.source(),
                e.originals(),
                e.seal());
        return new PlanHistory(
                PLAN.plan(),
                List.of(new ReadEdition(dated, read.canonical(), read.textFile(), read.clauses(), read.mentions())),
                PLAN.changes(),
                PLAN.timeline(),
                PLAN.inForce());
    }

    private static PlanHistory read() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "thoi-han");
            TestProject.sound(folder);
            Problems problems = new Problems();
            LocalDate day = LocalDate.parse(TestProject.AS_OF);
            Chronicle past = new Chronicle(List.of(), Optional.empty(), List.of(), List.of());
            // No lambda: other threads would call it in this class, and wait until it is there.
            Queue<Conversion> told = new ConcurrentLinkedQueue<>();
            var library = Source.read(Source.settings(folder, problems).orElseThrow(), day, problems, told::add);
            return History.of(library.orElseThrow(), past, PointInTime.of(day), problems)
                    .plans()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
