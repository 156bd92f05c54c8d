package vn.congbo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Status;
import vn.congbo.tables.BulletinLines;

/** Writes a bulletin as its reader reads it, with a remark above each key for whoever goes on with it by hand. */
public final class BulletinFile {

    private final List<String> lines = new ArrayList<>();

    private BulletinFile() {}

    /**
     * The text of the file.
     *
     * @param status what the header is to say
     * @param body in AsciiDoc; a remark stands there when it is empty
     */
    public static String text(Bulletin bulletin, Status status, String body) {
        BulletinFile file = new BulletinFile();
        file.head(bulletin, status);
        file.claim(bulletin);
        file.ground(bulletin);
        String text = body.isBlank()
                ? "// Viết nội dung bản tin từ dòng này, bằng lời dễ hiểu: việc gì đã làm, ai làm, kết quả ra sao. Không ghi số điện thoại,"
                        + " số căn cước, thư điện tử của cá nhân."
                : body;
        return String.join("\n", file.lines) + "\n\n" + text + "\n";
    }

    private void head(Bulletin b, Status status) {
        lines.add("= " + b.document().title());
        key("type", "ban-tin");
        remark("Trạng thái: draft là bản nháp, chưa ai thấy; đổi thành published thì đăng ở lần công bố sau");
        key("status", status.key());
        remark("Ngày đăng: từ ngày này người đọc mới thấy bản tin");
        key("date", b.publishedOn().toString());
        if (!b.document().tags().isEmpty()) {
            remark("Thẻ, cách nhau bằng dấu phẩy");
            key("tags", String.join(", ", b.document().tags()));
        }
        remark("Ngày sự kiện xảy ra; không sau ngày báo cáo");
        key("ngay-su-kien", b.happenedOn().toString());
        remark("Ngày đơn vị báo cáo; không sau ngày đăng");
        key("ngay-bao-cao", b.reportedOn().toString());
        remark("Đơn vị báo cáo: mã trong dang-ky/don-vi.yml");
        key("don-vi", b.unit());
        remark("Kế hoạch: tên thư mục trong ke-hoach/");
        key("ke-hoach", b.plan());
        remark("Bản tin nói về điều khoản nào: mã, cách nhau bằng dấu phẩy");
        key("dieu-khoan", String.join(", ", b.clauses()));
        remark("Tóm tắt bằng một câu; hiện trong danh sách bản tin");
        key("tom-tat", b.summary());
    }

    private void claim(Bulletin b) {
        remark(
                "Mức độ hoàn thành: khong-co-bang-chung, chua-bat-dau, han-che, dang-ke hoặc hoan-thanh; bỏ trống khi bản tin"
                        + " không xếp mức độ");
        optional("muc-do", b.claim().map(c -> c.completion().key()));
        remark("Vì sao xếp mức độ ấy");
        optional("ly-do", b.claim().map(Bulletin.Claim::reason));
        remark("Năm được báo cáo, với việc lặp lại hằng năm");
        optional("ky", b.claim().map(c -> String.valueOf(c.period())));
        remark("Mã nhiệm vụ, khi một điều khoản có nhiều nhiệm vụ");
        optional("nhiem-vu", Optional.of(String.join(", ", b.obligations())).filter(t -> !t.isEmpty()));
    }

    private void ground(Bulletin b) {
        remark("Minh chứng, mỗi dòng một mục: tệp | sha256:… | tên; hoặc https://… | tên; hoặc mã văn bản | tên");
        numbered("minh-chung", BulletinLines.evidence(b));
        remark("Bản tin bị bản tin này đính chính, ví dụ 2026/bao-cao-nam");
        optional("dinh-chinh", b.corrects());
        if (!b.revisions().isEmpty()) {
            remark("Sửa chữ sau khi đăng: ngày | nhỏ hoặc đáng kể | sửa gì");
            numbered("cap-nhat", BulletinLines.revisions(b));
        }
    }

    private void remark(String sentence) {
        lines.add("// " + sentence + ".");
    }

    private void key(String key, String value) {
        lines.add(":jbake-" + key + ": " + value);
    }

    /** A key without a value yet stays as a remark, ready to be filled in. */
    private void optional(String key, Optional<String> value) {
        value.ifPresentOrElse(v -> key(key, v), () -> lines.add("//:jbake-" + key + ":"));
    }

    private void numbered(String key, List<String> values) {
        if (values.isEmpty()) {
            lines.add("//:jbake-" + key + "-1:");
        }
        for (int i = 0; i < values.size(); i++) {
            key(key + "-" + (i + 1), values.get(i));
        }
    }
}
