package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Table;
import vn.congbo.edition.End;
import vn.congbo.model.Plan;
import vn.congbo.progress.Ledger;
import vn.congbo.progress.Milestone;

/** How every duty stands, those too that are not in force any more: one row for each time that it fell or falls due; one row for a duty that never does. */
final class ProgressTable {

    private static final List<Column> COLUMNS = Stream.of(
                    List.of(
                            Column.of("ke_hoach", "Mã kế hoạch", "Plan", Datatype.TEXT)
                                    .must(),
                            Column.of("nhiem_vu", "Mã nhiệm vụ", "Duty", Datatype.TEXT)
                                    .must(),
                            Column.of("ky", "Năm", "Year", Datatype.YEAR),
                            Column.of("han_cuoi", "Ngày cuối của thời hạn", "Last day", Datatype.DATE),
                            Column.of("dung_han", "Đúng hạn hay chậm", "Timeliness", Datatype.TEXT)
                                    .must()),
                    StandingCells.COLUMNS,
                    List.of(EndCell.COLUMN))
            .flatMap(List::stream)
            .toList();

    private ProgressTable() {}

    static Table of(Plan plan, Ledger ledger) {
        return new Table(
                COLUMNS,
                Stream.concat(
                                ledger.of(plan).stream().flatMap(e -> rows(e, e.doubt(), ledger).stream()),
                                ledger.endedOf(plan).stream()
                                        .flatMap(e -> rows(e.entry(), Optional.of(e.end()), ledger).stream()))
                        .toList());
    }

    private static List<List<String>> rows(Ledger.Entry entry, Optional<? extends End> end, Ledger ledger) {
        List<String> duty = List.of(entry.plan().id(), entry.obligation().id());
        if (entry.milestones().isEmpty()) {
            List<String> never = List.of("", "", entry.timeliness().key());
            return List.of(row(duty, never, StandingCells.of(entry.standing(), ledger), EndCell.of(end)));
        }
        return entry.milestones().stream()
                .map(m -> row(duty, due(m), StandingCells.of(m.standing(), ledger), EndCell.of(end)))
                .toList();
    }

    private static List<String> due(Milestone milestone) {
        return List.of(
                String.valueOf(milestone.period()),
                milestone.lastDay().map(LocalDate::toString).orElse(""),
                milestone.timeliness().key());
    }

    private static List<String> row(List<String> duty, List<String> due, List<String> standing, String end) {
        List<String> cells = new ArrayList<>(duty);
        cells.addAll(due);
        cells.addAll(standing);
        cells.add(end);
        return cells;
    }
}
