package vn.congbo.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Deadline;
import vn.congbo.progress.Ledger;
import vn.congbo.site.Page.Deadlines.Due;
import vn.congbo.site.Page.Deadlines.Month;
import vn.congbo.site.Page.Deadlines.Rules;

/** What the page of deadlines lists. */
final class DeadlineLists {

    /** What a plan may say of the time of a duty, in the order of the page. */
    private static final List<String> KINDS = List.of("ngay", "khong-ngay", "khong-ghi");

    private DeadlineLists() {}

    static Page.Deadlines page(History history, Ledger ledger) {
        List<Rules> rules = history.plans().stream()
                .flatMap(plan -> rules(plan, ledger.of(plan.plan())))
                .toList();
        return new Page.Deadlines(Heads.deadlines(), open(ledger), months(ledger), rules);
    }

    private static List<Due> open(Ledger ledger) {
        return ledger.entries().stream()
                .flatMap(e -> e.open().stream().map(m -> new Due(e, m)))
                .sorted(Comparator.comparing(DeadlineLists::day))
                .toList();
    }

    private static List<Month> months(Ledger ledger) {
        LocalDate end = ledger.asOf().plusYears(1);
        Map<YearMonth, List<Due>> byMonth = ledger.entries().stream()
                .flatMap(e -> e.next().stream().map(m -> new Due(e, m)))
                .filter(due -> day(due).isBefore(end))
                .sorted(Comparator.comparing(DeadlineLists::day))
                .collect(Collectors.groupingBy(
                        due -> YearMonth.from(day(due)), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        return byMonth.entrySet().stream()
                .map(e -> new Month(e.getKey().getYear(), e.getKey().getMonthValue(), List.copyOf(e.getValue())))
                .toList();
    }

    private static LocalDate day(Due due) {
        return due.milestone().end();
    }

    private static Stream<Rules> rules(PlanHistory plan, List<Ledger.Entry> entries) {
        return KINDS.stream()
                .map(kind -> new Rules(
                        plan,
                        kind,
                        entries.stream()
                                .filter(e -> kind(e.obligation().deadline()).equals(kind))
                                .toList()))
                .filter(rules -> !rules.entries().isEmpty());
    }

    private static String kind(Deadline deadline) {
        if (deadline.namesDay()) {
            return KINDS.get(0);
        }
        return deadline.wording().isKnown() ? KINDS.get(1) : KINDS.get(2);
    }
}
