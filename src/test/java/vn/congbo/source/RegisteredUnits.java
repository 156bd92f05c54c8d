package vn.congbo.source;

import java.util.List;
import java.util.stream.Collectors;
import vn.congbo.model.Bytes;
import vn.congbo.model.Problems;

/** Content that has nothing but a register of units and one instrument. */
final class RegisteredUnits {

    private RegisteredUnits() {}

    static ContentFiles of(String... ids) {
        ContentFiles files = new ContentFiles("content", new Problems());
        String units = List.of(ids).stream()
                .map(id -> "- id: " + id
                        + "\n  ten: Đơn vị\n  hieu-luc-tu: \"chưa rõ: mẫu\"\n  hieu-luc-den: \"chưa rõ: mẫu\"\n")
                .collect(Collectors.joining());
        files.check("dang-ky/don-vi.yml", Bytes.utf8(units));
        files.check("dang-ky/van-ban.yml", Bytes.utf8("""
                - id: qd-1
                  loai: Quyết định
                  so-ky-hieu: 1/QĐ-UBND
                  ngay-ban-hanh: 2025-03-05
                  co-quan: "chưa rõ: mẫu"
                  trich-yeu: mẫu
                  doi-chieu: "chưa rõ: mẫu"
                """));
        return files;
    }
}
