package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.OutputFile;

/** The log, a redirect and a notice as the real templates show them. */
class PublishedPagesTest {

    private static final List<String> PAGES =
            List.of("nhat-ky/index.html", "trang/lien-lac/index.html", "ban-tin/2026/sai/index.html");

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    private Path profile = Path.of("");

    @TempDir
    private Path temp = Path.of("");

    private List<OutputFile> site = List.of();

    @BeforeEach
    void a_site_that_was_published_before_has_old_addresses() throws Exception {
        TestProject project = TestProject.real(temp);
        assertThat(project.congbo("build").code()).isZero();
        assertThat(project.congbo("publish").code()).isZero(); // found
        assertThat(project.congbo(List.of("--as-of", "2026-11-23"), "publish").code())
                .isZero();
        project.with("content/dang-ky/chuyen-huong.yml", """
                        - tu: /trang/lien-lac/
                          den: /trang/lien-he/
                          ly-do: Trang được đổi tên.
                        - tu: /ban-tin/2026/sai/
                          thong-bao: Bản tin đã rút
                          ly-do: Nội dung bị nhầm.
                          van-ban: qd-894-ubnd-sonla-2025
                          ngay: 2026-11-20
                        """);
        Build build = Build.of(temp, LocalDate.parse(TestProject.AS_OF));
        assertThat(build.isPublishable()).isTrue();
        site = build.sites().values().iterator().next();
    }

    @Test
    void they_pass_the_nu_html_checker_and_say_what_they_have_to_say() throws Exception {
        RealSiteTest.Complaints complaints = new RealSiteTest.Complaints();
        var checker = new nu.validator.validation.SimpleDocumentValidator();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, false, false);
        for (String path : PAGES) {
            InputSource source =
                    new InputSource(new ByteArrayInputStream(file(path).bytes().toArray()));
            source.setEncoding("UTF-8");
            source.setSystemId("file:///" + path);
            checker.checkHtmlInputSource(source);
        }
        assertThat(complaints.errors).isEmpty();
        assertThat(text(PAGES.get(0)))
                .containsSubsequence(
                        "Lần 4: ",
                        "Lần 3: ",
                        "Lần 2: ",
                        "Lần 1: Cổng thông tin điện tử tỉnh Sơn La",
                        "chưa rõ",
                        "không có: đây là mục đầu tiên");
        assertThat(text(PAGES.get(1))).contains("<a href=\"../../trang/lien-he/\">Liên hệ");
        assertThat(text(PAGES.get(2))).contains("Đã rút.", "20/11/2026", "Quyết định số 894/QĐ-UBND");
    }

    @Test
    void a_browser_shows_them_on_a_phone_and_follows_the_redirect_without_a_script() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.start(Judges.chromium(), profile);
                PreviewServer server = PreviewServer.start(site, "/", 0)) {
            BrowserTest.look(browser, server, file(PAGES.get(0)), faults);
            BrowserTest.look(browser, server, file(PAGES.get(2)), faults);
            browser.open(server.address() + "trang/lien-lac/");
            for (int i = 0; i < 100 && !browser.evaluate("location.pathname").equals("\"/trang/lien-he/\""); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(browser.evaluate("location.pathname")).isEqualTo("\"/trang/lien-he/\"");
        }
        assertThat(faults).isEmpty();
    }

    private OutputFile file(String path) {
        return site.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    }

    private String text(String path) {
        return file(path).bytes().utf8();
    }
}
