package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.congbo.model.OutputFile;

/** What readers find who ask what changed: an invented plan whose six editions show every kind of change. */
class DemonstrationTest {

    @Test
    void the_demonstration_has_no_error_and_says_on_every_page_what_it_is() {
        assertThat(DemonstrationSite.get().problems()).noneMatch(p -> p.severity() == vn.congbo.model.Severity.ERROR);
        assertThat(RealSite.pages(DemonstrationSite.site()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.bytes().utf8()).contains("MINH HỌA"));
    }

    @Test
    void neighbours_are_compared_and_every_edition_with_the_latest_and_no_others() {
        assertThat(DemonstrationSite.site().getValue().stream()
                        .map(OutputFile::path)
                        .filter(p -> p.startsWith(DemonstrationSite.PLAN + "so-sanh/"))
                        .map(p -> p.split("/", -1)[3]))
                .containsExactlyInAnyOrder("1-2", "2-3", "3-4", "4-5", "5-6", "1-nay", "2-nay", "3-nay", "4-nay");
    }

    @Test
    void the_pages_show_every_kind_of_change() {
        assertThat(kinds("1-2", "m2-k1-g1")).containsExactly("sửa đổi");
        assertThat(kinds("2-3", "m2-k4")).containsExactly("thêm mới");
        assertThat(kinds("2-3", "m2-k2")).containsExactly("đánh số lại");
        assertThat(kinds("3-4", "m2-k2-g1")).containsExactly("sửa đổi", "tách");
        assertThat(kinds("3-4", "m1-k1-g2")).containsExactly("bãi bỏ");
        assertThat(kinds("4-5", "m2-k1-g3")).contains("gộp");
        assertThat(kinds("4-5", "m2-k2-g2")).containsExactly("chuyển vị trí");
    }

    @Test
    void the_redline_without_deletions_is_the_newer_text_and_without_insertions_the_older_one() {
        for (String pair : List.of("1-2", "2-3", "3-4", "4-5", "5-6", "1-nay", "3-nay")) {
            List<String> numbers = List.of(pair.split("-"));
            List<String> older = lines(numbers.get(0));
            List<String> newer = lines(numbers.get(1).replace("nay", "6"));
            Document page = DemonstrationSite.page("so-sanh/" + pair + "/");
            List<String> left =
                    page.select(".so-chu").stream().map(p -> without(p, "ins")).toList();
            List<String> came =
                    page.select(".so-chu").stream().map(p -> without(p, "del")).toList();
            assertThat(left.stream().flatMap(String::lines)).as(pair).isSubsetOf(older);
            assertThat(came.stream().flatMap(String::lines)).as(pair).isSubsetOf(newer);
            assertThat(minus(older, left))
                    .as("what was kept from " + pair)
                    .containsExactlyInAnyOrderElementsOf(minus(newer, came));
        }
    }

    @Test
    void a_comparison_names_both_editions_their_dates_and_what_made_them() {
        Document page = DemonstrationSite.page("so-sanh/1-2/");
        assertThat(page.select("table").text())
                .contains("10/01/2025", "15/01/2025", "20/01/2025", "03/3/2025", "Đính chính", "Công văn số 2/MH-ĐC");
        assertThat(page.text())
                .contains(
                        "giá trị pháp lý thuộc về văn bản đã ký",
                        "Đính chính số cây phải trồng",
                        "1 sửa đổi",
                        "dòng giữ nguyên");
        assertThat(DemonstrationSite.page("so-sanh/3-nay/").text())
                .contains("Gộp hai việc về cây", "Bỏ khoản về tiết kiệm điện")
                .doesNotContain("Thêm khoản về tiết kiệm điện");
    }

    @Test
    void a_repealed_clause_keeps_its_page_and_its_place_on_the_plans_page() {
        Document page = DemonstrationSite.page("dieu-khoan/m1-k1-g2/");
        assertThat(page.text())
                .contains(
                        "Không còn trong kế hoạch: đã bị bãi bỏ (Bản 4, theo Quyết định số 4/QĐ-MH)",
                        "Giúp người biên tập biết cách khai báo",
                        "Đã có ví dụ ngắn");
        Document plan = DemonstrationSite.page("");
        Element tombstone = plan.expectFirst("#m1-k1-g2");
        assertThat(tombstone.closest("[data-nguyen-van]")).isNull();
        assertThat(tombstone.select("a").attr("href")).endsWith("dieu-khoan/m1-k1-g2/");
    }

    @Test
    void a_clause_tells_where_it_came_from_and_what_it_was_called() {
        assertThat(DemonstrationSite.page("dieu-khoan/m2-k2-g3/").text())
                .contains("Bản 4: sửa đổi, tách", "Trước đó: gạch đầu dòng thứ 1 khoản 3 Mục II");
        assertThat(DemonstrationSite.page("dieu-khoan/m2-k1-g1/").text())
                .contains("đã được gộp vào gạch đầu dòng thứ 1 khoản 1 Mục II (Bản 5, theo Quyết định số 5/QĐ-MH)");
        assertThat(DemonstrationSite.page("dieu-khoan/m2-k2/").text())
                .contains("Trước đó là khoản 2 Mục II, từ bản này là khoản 3 Mục II");
        assertThat(DemonstrationSite.page("dieu-khoan/m2-k3-g1/").text()).contains("Nhiệm vụ nv-01", "10 tháng 12");
        assertThat(DemonstrationSite.page("dieu-khoan/mo-dau/").text())
                .contains("Chưa thay đổi từ Bản 1 đến Bản 6", "Quyết định số 1/QĐ-MH");
    }

    @Test
    void every_id_of_every_edition_is_an_anchor_of_the_plans_page() {
        Set<String> anchors = DemonstrationSite.page("").select("[id]").stream()
                .map(Element::id)
                .collect(Collectors.toSet());
        for (int edition = 1; edition <= 6; edition++) {
            assertThat(DemonstrationSite.page("ban-" + edition + "/")
                            .select("[data-nv]")
                            .eachAttr("data-nv"))
                    .as("edition " + edition)
                    .isSubsetOf(anchors);
        }
    }

    @Test
    void a_plan_with_one_edition_says_nothing_of_changes_and_has_a_page_for_each_clause() {
        Map.Entry<vn.congbo.model.Target, List<OutputFile>> site =
                RealSite.targets().get(0);
        assertThat(site.getValue()).noneMatch(f -> f.path().contains("/so-sanh/"));
        assertThat(RealSite.file(site, RealSite.PLAN + "dieu-khoan/m3-k2-d1/index.html")
                        .orElseThrow()
                        .bytes()
                        .utf8())
                .doesNotContain("Lịch sử", "so sánh", "thay đổi qua");
        String plan = RealSite.file(site, RealSite.PLAN + "index.html")
                .orElseThrow()
                .bytes()
                .utf8();
        assertThat(plan).doesNotContain("Có gì thay đổi", "đã bãi bỏ").contains("dieu-khoan/m3-k2-d1/");
    }

    private static List<String> kinds(String pair, String clause) {
        return DemonstrationSite.page("so-sanh/" + pair + "/")
                .select("section[id=" + clause + "] .cac-loai .loai")
                .eachText();
    }

    private static List<String> lines(String edition) {
        String text = RealSite.file(
                        DemonstrationSite.site(), DemonstrationSite.PLAN + "ban-" + edition + "/nguyen-van.txt")
                .orElseThrow()
                .bytes()
                .utf8();
        return text.lines().toList();
    }

    private static String without(Element redline, String element) {
        Element copy = redline.clone();
        copy.select(element).remove();
        return copy.wholeText();
    }

    private static List<String> minus(List<String> lines, List<String> redlines) {
        List<String> rest = new java.util.ArrayList<>(lines);
        redlines.stream().flatMap(String::lines).forEach(rest::remove);
        return rest;
    }
}
