package vn.congbo.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Table;
import vn.congbo.model.Fact;
import vn.congbo.model.Unit;

/** Units and groups of units, in the order of their register. */
public final class UnitTable {

    private static final List<Column> COLUMNS = List.of(
            Column.of("ma", "Mã đơn vị", "Unit", Datatype.TEXT).asKey(),
            Column.of("ten", "Tên", "Name", Datatype.TEXT).must(),
            Column.of("viet_tat", "Tên viết tắt", "Abbreviation", Datatype.TEXT),
            Column.of("ten_khac", "Cách viết khác", "Other wordings", Datatype.TEXT),
            Column.of("nhom", "Là nhóm đơn vị", "Is a group", Datatype.BOOLEAN).must(),
            Column.of("gom", "Đơn vị chắc chắn thuộc nhóm", "Certain members", Datatype.TEXT),
            Column.of("hieu_luc_tu", "Có từ ngày", "Valid from", Datatype.DATE),
            Column.of("hieu_luc_tu_chua_ro_vi", "Từ ngày nào chưa rõ vì", "Valid from unknown because", Datatype.TEXT),
            Column.of("hieu_luc_den", "Có đến ngày", "Valid to", Datatype.DATE),
            Column.of("hieu_luc_den_chua_ro_vi", "Đến ngày nào chưa rõ vì", "Valid to unknown because", Datatype.TEXT),
            Column.of("ghi_chu", "Ghi chú", "Remark", Datatype.TEXT));

    private UnitTable() {}

    public static Table of(List<Unit> units) {
        return new Table(COLUMNS, units.stream().map(UnitTable::row).toList());
    }

    private static List<String> row(Unit unit) {
        List<String> cells = new ArrayList<>(List.of(unit.id(), unit.name()));
        cells.add(unit.abbreviation().orElse(""));
        cells.add(String.join("\n", unit.otherNames()));
        cells.add(String.valueOf(unit.group()));
        cells.add(String.join(", ", unit.members()));
        add(cells, unit.validFrom());
        add(cells, unit.validTo());
        cells.add(unit.remark().orElse(""));
        return cells;
    }

    private static void add(List<String> cells, Fact<LocalDate> day) {
        cells.add(day.toOptional().map(LocalDate::toString).orElse(""));
        cells.add(day instanceof Fact.Unknown<LocalDate> unknown ? unknown.reason() : "");
    }
}
