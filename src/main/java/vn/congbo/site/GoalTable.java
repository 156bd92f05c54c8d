package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Table;
import vn.congbo.edition.History;
import vn.congbo.model.Plan;
import vn.congbo.progress.Ledger;

/** How every goal stands, those too that are not in force any more; not those that are to come, of which there is nothing to tell. */
final class GoalTable {

    private static final List<Column> COLUMNS = Stream.of(
                    List.of(
                            Column.of("ke_hoach", "Mã kế hoạch", "Plan", Datatype.TEXT)
                                    .asKey(),
                            Column.of("dieu_khoan", "Mã điều khoản", "Clause", Datatype.TEXT)
                                    .asKey(),
                            Column.of("tieu_de", "Tiêu đề", "Title", Datatype.TEXT)
                                    .must(),
                            Column.of("tom_tat", "Tóm tắt", "Summary", Datatype.TEXT)
                                    .must()),
                    StandingCells.COLUMNS,
                    List.of(EndCell.COLUMN))
            .flatMap(List::stream)
            .toList();

    private GoalTable() {}

    static Table of(Plan plan, Ledger ledger, History history) {
        return new Table(
                COLUMNS,
                ledger.goals().stream()
                        .filter(g -> g.plan().id().equals(plan.id()))
                        .filter(g -> history.plan(plan.id())
                                .flatMap(p -> p.comingWith(g.goal().clause(), ledger.asOf()))
                                .isEmpty())
                        .map(g -> row(g, ledger, history))
                        .toList());
    }

    private static List<String> row(Ledger.GoalEntry entry, Ledger ledger, History history) {
        List<String> cells = new ArrayList<>(List.of(
                entry.plan().id(),
                entry.goal().clause(),
                entry.goal().document().title(),
                entry.goal().summary()));
        cells.addAll(StandingCells.of(entry.standing(), ledger));
        cells.add(EndCell.of(history.plan(entry.plan().id())
                .flatMap(plan -> plan.fateOf(entry.goal().clause(), ledger.asOf()))));
        return cells;
    }
}
