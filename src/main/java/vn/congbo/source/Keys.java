package vn.congbo.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.congbo.model.Document;
import vn.congbo.model.Translation;

/**
 * The keys that a header of each type may have; src/docs/content-format.md tells what they mean. A key that ends in {@code -1} stands for a
 * row of them: {@code -1}, {@code -2}, …
 */
final class Keys {

    static final List<String> COMMON = List.of("title", "type", "status", "date", "tags");

    /** Templates that no document may take: pages that the program makes. */
    static final List<String> PAGE_KINDS = List.of(
            "masterindex",
            "error404",
            "feed",
            "archive",
            "tag",
            "tagsindex",
            "sitemap",
            "nghia-vu",
            "don-vi",
            "van-ban",
            "muc-luc",
            "tim-kiem",
            "co-so-phap-ly",
            "nhat-ky",
            "chuyen-huong",
            "thong-bao",
            "danh-sach-ke-hoach",
            "danh-sach-muc-tieu",
            "danh-sach-don-vi",
            "danh-sach-van-ban",
            "danh-sach-ban-tin",
            "so-sanh",
            "dieu-khoan",
            "tien-do",
            "mot-nghia-vu");

    private static final Map<String, List<String>> BY_TYPE = Map.of(
            "ke-hoach",
            List.of(
                    "ten-loai",
                    "trich-yeu",
                    "co-quan-ban-hanh",
                    "giai-doan",
                    "tam-nhin",
                    "ten-goi",
                    "thuc-hien",
                    "bao-cao-theo",
                    "bao-cao-gui",
                    "bao-cao-qua",
                    "cham-dut",
                    "van-ban-cham-dut",
                    "ngay-cham-dut",
                    "thay-the-boi"),
            "ban-van",
            List.of(
                    "goc",
                    "so-ky-hieu",
                    "dia-danh",
                    "ngay-ban-hanh",
                    "ngay-hieu-luc",
                    "ngay-dang-tai",
                    "ban-ky-so",
                    "loai-ban",
                    "van-ban-sua"),
            "muc-tieu",
            List.of("dieu-khoan", "tom-tat"),
            "ban-tin",
            List.of(
                    "ngay-su-kien",
                    "ngay-bao-cao",
                    "don-vi",
                    "ke-hoach",
                    "dieu-khoan",
                    "nhiem-vu",
                    "tom-tat",
                    "muc-do",
                    "ly-do",
                    "ky",
                    "minh-chung-1",
                    "dinh-chinh",
                    "cap-nhat-1"),
            "trang",
            List.of("tom-tat", Document.ORDER),
            Translation.TYPE,
            List.of("tom-tat", "ban-dich-tu"));

    private Keys() {}

    static boolean isOurs(String type) {
        return BY_TYPE.containsKey(type);
    }

    static List<String> types() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }

    static List<String> of(String type) {
        return Stream.concat(COMMON.stream(), BY_TYPE.getOrDefault(type, List.of()).stream())
                .toList();
    }

    static List<String> all() {
        return Stream.concat(COMMON.stream(), BY_TYPE.values().stream().flatMap(List::stream))
                .distinct()
                .sorted()
                .toList();
    }
}
