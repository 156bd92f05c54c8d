package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clause that only an edition lacks of which nobody knows whether it is in force: whether it binds is unknown, and nothing says more. */
class UnclearEndsTest {

    private static final String PLAN = "content/ke-hoach/minh-hoa/";
    private static final String REASON = "nghị quyết không ghi ngày";
    private static final String UNCLEAR = "hưa rõ còn hiệu lực hay không";

    @TempDir
    private Path temp = Path.of("");

    private TestProject project;

    @BeforeEach
    void the_last_edition_has_no_date_of_coming_into_force() {
        project = TestProject.demonstration(temp)
                .replace(PLAN + "ban-6/van-ban.adoc", "hieu-luc: 2026-06-22", "hieu-luc: chưa rõ: " + REASON);
    }

    @Test
    void a_duty_of_such_a_clause_has_not_ended_and_its_pages_say_why_that_is_unknown() {
        build();
        Document duty = page("nghia-vu/nv-02/");
        assertThat(duty.select("p.bao").text())
                .contains(
                        "Chưa rõ nhiệm vụ còn hiệu lực hay không. Nếu Bản 6 đã có hiệu lực thì điều khoản giao nhiệm vụ này đã bị bãi bỏ từ Bản 6 theo Quyết định số 6/QĐ-MH; nhưng chưa rõ Bản 6 có hiệu lực từ ngày nào: "
                                + REASON + ".")
                .doesNotContain("không còn hiệu lực.");
        Document list = page("nghia-vu/");
        assertThat(list.select("p.mo").text()).contains("có 2 nhiệm vụ, trong đó 1 chưa rõ còn hiệu lực hay không");
        assertThat(list.select("#khong-con")).isEmpty();
        assertThat(list.select("tr#nv-02").text())
                .contains("Mục II, Bản 5: “Tắt đèn", "C" + UNCLEAR + ": chưa rõ ngày có hiệu lực của Bản 6");
        assertThat(list.select("tr#nv-01").text()).doesNotContain(UNCLEAR);
        assertThat(page("tien-do/").text())
                .contains("trong 2 nhiệm vụ (trong đó 1 c" + UNCLEAR + ")", "C" + UNCLEAR + ": chưa rõ ngày");
        assertThat(site("index.html").text()).contains("trong 2 nhiệm vụ (trong đó 1 c" + UNCLEAR + "), ");
        assertThat(site("thoi-han/index.html").text()).contains("C" + UNCLEAR + ": chưa rõ ngày");
    }

    @Test
    void the_clause_and_the_plan_say_so_too() {
        build();
        assertThat(page("dieu-khoan/m2-k4-g1/").text())
                .contains("C" + UNCLEAR + ". Nếu Bản 6 đã có hiệu lực")
                .doesNotContain("Không còn trong kế hoạch", "Nhiệm vụ không còn hiệu lực");
        assertThat(page("").select("#ma-cu li#m2-k4-g1").text()).contains("chưa rõ Bản 6 đã có hiệu lực hay chưa");
        assertThat(page("dieu-khoan/m2-k1-g1/").text())
                .as("edition 5, which merged it, is over or in force")
                .contains("Không còn trong kế hoạch")
                .doesNotContain(UNCLEAR);
    }

    @Test
    void programs_tables_and_search_are_told() throws IOException {
        build();
        String site = "target/site/minh-hoa/";
        assertThat(project.read(site + "api/v1/plans/minh-hoa/clauses.json"))
                .containsPattern("\"id\": \"m2-k4-g1\",[^}]*\"mayHaveEndedWith\": 6,")
                .containsPattern("\"id\": \"m2-k1-g1\",[^}]*\"mayHaveEndedWith\": null,");
        assertThat(project.read(site + "ke-hoach/minh-hoa/tien-do.csv"))
                .containsPattern("minh-hoa,nv-02,.*,chua-ro ban-6\r?\n");
        assertThat(project.read(site + "ke-hoach/minh-hoa/muc-tieu.csv"))
                .containsPattern("minh-hoa,m2-k1-g1,.*,gop ban-5\r?\n");
        try (Stream<Path> files = Files.walk(project.site("minh-hoa"), FileVisitOption.FOLLOW_LINKS)) {
            String index = files.filter(f -> f.toString().endsWith(".json"))
                    .map(f -> project.read(temp.relativize(f).toString()))
                    .collect(Collectors.joining());
            assertThat(index).contains("Kế hoạch MINH HỌA · c" + UNCLEAR, "chỉ có đến Bản 5, c" + UNCLEAR);
        }
    }

    @Test
    void where_two_editions_are_undated_what_the_first_of_them_ends_is_unclear_as_well() {
        project.replace(PLAN + "ban-5/van-ban.adoc", "hieu-luc: 2026-01-20", "hieu-luc: chưa rõ: " + REASON);
        build();
        Document goal = page("muc-tieu/m2-k1-g1/");
        assertThat(goal.select("p.bao").text())
                .contains("Chưa rõ mục tiêu còn hiệu lực hay không. Nếu Bản 5 đã có hiệu lực", ", vào gạch đầu dòng");
        assertThat(goal.text()).contains("Nguyên văn theo Bản 4, bản cuối cùng có điều khoản này");
        assertThat(page("muc-tieu/").text()).contains("có 2 mục tiêu, trong đó 1 c" + UNCLEAR);
        assertThat(page("muc-tieu/").select("#khong-con")).isEmpty();
        assertThat(site("muc-luc/index.html").text()).contains("mục tiêu, c" + UNCLEAR);
    }

    @Test
    void a_duty_has_ended_for_sure_when_its_plan_has() {
        project.replace(
                PLAN + "ke-hoach.adoc",
                ":jbake-status: published",
                ":jbake-status: published\n:jbake-cham-dut: thu-hoi\n:jbake-van-ban-cham-dut: qd-6-mh-2026\n"
                        + ":jbake-ngay-cham-dut: 2026-09-01");
        build();
        assertThat(page("nghia-vu/nv-02/").text())
                .contains("Nhiệm vụ không còn hiệu lực.")
                .doesNotContain(UNCLEAR);
        assertThat(project.read("target/site/minh-hoa/ke-hoach/minh-hoa/tien-do.csv"))
                .containsPattern("minh-hoa,nv-02,.*,thu-hoi 2026-09-01\r?\n");
    }

    private void build() {
        TestProject.Run run = project.congbo("build", "--quiet");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private Document page(String address) {
        return site("ke-hoach/minh-hoa/" + address + "index.html");
    }

    private Document site(String file) {
        return Jsoup.parse(project.read("target/site/minh-hoa/" + file));
    }
}
