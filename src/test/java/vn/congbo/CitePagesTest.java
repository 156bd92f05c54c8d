package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** "Trích dẫn": what readers copy is exact, complete, and never called what only a certified copy may be called. */
class CitePagesTest {

    private static final String REAL =
            "Kế hoạch (số, ký hiệu, ngày ban hành: chưa rõ) của Văn phòng Ủy ban nhân dân tỉnh Sơn La"
                    + " về phát triển đội ngũ trí thức trong thời kỳ đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước"
                    + " giai đoạn 2025 - 2030, tầm nhìn đến năm 2045:";

    /** Names of copies with legal value, and words that would promise one. */
    private static final Pattern RESERVED =
            Pattern.compile("(?iU)(?<!\\p{L})(sao y|sao lục|trích sao|bản sao|chứng thực|công chứng)(?!\\p{L})");

    @Test
    void every_clause_page_gives_reference_words_state_address_and_digest() {
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            OutputFile text =
                    RealSite.file(site, RealSite.PLAN + "ban-1/nguyen-van.txt").orElseThrow();
            int clauses = 0;
            for (OutputFile page : clausePages(site, RealSite.PLAN)) {
                Document html = Jsoup.parse(page.bytes().utf8());
                String id = html.expectFirst("main .dong .ma").text();
                List<String> copied =
                        html.expectFirst("#trich-dan-ban-1").select("p").eachText();
                assertThat(copied.get(0))
                        .as(id)
                        .isEqualTo(html.expectFirst("h1").text() + " " + REAL);
                assertThat(text.bytes().utf8().lines()).as(id).containsAll(quoted(copied));
                assertThat(copied.subList(copied.size() - 3, copied.size()))
                        .as(id)
                        .containsExactly(
                                "Theo Bản 1, chưa rõ có hiệu lực hay không tại ngày 22/11/2026.",
                                site.getKey().name() + ": /" + RealSite.PLAN + "ban-1/#" + id,
                                "SHA-256 của nguyên văn Bản 1: " + text.bytes().sha256());
                clauses++;
            }
            assertThat(clauses).isGreaterThan(35);
        }
    }

    private static List<OutputFile> clausePages(Map.Entry<Target, List<OutputFile>> site, String plan) {
        return RealSite.pages(site).stream()
                .filter(p -> p.path().startsWith(plan + "dieu-khoan/"))
                .toList();
    }

    /** The lines between the reference and the three lines of the source, without the marks of the quotation. */
    private static List<String> quoted(List<String> copied) {
        String all = String.join("\n", copied.subList(1, copied.size() - 3));
        assertThat(all).startsWith("“").endsWith("”");
        return all.substring(1, all.length() - 1).lines().toList();
    }

    @Test
    void plan_and_edition_lead_from_each_clause_to_what_is_copied_of_it() {
        Map.Entry<Target, List<OutputFile>> site = DemonstrationSite.site();
        Document plan = DemonstrationSite.page("");
        assertThat(plan.select(".dan a:contains(trích dẫn)").eachAttr("href"))
                .contains("../../ke-hoach/minh-hoa/dieu-khoan/m2-k2-g1/#trich-dan")
                .allMatch(to -> to.endsWith("#trich-dan") || to.matches("#(nn|ky)"));
        for (int edition = 1; edition <= 6; edition++) {
            List<String> links = DemonstrationSite.page("ban-" + edition + "/")
                    .select(".dan a")
                    .eachAttr("href");
            assertThat(links).hasSizeGreaterThan(10);
            for (String link : links.stream().filter(to -> !to.startsWith("#")).toList()) {
                String[] parts = link.replaceFirst("^(\\.\\./)+", "").split("#", 2);
                Element block = Jsoup.parse(RealSite.file(site, parts[0] + "index.html")
                                .orElseThrow()
                                .bytes()
                                .utf8())
                        .expectFirst("#" + parts[1]);
                assertThat(quoted(block.select("p").eachText()))
                        .as("the words of that edition, whatever came later")
                        .isSubsetOf(lines(site, edition));
            }
        }
    }

    private static List<String> lines(Map.Entry<Target, List<OutputFile>> site, int edition) {
        return RealSite.file(site, DemonstrationSite.PLAN + "ban-" + edition + "/nguyen-van.txt")
                .orElseThrow()
                .bytes()
                .utf8()
                .lines()
                .toList();
    }

    @Test
    void each_edition_is_cited_with_its_own_number_of_the_clause_and_by_what_it_was_changed() {
        Document page = DemonstrationSite.page("dieu-khoan/m2-k2/");
        assertThat(page.expectFirst("#trich-dan-ban-1").text())
                .startsWith(
                        "Khoản 2 Mục II Kế hoạch (số, ký hiệu: chưa rõ) ngày 10 tháng 01 năm 2025 của Phòng Minh Họa về minh họa")
                .doesNotContain("đính chính")
                .contains("Theo Bản 1, không còn hiệu lực tại ngày 22/11/2026.");
        assertThat(page.expectFirst("#trich-dan-ban-3").text())
                .startsWith(
                        "Khoản 3 Mục II Kế hoạch (số, ký hiệu: chưa rõ) ngày 10 tháng 01 năm 2025 của Phòng Minh Họa")
                .contains("(được đính chính theo Công văn số 2/MH-ĐC ngày 03 tháng 3 năm 2025; "
                        + "được sửa đổi, bổ sung theo Quyết định số 3/QĐ-MH ngày 02 tháng 6 năm 2025):");
        assertThat(page.expectFirst("#trich-dan ~ .chep").text())
                .as("the edition in force comes first")
                .contains("(thay thế bản trước theo Quyết định số 6/QĐ-MH ngày 15 tháng 6 năm 2026):")
                .contains("Theo Bản 6, đang có hiệu lực tại ngày 22/11/2026.");
    }

    @Test
    void known_facts_and_a_known_base_are_cited_in_full(@TempDir Path folder) throws IOException {
        TestProject project = TestProject.real(folder)
                .replace(
                        "jbake.properties",
                        "cong-tinh.base=\n",
                        "cong-tinh.base=https://sonla.gov.vn/ke-hoach-tri-thuc/\n")
                .replace(
                        "content/" + RealSite.PLAN + "ban-1/van-ban.adoc",
                        "so-ky-hieu: chưa rõ: bản nguồn không ghi số và ký hiệu của kế hoạch",
                        "so-ky-hieu: 05/KH-VP")
                .replace(
                        "content/" + RealSite.PLAN + "ban-1/van-ban.adoc",
                        "ngay-ban-hanh: chưa rõ: bản nguồn không ghi ngày ban hành; kế hoạch viện dẫn một quyết định ngày 21/4/2025",
                        "ngay-ban-hanh: 2025-06-02");
        Map.Entry<Target, List<OutputFile>> site = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF))
                .sites()
                .entrySet()
                .iterator()
                .next();
        OutputFile page = RealSite.file(site, RealSite.PLAN + "dieu-khoan/m4-k2/index.html")
                .orElseThrow();
        assertThat(Jsoup.parse(page.bytes().utf8()).expectFirst(".chep").text())
                .startsWith(
                        "Khoản 2 Mục IV Kế hoạch số 05/KH-VP ngày 02 tháng 6 năm 2025 của Văn phòng Ủy ban nhân dân tỉnh Sơn La về")
                .contains(": https://sonla.gov.vn/ke-hoach-tri-thuc/ke-hoach/tri-thuc-2025/ban-1/#m4-k2 ");
    }

    @Test
    void no_word_of_ours_is_reserved_for_certified_copies() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                RESERVED.matcher(Files.readString(file)).results().forEach(m -> found.add(file + ": " + m.group()));
            }
        }
        RESERVED.matcher(Files.readString(Path.of("src/main/resources/vn/congbo/render/words.properties")))
                .results()
                .forEach(m -> found.add("words: " + m.group()));
        List<Map.Entry<Target, List<OutputFile>>> sites = new ArrayList<>(RealSite.targets());
        sites.add(DemonstrationSite.site());
        for (Map.Entry<Target, List<OutputFile>> site : sites) {
            for (OutputFile page : RealSite.pages(site)) {
                Document html = Jsoup.parse(page.bytes().utf8());
                html.select("[data-nv], .chep, .loi, .phap-ly")
                        .remove(); // official text; the register of laws tells what they rule
                RESERVED.matcher(html.text() + " " + html.select("[aria-label]").eachAttr("aria-label"))
                        .results()
                        .forEach(m -> found.add(page.path() + ": " + m.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
