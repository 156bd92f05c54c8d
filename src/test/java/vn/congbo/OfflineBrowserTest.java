package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The copy for reading offline, opened from a disk in Chromium. */
class OfflineBrowserTest {

    private static final String STATUS = "document.querySelector('[role=status]').textContent";
    private static final String FIRST = "document.querySelector('[data-tim] h2 a')";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    static Path temp = Path.of("");

    private static Browser browser;
    private static Unpacked real;
    private static Unpacked demonstration;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Judges.chromium(), Files.createDirectories(temp.resolve("profile")));
        real = Unpacked.of(RealSite.get(), RealSite.targets().get(0), temp);
        demonstration = Unpacked.of(DemonstrationSite.get(), DemonstrationSite.site(), temp);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void pages_open_in_their_style_say_what_they_are_and_ask_the_network_for_nothing() throws Exception {
        browser.show(360, false);
        for (String page : List.of("", RealSite.PLAN, RealSite.PLAN + "ban-1/", "don-vi/", "tim-kiem/", "nhat-ky/")) {
            opens(real.address(page + "index.html"));
        }
        for (String page : List.of("so-sanh/1-2/", "ban-2/", "tien-do/", "muc-tieu/")) {
            opens(demonstration.address(DemonstrationSite.PLAN + page + "index.html"));
        }
        opens(real.address("404.html"));
    }

    private static void opens(String address) throws InterruptedException {
        browser.open(address);
        assertThat(browser.evaluate("document.querySelector('.ban-luu').innerText"))
                .as(address)
                .contains("Bản lưu để đọc ngoại tuyến, tình hình đến ngày 22/11/2026")
                .doesNotContain("giải nén");
        assertThat(browser.evaluate("[...document.styleSheets].filter(s => s.href).length"))
                .isEqualTo("4");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('.bo-qua')).position"))
                .isEqualTo("\"absolute\"");
        assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo("360");
        assertThat(browser.requests()).isNotEmpty().allMatch(r -> r.startsWith("file:///"));
        assertThat(browser.complaints()).as(address).isEmpty();
    }

    @Test
    void it_is_dark_where_the_reader_wants_it_dark() throws Exception {
        String ground = "getComputedStyle(document.querySelector('.ban-luu')).backgroundColor + "
                + "getComputedStyle(document.body).backgroundColor";
        browser.show(900, false);
        browser.open(real.address("index.html"));
        String light = browser.evaluate(ground);
        browser.show(900, true);
        browser.open(real.address("index.html"));
        assertThat(browser.evaluate(ground)).isNotEqualTo(light);
        browser.show(900, false);
    }

    @Test
    void search_works_from_any_page_and_leads_to_what_it_found() throws Exception {
        browser.open(real.address("index.html"));
        browser.evaluate("(() => { const f = document.querySelector('form[role=search]'); "
                + "f.querySelector('input').value = 'tri thuc'; f.requestSubmit(); })()");
        until("location.pathname.endsWith('/tim-kiem/index.html')");
        until(STATUS + ".includes('kết quả')");
        assertThat(browser.evaluate("location.search")).isEqualTo("\"?q=tri+thuc\"");
        assertThat(browser.evaluate("document.querySelectorAll('[data-tim] mark').length"))
                .isNotEqualTo("0");
        browser.evaluate("document.querySelector('[data-loc] a').click()");
        until("location.search.includes('loai=')");
        until(STATUS + ".includes('kết quả')");
        assertThat(browser.requests()).allMatch(r -> r.startsWith("file:///"));
        String found = browser.evaluate(FIRST + ".href");
        browser.evaluate(FIRST + ".click()");
        until("location.href === " + found + " && document.readyState === 'complete'");
        assertThat(found).endsWith("/index.html\"");
        assertThat(browser.evaluate("document.querySelectorAll('h1, .ban-luu').length"))
                .isEqualTo("2");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void it_finds_what_the_published_search_finds() throws Exception {
        assertThat(ask(real, "894/qd-ubnd")).contains("kết quả");
        assertThat(browser.evaluate(FIRST + ".textContent")).contains("894/QĐ-UBND");
        ask(real, "\"đội ngũ trí thức\"");
        assertThat(browser.evaluate(FIRST + ".href")).contains("/ke-hoach/tri-thuc-2025/index.html");
        assertThat(ask(real, "<img src=x onerror=alert(1)> không-có-chữ-này")).isNotEmpty();
        assertThat(browser.evaluate("document.querySelectorAll('main img').length"))
                .isEqualTo("0");
    }

    @Test
    void what_is_missing_from_the_copy_is_told() throws Exception {
        Unpacked torn = Unpacked.of(RealSite.get(), RealSite.targets().get(0), temp);
        for (String file : torn.files()) {
            if (file.matches("tai-nguyen/tim/.*/t/.*")) { // as a copy that was interrupted leaves it
                String text = torn.read(file).utf8();
                Files.writeString(torn.folder().resolve(file), text.substring(0, text.length() / 3));
            }
        }
        assertThat(ask(torn, "trí thức")).contains("có thể thiếu");
        Files.delete(torn.folder().resolve("tim-kiem/chi-muc.js"));
        assertThat(ask(torn, "trí thức")).contains("giải nén toàn bộ");
    }

    @Test
    void a_page_opened_inside_the_archive_says_that_it_must_be_unpacked() throws Exception {
        Path lone = Files.writeString(
                temp.resolve("index.html"), real.read("index.html").utf8());
        browser.open(lone.toUri().toASCIIString());
        assertThat(browser.evaluate("document.querySelector('.ban-luu').innerText"))
                .contains("Hãy giải nén toàn bộ tệp ZIP");
    }

    /** @return what a screen reader is told */
    private static String ask(Unpacked copy, String query) throws InterruptedException, IOException {
        String q = java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
        browser.open(copy.address("tim-kiem/index.html?q=" + q));
        until(STATUS + " !== 'Đang tìm…' && " + STATUS + " !== ''");
        return browser.evaluate(STATUS);
    }

    private static void until(String condition) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (browser.evaluate(condition).equals("true")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new AssertionError(
                condition + ": " + browser.evaluate("location.href + document.body.innerText") + browser.complaints());
    }
}
