package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What texts of ours cite, and what is said about what cannot be found. Each folder of {@code src/test/sites/vien-dan} is laid over the sound
 * project; what {@code build} then says is in its {@code console.txt}. {@code -Dgolden=update} writes those files anew.
 */
class CitationsTest {

    private static final String BASES = """
            - van-ban: Luật Lưu trữ số 33/2024/QH15
              noi-dung: Lưu trữ.
              hieu-luc-tu: 2025-07-01
              hieu-luc-den: "chưa rõ: ví dụ"
              kiem-tra-ngay: 2026-10-03
              nguon: thu-cap
            """;
    private static final String PAGE = """
            = Trang dẫn
            :jbake-type: trang
            :jbake-status: published
            :jbake-date: 2026-01-05

            Theo Quyết định số 1/QĐ-UBND ngày 05/3/2025 của UBND tỉnh; *Quyết định* số _1/QĐ-UBND_.

            == Về Quyết định số 1/QĐ-UBND

            Luật Lưu trữ số
            33/2024/QH15, link:https://a.example/[Quyết định số 1/QĐ-UBND], `Quyết định số 1/QĐ-UBND`.
            """;

    @TempDir
    private Path temp = Path.of("");

    @TestFactory
    Stream<DynamicTest> the_console_warns_of_citations_that_lead_nowhere_or_are_misspelt() throws IOException {
        List<Path> sites;
        try (Stream<Path> list = Files.list(TestProject.SITES.resolve("vien-dan"))) {
            sites = list.filter(Files::isDirectory).sorted().toList();
        }
        return sites.stream()
                .map(site -> DynamicTest.dynamicTest(site.getFileName().toString(), () -> build(site)));
    }

    private void build(Path site) throws IOException {
        TestProject project =
                TestProject.sound(temp.resolve(site.getFileName().toString())).with(site);
        TestProject.Run run = project.congbo("build");
        Golden.compare(site.resolve("console.txt"), run.out() + "--- exit " + run.code() + "\n");
    }

    @Test
    void what_a_page_cites_leads_to_its_page_and_no_word_changes() throws IOException {
        TestProject project = TestProject.sound(temp.resolve("dan"))
                .with("content/trang/dan.adoc", PAGE)
                .with("content/dang-ky/co-so-phap-ly.yml", BASES);
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).doesNotContain("vien-dan");
        Element body = html(project.site("mot").resolve("trang/dan/index.html")).expectFirst("[data-noi-dung]");
        assertThat(body.select("a.vien-dan").eachText())
                .containsExactly(
                        "Quyết định số 1/QĐ-UBND ngày 05/3/2025 của UBND tỉnh",
                        "1/QĐ-UBND",
                        "Quyết định số 1/QĐ-UBND",
                        "Luật Lưu trữ số 33/2024/QH15");
        assertThat(body.select("a.vien-dan").eachAttr("href"))
                .containsExactly(
                        "../../van-ban/qd-1-2025/",
                        "../../van-ban/qd-1-2025/",
                        "../../van-ban/qd-1-2025/",
                        "../../co-so-phap-ly/");
        assertThat(body.select("a a, code a")).isEmpty();
        assertThat(body.text())
                .isEqualTo("Theo Quyết định số 1/QĐ-UBND ngày 05/3/2025 của UBND tỉnh; Quyết định số 1/QĐ-UBND."
                        + " Về Quyết định số 1/QĐ-UBND Luật Lưu trữ số 33/2024/QH15, Quyết định số 1/QĐ-UBND, Quyết định số"
                        + " 1/QĐ-UBND.");
    }

    @Test
    void the_page_of_an_instrument_tells_who_cites_it_and_how_often() {
        Document page = real("van-ban/qd-894-ubnd-sonla-2025/index.html");
        assertThat(page.text())
                .contains("Được dẫn 5 lần: 2 lần trong nguyên văn kế hoạch, 3 lần ở bản tin và các trang khác.");
        assertThat(page.select("main ol.vien a[href*=ban-tin]")).isNotEmpty();
        Document list = real("van-ban/index.html");
        assertThat(list.text()).contains("được dẫn 5 lần");
    }

    @Test
    void what_one_clause_says_of_an_instrument_stands_together_and_is_quoted_once() {
        Element clauses = real("van-ban/nq-45-tw-2023/index.html").expectFirst("ol.vien");
        assertThat(clauses.select("> li").eachText())
                .hasSize(3)
                .satisfiesExactly(
                        once -> assertThat(once).startsWith("Gạch đầu dòng thứ 2 khoản 1 Mục I …"),
                        twice -> assertThat(twice).startsWith("Gạch đầu dòng thứ 1 khoản 2 Mục I 2 lần"),
                        often -> assertThat(often).startsWith("Đoạn 1 khoản 1 Mục III 4 lần"));
        assertThat(clauses.select("blockquote").eachText())
                .hasSize(1 + 1 + 3)
                .allMatch(quote -> quote.contains("Nghị quyết số 45-NQ/TW"));
    }

    @Test
    void instruments_are_listed_newest_first() {
        assertThat(real("van-ban/index.html").select(".ban-tin time").eachAttr("datetime"))
                .hasSize(5)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void the_picture_of_relations_leads_from_the_plan_to_all_instruments_and_says_so_in_words() {
        Document list = real("van-ban/index.html");
        Element picture = list.expectFirst("svg[role=group]");
        assertThat(picture.select("title, desc").eachText()).hasSize(2).noneMatch(String::isBlank);
        assertThat(picture.select("a")).hasSize(6);
        assertThat(picture.select("g[aria-hidden] path")).hasSize(7 + 5);
        assertThat(list.select("figure + ul li").eachText())
                .contains(
                        "Kế hoạch phát triển đội ngũ trí thức thực hiện Quyết định số 894/QĐ-UBND",
                        "Quyết định số 894/QĐ-UBND căn cứ Nghị quyết số 45-NQ/TW",
                        "Kế hoạch số 44/KH-UBND triển khai Kế hoạch số 202-KH/TU")
                .hasSize(7);
        assertThat(picture.select("[style]")).isEmpty();
    }

    private static Document real(String path) {
        return Jsoup.parse(RealSite.file(RealSite.targets().get(0), path)
                .orElseThrow()
                .bytes()
                .utf8());
    }

    private static Document html(Path file) throws IOException {
        return Jsoup.parse(Files.readString(file));
    }
}
