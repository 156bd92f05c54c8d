package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Severity;

/** What readers find who ask how far a plan has come: an invented one with two years of bulletins. */
class ProgressPagesTest {

    private static final String NOTICE = "Trang MINH HỌA: mọi nội dung được đặt ra để xem thử, không có thật.";
    private static final String PLAN = ProgressSite.PLAN;

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    private Path profile = Path.of("");

    @Test
    void the_demonstration_has_no_error_and_says_on_every_page_and_every_sheet_of_paper_what_it_is() {
        assertThat(ProgressSite.get().problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        assertThat(RealSite.pages(ProgressSite.site()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.bytes().utf8())
                        .contains("<aside class=\"nhac\" aria-label=\"Lưu ý chung\"><p class=\"khuon\">" + NOTICE)
                        .containsPattern("data-in=\"[^\"]*" + NOTICE));
    }

    @Test
    void a_site_without_a_notice_shows_none() {
        assertThat(RealSite.pages(RealSite.targets().get(0)))
                .noneMatch(page -> page.bytes().utf8().contains("\"nhac\""));
    }

    @Test
    void bulletins_of_several_years_stand_by_year_and_the_search_page_leads_there_without_a_script() {
        Document list = ProgressSite.page("ban-tin/");
        assertThat(list.select("h2").eachText()).containsExactly("Năm 2026", "Năm 2025");
        assertThat(list.select("h2#nam-2025 ~ ul h3").size()).isPositive();
        assertThat(ProgressSite.page("tim-kiem/").select("a[href*=#nam-]").eachAttr("href"))
                .containsExactly("../ban-tin/#nam-2026", "../ban-tin/#nam-2025");
    }

    @Test
    void the_overview_counts_in_words_before_it_draws() {
        Document page = ProgressSite.page(PLAN + "tien-do/");
        assertThat(page.select(".mo").text()).isEqualTo("""
                        Tính đến ngày 22/11/2026: trong 13 nhiệm vụ, 8 việc đã có báo cáo về mức độ, 5 việc chưa có báo cáo \
                        (việc hằng năm: xét năm 2026). Trong 7 mục tiêu, 4 mục tiêu đã có báo cáo về mức độ, 3 mục tiêu \
                        chưa có báo cáo.""");
        assertThat(page.select(".dem-muc").eachText())
                .containsExactly(
                        "5 chưa có báo cáo 1 không có bằng chứng 1 chưa bắt đầu 2 hạn chế 2 đáng kể 2 hoàn thành",
                        "2 đã qua hạn, chưa có báo cáo 2 chậm 1 đúng hạn 3 chưa đến hạn 5 kế hoạch không ghi ngày",
                        "3 chưa có báo cáo 0 không có bằng chứng 1 chưa bắt đầu 1 hạn chế 1 đáng kể 1 hoàn thành");
        assertThat(page.text()).doesNotContain("%").contains("không tính phần trăm", "có ngày sự kiện muộn nhất");
    }

    @Test
    void every_line_of_a_picture_is_read_without_it_and_stands_in_the_table_beside_it() {
        Document page = ProgressSite.page(PLAN + "tien-do/");
        assertThat(page.select("svg"))
                .hasSize(13 + 7 + 1)
                .allSatisfy(svg -> assertThat(svg.attr("aria-hidden")).isEqualTo("true"));
        for (String section : List.of("nhiem-vu", "muc-tieu")) {
            Element part = page.expectFirst("section:has(> #" + section + ")");
            List<String> lines = part.select(".ma-tran li").stream()
                    .map(li -> li.expectFirst("a").text() + ": "
                            + li.select(".muc, .kip").text())
                    .toList();
            List<String> rows = part.select("tbody tr").stream()
                    .map(tr -> tr.expectFirst("a").text() + ": "
                            + tr.select(".muc, .kip").text())
                    .toList();
            assertThat(lines).isNotEmpty().isEqualTo(rows);
        }
        assertThat(page.select("section:has(> #ban-tin) svg rect"))
                .as("one square for each bulletin in the tables")
                .hasSameSizeAs(page.select("section:has(> #ban-tin) tbody tr"));
    }

    @Test
    void the_mark_stands_at_the_place_of_the_word() {
        List<String> places =
                List.of("chưa có báo cáo", "không có bằng chứng", "chưa bắt đầu", "hạn chế", "đáng kể", "hoàn thành");
        assertThat(ProgressSite.page(PLAN + "tien-do/").select(".ma-tran li")).allSatisfy(li -> {
            int place = places.indexOf(li.expectFirst(".muc").text());
            assertThat(li.expectFirst(".vong").attr("d")).startsWith("M" + (11 + 40 * place) + " 12a");
        });
    }

    @Test
    void a_duty_tells_what_counts_and_what_does_not_count_any_more() {
        Document page = ProgressSite.page(PLAN + "nghia-vu/nv-02/");
        assertThat(page.select(".mo").text()).endsWith("đến ngày 22/11/2026: đáng kể, kế hoạch không ghi ngày");
        assertThat(page.select(".ke > li").eachText())
                .hasSize(3)
                .satisfiesExactly(
                        now -> assertThat(now).contains("Sự kiện: 04/7/2026", "Đang được dùng để tính mức độ"),
                        then -> assertThat(then).contains("Không còn dùng để tính: đã có bản tin về sự kiện muộn hơn"),
                        gone -> assertThat(gone)
                                .contains(
                                        "Không còn dùng để tính: đã được đính chính, xem bản tin đính chính ngày 20/8/2025"));
        assertThat(page.text()).contains("không có ngày cuối để tính đúng hạn hay chậm");
    }

    @Test
    void a_yearly_duty_has_a_milestone_for_each_year_and_names_the_year_of_its_level() {
        assertThat(rows(PLAN + "nghia-vu/nv-07/"))
                .satisfiesExactly(
                        next -> assertThat(next).contains("Năm 2027", "30/4/2027", "chưa có báo cáo chưa đến hạn"),
                        open -> assertThat(open)
                                .contains(
                                        "Năm 2026",
                                        "chưa có báo cáo đã qua hạn, chưa có báo cáo",
                                        "Chưa có bản tin nào về năm 2026"),
                        late -> assertThat(late).contains("Năm 2025", "hoàn thành chậm", "Sự kiện ngày 20/5/2025"));
        assertThat(rows(PLAN + "nghia-vu/nv-11/").get(1))
                .as("an early event that was told late is in time")
                .contains("Năm 2025", "hoàn thành đúng hạn", "Sự kiện ngày 12/12/2025, đăng ngày 10/02/2026");
        assertThat(rows("ke-hoach/thu-hai/nghia-vu/nv-01/").get(2))
                .as("nobody knows whether the plan was in force")
                .contains("Năm 2025", "chưa có báo cáo chưa rõ");
    }

    @Test
    void a_goal_tells_its_history_too() {
        assertThat(ProgressSite.page(PLAN + "muc-tieu/m2-k1-g2/")
                        .select(".ke > li h3")
                        .eachText())
                .containsExactly("Số hóa tư liệu đợt hai (minh họa)", "Số hóa tư liệu đợt một (minh họa)");
    }

    @Test
    void a_unit_shows_silence_as_openly_as_success() {
        Document silent = ProgressSite.page("don-vi/don-vi-f/");
        assertThat(silent.select(".mo, .mo + p").text())
                .contains("giao 1 việc (thực hiện 1); giao cho nhóm: 1 việc", "Chưa có báo cáo về mức độ: 2 việc");
        assertThat(silent.select("#chua-co-bao-cao + p + ul li").eachText())
                .anyMatch(li -> li.startsWith("Tổng hợp báo cáo của các đơn vị"));
        assertThat(silent.select("#moc + ul li").text())
                .startsWith("19/12/2025: Tổng hợp báo cáo của các đơn vị")
                .contains("đã qua hạn, chưa có báo cáo");
        assertThat(ProgressSite.page("don-vi/don-vi-a/").text())
                .contains("chủ trì 1, thực hiện 1", "giao cho nhóm: 2 việc", "Các đơn vị trực thuộc, thực hiện");
        assertThat(ProgressSite.page("don-vi/don-vi-g/").text()).contains("Kế hoạch không giao riêng nhiệm vụ nào cho");
    }

    @Test
    void the_list_of_duties_keeps_its_anchors_and_leads_to_their_pages() {
        Document page = ProgressSite.page(PLAN + "nghia-vu/");
        assertThat(page.select("tr[id]").eachAttr("id")).contains("nv-01", "nv-13");
        assertThat(page.select("#nv-05 th a").attr("href")).isEqualTo("../../../ke-hoach/minh-hoa/nghia-vu/nv-05/");
        assertThat(ProgressSite.page("").text()).contains("trong 13 nhiệm vụ, 8 việc đã có báo cáo về mức độ");
    }

    @Test
    void a_plan_of_which_nothing_was_reported_says_so_and_promises_nothing() {
        Document page = Jsoup.parse(RealSite.file(RealSite.targets().get(0), RealSite.PLAN + "tien-do/index.html")
                .orElseThrow()
                .bytes()
                .utf8());
        assertThat(page.expectFirst(".dem-muc").text()).startsWith("14 chưa có báo cáo 0 không có bằng chứng");
        assertThat(page.select(".ma-tran .thang:not(.thang-im)")).isEmpty();
        assertThat(page.select(".kip-dung-han, .kip-cham")).isEmpty();
    }

    @Test
    void the_pages_pass_the_nu_html_checker_and_have_no_style_of_their_own() throws Exception {
        RealSiteTest.Complaints complaints = new RealSiteTest.Complaints();
        var checker = new nu.validator.validation.SimpleDocumentValidator();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, false, false);
        for (OutputFile page : progressPages()) {
            assertThat(page.bytes().utf8()).doesNotContain(" style=", "<style");
            InputSource source =
                    new InputSource(new ByteArrayInputStream(page.bytes().toArray()));
            source.setEncoding("UTF-8");
            source.setSystemId("file:///" + page.path());
            checker.checkHtmlInputSource(source);
        }
        assertThat(complaints.errors).isEmpty();
    }

    @Test
    void a_browser_shows_them_on_a_phone_and_in_the_dark_without_faint_texts() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.start(Judges.chromium(), profile);
                PreviewServer server = PreviewServer.start(ProgressSite.site().getValue(), "/", 0)) {
            for (OutputFile page : progressPages().stream()
                    .filter(p ->
                            p.path().matches(".*(tien-do|nv-0[25]|don-vi-a|m2-k1-g1|minh-hoa/nghia-vu)/index.html"))
                    .toList()) {
                BrowserTest.look(browser, server, page, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<OutputFile> progressPages() {
        return RealSite.pages(ProgressSite.site()).stream()
                .filter(p -> Stream.of("tien-do/", "nghia-vu/", "muc-tieu/", "don-vi/")
                        .anyMatch(p.path()::contains))
                .toList();
    }

    private static List<String> rows(String address) {
        return ProgressSite.page(address).select("tbody tr").eachText();
    }
}
