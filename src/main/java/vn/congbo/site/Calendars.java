package vn.congbo.site;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.calendar.Calendar;
import vn.congbo.calendar.Event;
import vn.congbo.edition.End;
import vn.congbo.edition.History;
import vn.congbo.model.Fact;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.Obligation;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Role;
import vn.congbo.model.Target;
import vn.congbo.model.Unit;
import vn.congbo.progress.Ledger;
import vn.congbo.progress.Recurrence;
import vn.congbo.text.VietnameseDate;

/**
 * The calendars of one target: of all last days, and of each unit that has one. Only days that a plan names are in them. They say what the
 * plan says and never how far a duty is: a phone may show them long after they were made.
 */
final class Calendars {

    private final Library library;
    private final History history;
    private final Ledger ledger;
    private final Target target;

    Calendars(Library library, History history, Ledger ledger, Target target) {
        this.library = library;
        this.history = history;
        this.ledger = ledger;
        this.target = target;
    }

    /** None for a unit without a last day, and none at all while no plan names one. */
    List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        file(Addresses.calendar(), target.name(), ledger.entries()).ifPresent(files::add);
        for (Unit unit : library.units()) {
            List<Ledger.Entry> own =
                    ledger.entries().stream().filter(e -> isOf(unit, e)).toList();
            file(Addresses.calendar(unit.id()), unit.name(), own).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    private static boolean isOf(Unit unit, Ledger.Entry entry) {
        return entry.obligation().actors().stream().anyMatch(a -> a.unit().equals(unit.id()));
    }

    private Optional<OutputFile> file(Permalink address, String whose, List<Ledger.Entry> entries) {
        List<Event> events = entries.stream()
                .flatMap(e -> e.recurrence().map(r -> event(e, r)).stream())
                .toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        String description = "Ngày cuối của các nhiệm vụ, đúng theo lời kế hoạch. Lập theo điều đã công bố tại ngày "
                + VietnameseDate.format(ledger.asOf()) + ".";
        Calendar calendar =
                new Calendar("Thời hạn: " + whose, description, ledger.asOf(), absolute(address.path()), events);
        return Optional.of(new OutputFile(
                address.file(),
                calendar.bytes(),
                MediaType.of(address.file()),
                entries.get(0).obligation().place().file()));
    }

    /** The id is made of ids that are never reused, joined by what no id holds; it knows no host, which may change. */
    private Event event(Ledger.Entry entry, Recurrence due) {
        Obligation duty = entry.obligation();
        String address = Addresses.obligation(entry.plan().id(), duty.id()).path();
        return new Event(
                duty.id() + "." + entry.plan().id() + "@congbo",
                due.first(),
                due.yearly(),
                due.until(),
                "Hạn cuối: " + duty.task(),
                description(entry, due, address),
                "Thời hạn",
                absolute(address));
    }

    private String description(Ledger.Entry entry, Recurrence due, String address) {
        Obligation duty = entry.obligation();
        String where =
                absolute(address).map(URI::toASCIIString).orElse(target.name() + ", trang của nhiệm vụ " + duty.id());
        return Stream.of(
                        rule(duty, due),
                        "Theo " + label(entry) + ", " + entry.plan().name() + ".",
                        entry.doubt().map(Calendars::unclear).orElse(""),
                        "Đơn vị: " + actors(duty) + ".",
                        duty.deadline()
                                .remark()
                                .map(r -> "Ghi chú biên tập: " + r)
                                .orElse(""),
                        "Ngày giữ đúng như kế hoạch, không lùi vì ngày nghỉ. Lịch này không cho biết việc đã làm hay chưa; xem tại: "
                                + where)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String unclear(End.Unclear doubt) {
        int edition = doubt.undated().edition().number();
        return "Chưa rõ nhiệm vụ còn hiệu lực hay không: Bản " + edition
                + " không còn điều khoản tương ứng, mà chưa rõ bản ấy có hiệu lực từ ngày nào.";
    }

    private static String rule(Obligation duty, Recurrence due) {
        LocalDate day = due.first();
        String wording = duty.deadline().wording() instanceof Fact.Known<String> known
                ? "Kế hoạch ghi: “" + known.value() + "”. "
                : "";
        String last = due.yearly()
                ? VietnameseDate.dayMonth(day.getDayOfMonth(), day.getMonthValue()) + " mỗi năm"
                : VietnameseDate.format(day);
        boolean isEndless = due.yearly() && due.until().isEmpty();
        return wording + "Ngày cuối đúng hạn: " + last + (isEndless ? ", kế hoạch không ghi năm kết thúc." : ".");
    }

    private String label(Ledger.Entry entry) {
        String clause = entry.obligation().clause();
        return history.plan(entry.plan().id()).flatMap(plan -> plan.lastWith(clause)).stream()
                .map(edition -> ClauseLabel.of(edition.edition().clauses(), clause))
                .findFirst()
                .orElse(clause);
    }

    private String actors(Obligation duty) {
        return duty.actors().isEmpty()
                ? "văn bản không nêu"
                : duty.actors().stream()
                        .map(a -> library.unit(a.unit()).map(Unit::name).orElse(a.unit()) + " (" + role(a.role()) + ")")
                        .collect(Collectors.joining("; "));
    }

    private static String role(Role role) {
        return switch (role) {
            case LEAD -> "chủ trì";
            case SUPPORT -> "phối hợp";
            case CARRY_OUT -> "thực hiện";
        };
    }

    /** Empty while nobody knows where the target stands. */
    private Optional<URI> absolute(String path) {
        return target.base().map(base -> URI.create(base + path.substring(1)));
    }
}
