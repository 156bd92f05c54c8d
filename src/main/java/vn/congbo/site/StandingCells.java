package vn.congbo.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.progress.Ledger;
import vn.congbo.progress.Standing;

/** The columns that say what is so by what was known, on what basis, by which rule. No level means: nobody has reported one. */
final class StandingCells {

    static final List<Column> COLUMNS = List.of(
            Column.of("muc_do", "Mức độ hoàn thành", "Completion", Datatype.TEXT),
            Column.of("ly_do", "Lý do xếp mức độ", "Reason for the level", Datatype.TEXT),
            Column.of("ban_tin", "Bản tin làm căn cứ", "Bulletin that it rests on", Datatype.TEXT),
            Column.of("ngay_su_kien", "Ngày sự kiện", "Day of the event", Datatype.DATE),
            Column.of("ngay_bao_cao", "Ngày báo cáo", "Day of the report", Datatype.DATE),
            Column.of("ngay_dang", "Ngày đăng", "Day of publication", Datatype.DATE),
            Column.of("quy_tac", "Quy tắc xác định mức độ", "Rule", Datatype.TEXT)
                    .must(),
            Column.of("tai_ngay", "Tại ngày", "As of", Datatype.DATE).must(),
            Column.of("biet_den_ngay", "Theo bản tin đăng đến ngày", "Known by", Datatype.DATE)
                    .must());

    private StandingCells() {}

    static List<String> of(Standing standing, Ledger ledger) {
        return List.of(
                cell(standing, c -> c.claim().completion().key()),
                cell(standing, c -> c.claim().reason()),
                cell(standing, c -> c.bulletin().id()),
                cell(standing, c -> c.bulletin().happenedOn()),
                cell(standing, c -> c.bulletin().reportedOn()),
                cell(standing, c -> c.bulletin().publishedOn()),
                standing.rule().key(),
                ledger.asOf().toString(),
                ledger.moment().knownOn().toString());
    }

    private static String cell(Standing standing, Function<Standing.Claimed, Object> part) {
        Optional<Standing.Claimed> basis = standing.basis();
        return basis.map(part).map(String::valueOf).orElse("");
    }
}
