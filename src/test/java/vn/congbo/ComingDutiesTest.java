package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duties and goals of an edition that is public and not in force yet: they bind nobody, so nobody is asked about them. */
class ComingDutiesTest {

    private static final String PLAN = "content/ke-hoach/minh-hoa/";
    private static final String COMING = "Chưa có hiệu lực: %s này có từ Bản 3, có hiệu lực từ ngày 09/6/2025.";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_duty_to_come_stands_in_no_list_and_no_table_and_is_not_counted() {
        TestProject project = built("2025-06-06");
        assertThat(page(project, "nghia-vu/").select("p.mo").text()).contains("có 1 nhiệm vụ");
        assertThat(page(project, "nghia-vu/").select("#nv-02")).isEmpty();
        assertThat(page(project, "tien-do/").text())
                .contains("trong 1 nhiệm vụ")
                .doesNotContain("Tắt thiết bị điện");
        assertThat(site(project, "thoi-han/index.html").text()).doesNotContain("Tắt thiết bị điện");
        assertThat(project.read("target/site/minh-hoa/ke-hoach/minh-hoa/tien-do.csv"))
                .contains("minh-hoa,nv-01,")
                .doesNotContain("minh-hoa,nv-02,");
        assertThat(page(built("2025-06-09"), "nghia-vu/").select("p.mo").text()).contains("có 2 nhiệm vụ");
    }

    @Test
    void its_own_page_and_that_of_its_clause_say_since_when_it_will_bind() {
        TestProject project = built("2025-06-06");
        Document duty = page(project, "nghia-vu/nv-02/");
        assertThat(duty.select("p.bao").text()).isEqualTo(COMING.formatted("nhiệm vụ"));
        assertThat(duty.text()).contains("không có bản tin nào").doesNotContain("chưa có báo cáo", "Các mốc");
        Document clause = page(project, "dieu-khoan/m2-k4-g1/");
        assertThat(clause.select("p.bao").text()).isEqualTo(COMING.formatted("điều khoản"));
        assertThat(clause.select("main a[href$=nghia-vu/nv-02/]")).isNotEmpty();
        assertThat(clause.text()).doesNotContain("Chưa có báo cáo");
        assertThat(site(project, "muc-luc/index.html").text()).contains("nhiệm vụ, chưa có hiệu lực");
    }

    @Test
    void a_goal_to_come_keeps_its_page_and_is_not_counted() {
        TestProject project = TestProject.demonstration(temp);
        String goals = PLAN + "muc-tieu/";
        project.with(
                goals + "m2-k4-g1.adoc",
                project.read(goals + "m2-k1-g3.adoc")
                        .replace("m2-k1-g3", "m2-k4-g1")
                        .replaceAll("jbake-date: .*", "jbake-date: 2025-06-05"));
        build(project, "2025-06-06");
        assertThat(page(project, "muc-tieu/").text()).contains("có 1 mục tiêu");
        assertThat(page(project, "muc-tieu/").select("section.khoi")).hasSize(1);
        assertThat(page(project, "tien-do/").text()).contains("Trong 1 mục tiêu");
        assertThat(site(project, "index.html").text()).contains("1 mục tiêu").doesNotContain("2 mục tiêu");
        Document goal = page(project, "muc-tieu/m2-k4-g1/");
        assertThat(goal.select("p.bao").text()).isEqualTo(COMING.formatted("mục tiêu"));
        assertThat(goal.text()).doesNotContain("chưa có báo cáo");
    }

    @Test
    void nobody_is_reminded_of_it() {
        TestProject project = TestProject.demonstration(temp)
                .replace(
                        PLAN + "nghia-vu.yml",
                        "loai: thuong-xuyen\n    nguyen-van: \"khi hết giờ làm việc\"",
                        "loai: hang-nam\n    ngay-cuoi: \"06-20\"\n    nguyen-van: \"khi hết giờ làm việc\"");
        assertThat(project.congbo(List.of("--as-of", "2025-06-06"), "check").out())
                .doesNotContain("nv-02", "Tắt thiết bị điện");
        assertThat(project.congbo(List.of("--as-of", "2025-06-09"), "check").out())
                .contains("nv-02", "ngày cuối 2025-06-20");
    }

    private TestProject built(String day) {
        TestProject project = TestProject.demonstration(temp);
        build(project, day);
        return project;
    }

    private static void build(TestProject project, String day) {
        TestProject.Run run = project.congbo(List.of("--as-of", day), "build", "--quiet");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private static Document page(TestProject project, String address) {
        return site(project, "ke-hoach/minh-hoa/" + address + "index.html");
    }

    private static Document site(TestProject project, String file) {
        return Jsoup.parse(project.read("target/site/minh-hoa/" + file));
    }
}
