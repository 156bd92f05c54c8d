package vn.congbo.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.congbo.csv.Column;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Table;
import vn.congbo.model.Bulletin;

/**
 * Bulletins, one a row, with all that they say: who imports the table has them again. A column's name is the key in the bulletin's header
 * with {@code _} for {@code -}, but for the title, the day of publication and the tags.
 */
public final class BulletinTable {

    public static final String ID = "ma";
    public static final String TITLE = "tieu_de";
    public static final String PUBLISHED = "ngay_dang";
    public static final String TAGS = "the";
    public static final String EVIDENCE = "minh_chung";
    public static final String REVISIONS = "cap_nhat";
    public static final String BODY = "noi_dung";

    public static final List<Column> COLUMNS = List.of(
            Column.of(ID, "Mã bản tin", "Bulletin", Datatype.TEXT).asKey(),
            Column.of(TITLE, "Tiêu đề", "Title", Datatype.TEXT).must(),
            Column.of("tom_tat", "Tóm tắt", "Summary", Datatype.TEXT).must(),
            Column.of("ke_hoach", "Mã kế hoạch", "Plan", Datatype.TEXT).must(),
            Column.of("dieu_khoan", "Mã điều khoản", "Clauses", Datatype.TEXT).must(),
            Column.of("nhiem_vu", "Mã nhiệm vụ", "Duties", Datatype.TEXT),
            Column.of("don_vi", "Mã đơn vị báo cáo", "Reporting unit", Datatype.TEXT)
                    .must(),
            Column.of("ngay_su_kien", "Ngày sự kiện", "Day of the event", Datatype.DATE)
                    .must(),
            Column.of("ngay_bao_cao", "Ngày báo cáo", "Day of the report", Datatype.DATE),
            Column.of(PUBLISHED, "Ngày đăng", "Day of publication", Datatype.DATE),
            Column.of("muc_do", "Mức độ hoàn thành", "Completion", Datatype.TEXT),
            Column.of("ly_do", "Lý do xếp mức độ", "Reason for the level", Datatype.TEXT),
            Column.of("ky", "Năm được báo cáo", "Year reported on", Datatype.YEAR),
            Column.of(EVIDENCE, "Minh chứng", "Evidence", Datatype.TEXT),
            Column.of("dinh_chinh", "Đính chính bản tin", "Corrects", Datatype.TEXT),
            Column.of(REVISIONS, "Cập nhật", "Revisions", Datatype.TEXT),
            Column.of(TAGS, "Thẻ", "Tags", Datatype.TEXT),
            Column.of(BODY, "Nội dung (AsciiDoc)", "Text (AsciiDoc)", Datatype.TEXT));

    private BulletinTable() {}

    /** Sorted by id. */
    public static Table of(List<Bulletin> bulletins) {
        return new Table(
                COLUMNS,
                bulletins.stream()
                        .sorted(Comparator.comparing(Bulletin::id))
                        .map(b -> row(b, BulletinBody.of(b.document())))
                        .toList());
    }

    /** One row, with a body in AsciiDoc. */
    public static List<String> row(Bulletin b, String body) {
        List<String> cells = new ArrayList<>(List.of(
                b.id(),
                b.document().title(),
                b.summary(),
                b.plan(),
                String.join(", ", b.clauses()),
                String.join(", ", b.obligations()),
                b.unit(),
                b.happenedOn().toString(),
                b.reportedOn().toString(),
                b.publishedOn().toString()));
        cells.add(b.claim().map(c -> c.completion().key()).orElse(""));
        cells.add(b.claim().map(Bulletin.Claim::reason).orElse(""));
        cells.add(b.claim().map(c -> String.valueOf(c.period())).orElse(""));
        cells.add(String.join("\n", BulletinLines.evidence(b)));
        cells.add(b.corrects().orElse(""));
        cells.add(String.join("\n", BulletinLines.revisions(b)));
        cells.add(String.join(", ", b.document().tags()));
        cells.add(body);
        return cells;
    }
}
