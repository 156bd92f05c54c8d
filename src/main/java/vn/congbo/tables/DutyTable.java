package vn.congbo.tables;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Table;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fact;
import vn.congbo.model.Obligation;
import vn.congbo.model.Plan;

/** The duties of a plan, one a row, in the order of their register. */
public final class DutyTable {

    public static final String PLAN = "ke_hoach";
    public static final String ID = "ma";
    public static final String ACTORS = "ai";
    public static final String UNKNOWN_BECAUSE = "thoi_han_chua_ro_vi";

    /** Day and month apart: a spreadsheet takes "12-14" for a day of this year. */
    public static final String LAST_DAY = "han_ngay";

    public static final String LAST_MONTH = "han_thang";

    public static final List<Column> COLUMNS = List.of(
            Column.of(PLAN, "Mã kế hoạch", "Plan", Datatype.TEXT).asKey(),
            Column.of(ID, "Mã nhiệm vụ", "Duty", Datatype.TEXT).asKey(),
            Column.of("dieu_khoan", "Mã điều khoản", "Clause", Datatype.TEXT).must(),
            Column.of("viec", "Việc phải làm", "Task", Datatype.TEXT).must(),
            Column.of("trich", "Trích nguyên văn", "Words of the plan", Datatype.TEXT)
                    .must(),
            Column.of(
                    ACTORS,
                    "Ai làm (đơn vị | vai trò | điều khoản | nguyên văn)",
                    "Who (unit | role | clause | words of the plan)",
                    Datatype.TEXT),
            Column.of("loai_thoi_han", "Loại thời hạn", "Kind of deadline", Datatype.TEXT)
                    .must(),
            Column.of("thoi_han", "Thời hạn theo nguyên văn", "Deadline in the plan's words", Datatype.TEXT),
            Column.of(UNKNOWN_BECAUSE, "Thời hạn chưa rõ vì", "Deadline unknown because", Datatype.TEXT),
            Column.of("thoi_han_tai", "Điều khoản ghi thời hạn", "Clause of the deadline", Datatype.TEXT),
            Column.of(LAST_DAY, "Ngày cuối (ngày)", "Last day (day)", Datatype.INTEGER),
            Column.of(LAST_MONTH, "Ngày cuối (tháng)", "Last day (month)", Datatype.INTEGER),
            Column.of("tu_nam", "Từ năm", "From year", Datatype.YEAR),
            Column.of("den_nam", "Đến năm", "Until year", Datatype.YEAR),
            Column.of("den_ngay", "Đến ngày", "Until", Datatype.DATE),
            Column.of("ghi_chu", "Ghi chú về thời hạn", "Remark on the deadline", Datatype.TEXT));

    private DutyTable() {}

    public static Table of(Plan plan) {
        return of(plan.id(), plan.obligations());
    }

    public static Table of(String plan, List<Obligation> duties) {
        return new Table(COLUMNS, duties.stream().map(d -> row(plan, d)).toList());
    }

    public static List<String> row(String plan, Obligation duty) {
        Deadline due = duty.deadline();
        List<String> cells = new ArrayList<>(List.of(plan, duty.id(), duty.clause(), duty.task(), duty.quote()));
        cells.add(ActorLines.write(duty.actors()));
        cells.add(due.kind().key());
        cells.add(due.wording().toOptional().orElse(""));
        cells.add(due.wording() instanceof Fact.Unknown<String> unknown ? unknown.reason() : "");
        cells.add(due.clause().orElse(""));
        cells.add(text(due.lastDay().map(MonthDay::getDayOfMonth)));
        cells.add(text(due.lastDay().map(MonthDay::getMonthValue)));
        cells.add(text(due.firstYear()));
        cells.add(text(due.lastYear()));
        cells.add(due.lastDate().map(LocalDate::toString).orElse(""));
        cells.add(due.remark().orElse(""));
        return cells;
    }

    private static String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }
}
