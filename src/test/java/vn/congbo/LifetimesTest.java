package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of goals, obligations and whole plans when another instrument ends them: the invented plans, of which one replaced the other. */
class LifetimesTest {

    private static final String ENDED = "content/ke-hoach/minh-hoa-truoc/ke-hoach.adoc";
    private static final String DATE = ":jbake-ngay-cham-dut: 2025-01-15";
    private static final String BY = "từ ngày 15/01/2025, theo Quyết định số 10/QĐ-MH";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void an_obligation_of_a_repealed_clause_stands_apart_with_its_last_words_and_what_ended_it() {
        Document page = DemonstrationSite.page("nghia-vu/");
        assertThat(page.select("p.mo").text()).contains("có 1 nhiệm vụ", "chưa có báo cáo: 1");
        assertThat(page.select("section:has(#khong-con) tr#nv-02").text())
                .contains(
                        "Bản 5: “Tắt đèn, quạt và máy tính khi hết giờ làm việc.”",
                        "đã bị bãi bỏ từ Bản 6 theo Quyết định số 6/QĐ-MH",
                        "không có bản tin nào")
                .doesNotContain("chưa có báo cáo", "chậm");
        assertThat(page.select("section:not(:has(#khong-con)) tr#nv-02")).isEmpty();
        assertThat(DemonstrationSite.page("dieu-khoan/m2-k4-g1/").text()).contains("Nhiệm vụ không còn hiệu lực");
    }

    @Test
    void a_goal_of_a_merged_clause_keeps_its_page_and_leads_to_the_clause_that_goes_it_on() {
        Document goal = DemonstrationSite.page("muc-tieu/m2-k1-g1/");
        assertThat(goal.select("p.bao").text())
                .contains("Mục tiêu không còn hiệu lực", "đã được gộp từ Bản 5 theo Quyết định số 5/QĐ-MH, vào");
        assertThat(goal.select("p.bao a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/minh-hoa/dieu-khoan/m2-k1-g3/"));
        assertThat(goal.text()).contains("Nguyên văn theo Bản 4, bản cuối cùng có điều khoản này");
        Document list = DemonstrationSite.page("muc-tieu/");
        assertThat(list.select("section:has(#khong-con)").text()).contains("Trồng 120 cây xanh");
        assertThat(list.select("section.khoi")).hasSize(1);
    }

    @Test
    void a_replaced_plan_becomes_a_notice_with_its_last_text_and_stays_where_it_was() {
        Document plan = former("");
        assertThat(plan.select("p.bao").text())
                .contains("Kế hoạch này không còn hiệu lực", "đã được thay thế " + BY, "bản cuối cùng");
        assertThat(plan.select("p.bao a").eachAttr("href"))
                .contains("../../ke-hoach/minh-hoa/", "../../ke-hoach/minh-hoa-truoc/ban-2/");
        assertThat(plan.select("[data-nguyen-van] [data-nv]")).isNotEmpty();
        assertThat(plan.select(".chi-in").text()).as("on paper").contains("Kế hoạch không còn hiệu lực");
        for (String below : List.of("so-sanh/1-2/", "dieu-khoan/m2-k1-g2/", "muc-tieu/", "nghia-vu/")) {
            assertThat(former(below).select("p.bao").text()).as(below).contains("không còn hiệu lực", BY);
        }
        assertThat(former("ban-2/").text())
                .as("the page of an edition never changes")
                .doesNotContain("thay thế từ");
        assertThat(former("nghia-vu/").select("section:has(#khong-con) tbody tr"))
                .hasSize(2);
    }

    @Test
    void lists_show_ended_plans_apart_and_the_successor_names_what_it_replaces() {
        for (String list : List.of("index.html", "ke-hoach/index.html")) {
            assertThat(page(list)
                            .select("section:has(h2:contains(Kế hoạch không còn hiệu lực)) a")
                            .eachAttr("href"))
                    .as(list)
                    .anyMatch(href -> href.endsWith("minh-hoa-truoc/"));
        }
        assertThat(page("index.html").text())
                .contains("Trong 1 nhiệm vụ, 1 việc có ngày cuối")
                .doesNotContain("Chậm nhất 19/11");
        assertThat(DemonstrationSite.page("").text())
                .contains("Kế hoạch này thay thế Kế hoạch MINH HỌA giai đoạn trước");
        assertThat(page("don-vi/phong-minh-hoa/index.html").text()).contains("Tưới vườn rau (minh họa), ");
        assertThat(page("index.html").select("nav a:contains(Mục tiêu)").attr("href"))
                .isEqualTo("ke-hoach/minh-hoa/muc-tieu/");
    }

    @Test
    void an_instrument_that_changed_or_ended_a_plan_says_so_in_words_and_in_its_picture() {
        Document ending = page("van-ban/qd-10-mh-2025/index.html");
        assertThat(ending.select("h2:contains(Quan hệ với kế hoạch) ~ ul li").eachText())
                .containsExactly(
                        "Thay thế: Kế hoạch MINH HỌA giai đoạn trước, từ ngày 15/01/2025, bằng Kế hoạch MINH HỌA");
        assertThat(ending.select("svg a").eachAttr("href")).containsExactly("../../ke-hoach/minh-hoa-truoc/");
        assertThat(ending.select("svg .trang-nay").text()).contains("thay thế Kế hoạch MINH HỌA");
        Document changing = page("van-ban/qd-4-mh-2025/index.html");
        assertThat(changing.select("h2:contains(Quan hệ với kế hoạch) ~ ul li").eachText())
                .containsExactly("Sửa đổi: Kế hoạch MINH HỌA, thành Bản 4");
        assertThat(changing.select("h2:contains(Quan hệ) ~ ul a").eachAttr("href"))
                .containsExactly("../../ke-hoach/minh-hoa/", "../../ke-hoach/minh-hoa/ban-4/");
    }

    @Test
    void a_plan_whose_text_was_replaced_is_not_called_replaced() {
        assertThat(page("van-ban/qd-6-mh-2026/index.html").select("main").text())
                .contains("Thay toàn văn: Kế hoạch MINH HỌA, thành Bản 6")
                .doesNotContain("Thay thế: ");
        Document list = page("van-ban/index.html");
        assertThat(list.select("figure + ul li").eachText())
                .contains(
                        "Kế hoạch MINH HỌA thay thế Kế hoạch MINH HỌA giai đoạn trước",
                        "Quyết định số 10/QĐ-MH thay thế Kế hoạch MINH HỌA giai đoạn trước",
                        "Công văn số 2/MH-ĐC đính chính Kế hoạch MINH HỌA",
                        "Quyết định số 6/QĐ-MH thay toàn văn Kế hoạch MINH HỌA")
                .hasSize(9);
        assertThat(list.select("svg g[aria-hidden] path")).as("arrows, heads").hasSize(9 + 3);
    }

    @Test
    void programs_read_the_end_in_the_list_of_editions() {
        assertThat(text("ke-hoach/minh-hoa-truoc/editions.json"))
                .contains(
                        "\"kind\": \"thay-the\"",
                        "\"value\": \"2025-01-15\"",
                        "\"successor\": \"/ke-hoach/minh-hoa/\"");
        assertThat(text("ke-hoach/minh-hoa/editions.json")).contains("\"ended\": null");
    }

    @Test
    void tables_keep_what_has_ended_and_say_how() {
        assertThat(text("ke-hoach/minh-hoa/tien-do.csv")).containsPattern("minh-hoa,nv-02,.*,bai-bo ban-6\r?\n");
        assertThat(text("ke-hoach/minh-hoa/muc-tieu.csv")).containsPattern("minh-hoa,m2-k1-g1,.*,gop ban-5\r?\n");
        assertThat(text("ke-hoach/minh-hoa-truoc/tien-do.csv")).containsPattern(",thay-the 2025-01-15\r?\n");
    }

    @Test
    void a_plan_stands_until_the_day_on_which_it_ends() {
        TestProject project = TestProject.demonstration(temp);
        String address = "target/site/minh-hoa/ke-hoach/minh-hoa-truoc/index.html";
        project.replace(ENDED, DATE, ":jbake-ngay-cham-dut: 2026-11-23");
        assertThat(project.congbo("build", "--quiet").code()).isZero();
        assertThat(project.read(address)).doesNotContain("không còn hiệu lực");
        assertThat(project.congbo(List.of("--as-of", "2026-11-23"), "build", "--quiet")
                        .code())
                .isZero();
        assertThat(project.read(address)).contains("không còn hiệu lực");
    }

    @Test
    void what_nobody_knows_of_an_end_is_shown_as_unknown() {
        TestProject project = TestProject.demonstration(temp)
                .replace(ENDED, DATE, ":jbake-ngay-cham-dut: chưa rõ: văn bản không ghi ngày")
                .replace(ENDED, "thay-the-boi: minh-hoa", "thay-the-boi: chưa rõ: không đăng ở đây")
                .replace(ENDED, "qd-10-mh-2025", "chưa rõ: chưa thấy văn bản");
        TestProject.Run run = project.congbo("build", "--quiet");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Jsoup.parse(project.read("target/site/minh-hoa/ke-hoach/minh-hoa-truoc/index.html"))
                        .select("p.bao")
                        .text())
                .contains(
                        "theo văn bản chưa rõ: chưa thấy văn bản",
                        "từ ngày nào: chưa rõ, văn bản không ghi ngày",
                        "kế hoạch thay thế: chưa rõ, không đăng ở đây");
        assertThat(project.read("target/site/minh-hoa/van-ban/qd-10-mh-2025/index.html"))
                .as("nobody knows that it was this one")
                .doesNotContain("Quan hệ với");
    }

    @Test
    void an_instrument_that_repealed_a_plan_says_so_though_not_since_when() {
        TestProject project = TestProject.demonstration(temp)
                .replace(ENDED, "cham-dut: thay-the", "cham-dut: bai-bo")
                .replace(ENDED, ":jbake-thay-the-boi: minh-hoa\n", "")
                .replace(ENDED, DATE, ":jbake-ngay-cham-dut: chưa rõ: văn bản không ghi ngày");
        TestProject.Run run = project.congbo("build", "--quiet");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Jsoup.parse(project.read("target/site/minh-hoa/van-ban/qd-10-mh-2025/index.html"))
                        .select("h2:contains(Quan hệ với kế hoạch) ~ ul li")
                        .eachText())
                .containsExactly(
                        "Bãi bỏ: Kế hoạch MINH HỌA giai đoạn trước; từ ngày nào: chưa rõ, văn bản không ghi" + " ngày");
    }

    @Test
    void when_no_plan_is_in_force_no_page_speaks_of_no_duties_and_no_days() {
        String record = "content/ke-hoach/minh-hoa/ke-hoach.adoc";
        TestProject project = TestProject.demonstration(temp);
        project.with(record, project.read(record).replace(":jbake-tam-nhin: 2045\n", """
                        :jbake-tam-nhin: 2045
                        :jbake-cham-dut: bai-bo
                        :jbake-van-ban-cham-dut: qd-6-mh-2026
                        :jbake-ngay-cham-dut: 2026-11-20
                        """));
        TestProject.Run run = project.congbo("build", "--quiet");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Jsoup.parse(project.read("target/site/minh-hoa/index.html"))
                        .select("main")
                        .text())
                .contains("Không có kế hoạch nào đang có hiệu lực.")
                .doesNotContain("Trong 0 nhiệm vụ", "Kế hoạch không ghi ngày cuối");
        assertThat(Jsoup.parse(project.read("target/site/minh-hoa/thoi-han/index.html"))
                        .select("section:has(#moi-viec)")
                        .text())
                .contains("Không có nhiệm vụ nào đang có hiệu lực.");
    }

    @Test
    void withdrawing_a_plan_changes_no_byte_of_a_sealed_edition() {
        TestProject project = TestProject.demonstration(temp);
        String record = project.read(ENDED);
        project.with(ENDED, record.replaceAll("(?m)^:jbake-(?:.*cham-dut|thay-the-boi):.*\n", ""));
        assertThat(project.congbo("seal", "minh-hoa-truoc", "1").code()).isZero();
        assertThat(project.congbo("seal", "minh-hoa-truoc", "2").code()).isZero();
        assertThat(project.congbo("build", "--quiet").code()).isZero();
        Map<String, String> before = editions(project);
        project.with(
                ENDED,
                record.replace("cham-dut: thay-the\n", "cham-dut: thu-hoi\n")
                        .replaceAll("(?m)^:jbake-thay-the-boi:.*\n", ""));
        TestProject.Run run = project.congbo("build", "--quiet");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(editions(project)).isNotEmpty().isEqualTo(before);
        assertThat(project.read("target/site/minh-hoa/ke-hoach/minh-hoa-truoc/index.html"))
                .contains("đã bị thu hồi");
    }

    private static Map<String, String> editions(TestProject project) {
        Map<String, String> digests =
                MadeEditions.digests(project.site("minh-hoa").resolve("ke-hoach/minh-hoa-truoc"));
        digests.keySet().removeIf(path -> !path.startsWith("ban-"));
        return digests;
    }

    private static Document former(String address) {
        return page("ke-hoach/minh-hoa-truoc/" + address + "index.html");
    }

    private static Document page(String file) {
        return Jsoup.parse(text(file));
    }

    private static String text(String file) {
        return RealSite.file(DemonstrationSite.site(), file)
                .orElseThrow()
                .bytes()
                .utf8();
    }
}
