package vn.congbo.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congbo.model.Completion;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.Problem;

/**
 * What the office must be reminded of: last days that are near, and those that are over without a report or with less than was promised.
 * They are problems in form, so that they are told like those, but no mistake of the content: they come with the calendar, and nothing that
 * anybody wrote is wrong.
 */
public final class Reminders {

    private final Ledger ledger;
    private final Library library;
    private final List<Problem> found = new ArrayList<>();

    private Reminders(Ledger ledger, Library library) {
        this.ledger = ledger;
        this.library = library;
    }

    /**
     * By place.
     *
     * @param days how long before a last day to begin
     */
    public static List<Problem> of(Ledger ledger, Library library, int days) {
        Reminders reminders = new Reminders(ledger, library);
        ledger.entries().forEach(entry -> reminders.add(entry, days));
        return reminders.found.stream().sorted().toList();
    }

    private void add(Ledger.Entry entry, int days) {
        entry.open().forEach(m -> {
            Optional<String> level = m.standing().completion().map(Completion::key);
            Fault fault = level.isPresent() ? Fault.DEADLINE_MISSED : Fault.DEADLINE_PASSED;
            add(m.lastDay().isPresent() ? fault : Fault.YEARS_OVER, entry.obligation(), m, level);
        });
        entry.next()
                .filter(m -> !m.standing().isComplete())
                .filter(m -> m.lastDay().filter(d -> until(d) <= days).isPresent())
                .ifPresent(m -> add(Fault.DEADLINE_NEAR, entry.obligation(), m, Optional.empty()));
    }

    private void add(Fault fault, Obligation duty, Milestone milestone, Optional<String> level) {
        LocalDate day = milestone.end();
        List<String> arguments = new ArrayList<>(List.of(
                duty.id(),
                duty.task(),
                units(duty),
                milestone.lastDay().map(LocalDate::toString).orElse(String.valueOf(milestone.period())),
                String.valueOf(Math.abs(until(day))),
                keys(duty, milestone)));
        level.ifPresent(arguments::add);
        found.add(new Problem(fault, duty.place(), "", arguments));
    }

    private long until(LocalDate day) {
        return ChronoUnit.DAYS.between(ledger.asOf(), day);
    }

    private String units(Obligation duty) {
        return duty.actors().isEmpty()
                ? "–"
                : duty.actors().stream()
                        .map(a -> library.unit(a.unit()).map(u -> u.name()).orElse(a.unit()))
                        .collect(Collectors.joining("; "));
    }

    /** What a bulletin must say to answer. */
    private static String keys(Obligation duty, Milestone milestone) {
        String period = duty.deadline().kind() == Deadline.Kind.YEARLY ? ", ky: " + milestone.period() : "";
        return "dieu-khoan: " + duty.clause() + ", nhiem-vu: " + duty.id() + period + ", muc-do, ly-do, minh-chung-1";
    }
}
