package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.OutputFile;

/** Search as readers have it: the real plan's and the invented one's index, asked in Chromium. */
class SearchTest {

    private static final String STATUS = "document.querySelector('[role=status]').textContent";
    private static final String TITLES =
            "[...document.querySelectorAll('[data-tim] h2')].map(e => e.textContent).join('|')";
    private static final String ADDRESSES =
            "[...document.querySelectorAll('[data-tim] h2 a')].map(e => e.pathname).join(' ')";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    static Path profile = Path.of("");

    private static Browser browser;
    private static PreviewServer real;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Judges.chromium(), profile);
        real = PreviewServer.start(RealSite.targets().get(0).getValue(), "/", 0);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (real != null) {
            real.close();
        }
    }

    @Test
    void the_script_makes_the_keys_of_the_table() throws Exception {
        ask(real, "");
        try (InputStream in =
                Objects.requireNonNull(SearchTest.class.getResourceAsStream("/vn/congbo/search-words.json"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            browser.evaluate("import(document.querySelector('script[type=module]').src).then(m => { const wrong = "
                    + table.strip()
                    + ".cases.filter(c => JSON.stringify(m.words(c.text).map(w => [w.folded, w.marked])) "
                    + "!== JSON.stringify(c.words) || JSON.stringify(m.wholes(c.text)) !== JSON.stringify(c.wholes));"
                    + " window.wrong = wrong.map(c => c.text); }, e => { window.wrong = String(e); }) && 0");
            until("window.wrong !== undefined");
            assertThat(browser.evaluate("window.wrong")).isEqualTo("[]");
        }
    }

    @Test
    void the_plan_is_found_with_marks_and_without_and_in_either_unicode_form() throws Exception {
        for (String query :
                List.of("tri thuc", "trí thức", "Tri\u0301 thu\u031b\u0301c", "TRÍ THỨC", "ke hoach tri thuc")) {
            assertThat(ask(real, query)).as(query).contains("kết quả");
            assertThat(browser.evaluate(ADDRESSES)).as(query).contains("/ke-hoach/tri-thuc-2025/");
            assertThat(browser.evaluate("document.querySelectorAll('[data-tim] mark').length"))
                    .as(query)
                    .isNotEqualTo("0");
        }
        assertThat(browser.evaluate(ADDRESSES)).startsWith("\"/ke-hoach/tri-thuc-2025/ ");
    }

    @Test
    void a_query_with_marks_shows_those_marks_first(@TempDir Path temp) throws Exception {
        TestProject project = TestProject.real(temp);
        for (String word : List.of("thức", "thực")) {
            project.with(
                    "content/trang/vi-du-" + (word.equals("thức") ? "z" : "a") + ".adoc",
                    "= Hội nghị tri " + word
                            + " trẻ\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n\nNội dung.\n");
        }
        try (PreviewServer server = PreviewServer.start(built(project), "/", 0)) {
            ask(server, "hội nghị tri thức");
            assertThat(browser.evaluate(TITLES)).startsWith("\"Hội nghị tri thức trẻ");
            ask(server, "hội nghị tri thực");
            assertThat(browser.evaluate(TITLES)).startsWith("\"Hội nghị tri thực trẻ");
            ask(server, "hoi nghi tri thuc");
            assertThat(browser.evaluate(TITLES)).contains("Hội nghị tri thức trẻ", "Hội nghị tri thực trẻ");
            ask(server, "\"hội nghị tri thức\"");
            assertThat(browser.evaluate(TITLES)).isEqualTo("\"Hội nghị tri thức trẻ\"");
        }
    }

    @Test
    void numbers_of_instruments_and_days_are_found_in_every_spelling() throws Exception {
        for (String query : List.of("45-NQ/TW", "45 nq tw", "45nq/tw".replace("nq", "-nq"), "nghị quyết 45-NQ/TW")) {
            ask(real, query);
            assertThat(browser.evaluate(ADDRESSES)).as(query).contains("/van-ban/");
            assertThat(browser.evaluate(TITLES)).as(query).contains("45-NQ/TW");
        }
        for (String query : List.of("894/qd-ubnd", "894/QĐ-UBND", "894 qd ubnd", "894/qdubnd", "quyết định 894")) {
            ask(real, query);
            assertThat(browser.evaluate(TITLES)).as(query).contains("894/QĐ-UBND");
        }
        Stream<String> days = Stream.of(
                "9/7/2024",
                "09/7/2024",
                "09/07/2024",
                "2024-07-09",
                "9.7.2024",
                "ngày 9/7/2024",
                "ngày 9 tháng 7 năm 2024",
                "NGÀY 09 THÁNG 07 NĂM 2024",
                "ngay 9 thang 7 nam 2024");
        List<String> found = days.map(day -> ask(real, day) + browser.evaluate(ADDRESSES))
                .distinct()
                .toList();
        assertThat(found).hasSize(1).first().asString().contains("/ke-hoach/tri-thuc-2025/dieu-khoan/");
    }

    @Test
    void a_day_is_highlighted_however_text_and_query_write_it(@TempDir Path temp) throws Exception {
        String marks = "[...new Set([...document.querySelectorAll('.trich mark')].map(e => e.textContent))].join('|')";
        TestProject project = TestProject.real(temp).with("content/trang/hop.adoc", """
                        = Cuộc họp
                        :jbake-type: trang
                        :jbake-status: published
                        :jbake-date: 2026-01-01

                        Ngày 5 tháng 3 năm 2021 họp lần đầu; ngày 06/3/2021 họp lần nữa.
                        """);
        try (PreviewServer server = PreviewServer.start(built(project), "/", 0)) {
            for (String query : List.of("5/3/2021", "ngày 5 tháng 3 năm 2021")) {
                ask(server, query);
                assertThat(browser.evaluate(marks)).as(query).isEqualTo("\"5 tháng 3 năm 2021\"");
            }
            for (String query : List.of("2021-03-06", "ngày 6 tháng 3 năm 2021", "Ngày 06 Tháng 03 Năm 2021")) {
                ask(server, query);
                assertThat(browser.evaluate(marks)).as(query).isEqualTo("\"06/3/2021\"");
            }
            ask(server, "họp ngày 6 tháng 3 năm 2021");
            assertThat(browser.evaluate(marks)).contains("06/3/2021");
            for (String phrase : List.of("5 tháng 3 năm 2021 họp lần đầu", "ngày 06/3/2021 họp lần nữa")) {
                assertThat(ask(server, '"' + phrase + '"')).as(phrase).contains("1 kết quả");
            }
            assertThat(ask(server, "\"5 tháng 3 năm 2021 họp lần nữa\"")).contains("Không tìm thấy");
        }
        ask(real, "ngày 31 tháng 13 năm 2024"); // no day: ordinary words
        assertThat(browser.evaluate(STATUS)).contains("kết quả");
    }

    @Test
    void a_heading_and_the_text_below_it_stand_on_lines_of_their_own() throws Exception {
        ask(real, "45-NQ/TW ngày 24/11/2023");
        assertThat(browser.evaluate("[...document.querySelectorAll('.trich')].map(e => e.innerText).join(' ¶ ')"))
                .contains("trong giai đoạn mới\\nBan hành ngày 24/11/2023.");
        ask(real, "\"Nói một cách dễ hiểu\"");
        assertThat(browser.evaluate("[...document.querySelectorAll('.trich')].map(e => e.innerText).join(' ¶ ')"))
                .contains("\\nNói một cách dễ hiểu\\n");
    }

    @Test
    void quotes_ask_for_the_words_in_that_order() throws Exception {
        ask(real, "\"đội ngũ trí thức\"");
        assertThat(browser.evaluate(ADDRESSES)).contains("/ke-hoach/tri-thuc-2025/");
        assertThat(ask(real, "\"trí thức đội ngũ\"")).contains("Không tìm thấy");
        assertThat(ask(real, "\"thuc tri\"")).contains("Không tìm thấy");
    }

    @Test
    void a_count_that_is_not_the_whole_says_at_least(@TempDir Path temp) throws Exception {
        TestProject project = TestProject.real(temp);
        for (int n = 1; n <= 51; n++) {
            project.with(
                    "content/trang/hop-" + n + ".adoc",
                    "= Cuộc họp " + n
                            + "\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n\nHọp giao ban đầu tuần.\n");
        }
        try (PreviewServer server = PreviewServer.start(built(project), "/", 0)) {
            assertThat(ask(server, "họp giao ban")).isEqualTo("\"51 kết quả.\"");
            assertThat(ask(server, "\"giao ban đầu tuần\"")).isEqualTo("\"Ít nhất 50 kết quả.\"");
        }
    }

    /** Of a common term a file lists only the best: what several terms have in common is then not all of it either. */
    @Test
    void a_count_from_lists_that_were_cut_says_at_least() throws Exception {
        List<OutputFile> common = RealSite.targets().get(0).getValue().stream()
                .map(f -> f.path().matches("tai-nguyen/tim/.*/t/.*")
                        ? new OutputFile(
                                f.path(),
                                vn.congbo.model.Bytes.utf8(f.bytes().utf8().replaceAll(":\\[\\d+,\\[", ":[5000,[")),
                                f.mediaType(),
                                f.origin())
                        : f)
                .toList();
        try (PreviewServer server = PreviewServer.start(common, "/", 0)) {
            assertThat(ask(server, "đội ngũ trí thức")).startsWith("\"Ít nhất ");
        }
    }

    @Test
    void the_longest_number_is_looked_for_in_the_file_where_it_is(@TempDir Path temp) throws Exception {
        List<OutputFile> files = built(
                TestProject.real(temp)
                        .with(
                                "content/trang/so-dai.adoc",
                                "= Số dài\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n\nTheo 123456/2020/VBXYZ-CP.\n"));
        List<OutputFile> terms = files.stream()
                .filter(f -> f.path().matches("tai-nguyen/tim/.*/t/.*"))
                .toList();
        String there = terms.stream()
                .filter(f -> f.bytes().utf8().contains("\"#1234562020vbxyzcp\""))
                .map(f -> f.path().replaceAll("^.*/t/|[.]json$", ""))
                .findFirst()
                .orElseThrow();
        ask(real, "");
        browser.evaluate("import(document.querySelector('script[type=module]').src)"
                + ".then(m => { window.file = m.hash('#1234562020vbxyzcp') & " + (terms.size() - 1) + "; }) && 0");
        until("window.file !== undefined");
        assertThat(terms).hasSizeGreaterThan(8);
        assertThat(browser.evaluate("window.file")).isEqualTo(there);
    }

    @Test
    void a_filter_that_nobody_offers_finds_nothing_and_breaks_nothing() throws Exception {
        browser.open(real.address() + "tim-kiem/?q=v%C4%83n+ph%C3%B2ng&loai=%22%5D");
        until(STATUS + ".includes('Không')");
        assertThat(browser.evaluate(STATUS)).contains("Không tìm thấy");
    }

    @Test
    void results_tell_what_they_belong_to_and_can_be_narrowed_and_shared_as_an_address() throws Exception {
        ask(real, "văn phòng");
        String before = browser.evaluate(STATUS);
        browser.evaluate("document.querySelector('[data-loc] a[href*=\"loai=dieu-khoan\"]').click()");
        until("location.search.includes('loai=dieu-khoan') && " + STATUS + ".includes('kết quả')");
        assertThat(browser.evaluate(STATUS)).isNotEqualTo(before);
        assertThat(browser.evaluate("document.querySelector('[data-tim]').innerText"))
                .contains("Điều khoản · Kế hoạch phát triển đội ngũ trí thức · Bản 1, chưa rõ ngày có hiệu lực");
        assertThat(browser.evaluate("location.search")).contains("q=", "loai=dieu-khoan");
        browser.evaluate("history.back()");
        until("!location.search.includes('loai=') && " + STATUS + " === " + before);
    }

    @Test
    void what_has_ended_is_found_and_called_so() throws Exception {
        try (PreviewServer server = PreviewServer.start(DemonstrationSite.site().getValue(), "/", 0)) {
            ask(server, "vườn rau");
            assertThat(browser.evaluate("document.querySelector('[data-tim]').innerText"))
                    .contains("không còn hiệu lực");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void html_in_a_query_is_text_and_a_megabyte_is_a_short_query() throws Exception {
        ask(real, "<img src=x onerror=alert(1)> trí thức <script>x</script>");
        assertThat(browser.evaluate("document.querySelectorAll('main img, main script:not([type])').length"))
                .isEqualTo("0");
        ask(real, "constructor");
        assertThat(browser.evaluate(STATUS)).contains("Không tìm thấy");
        assertThat(ask(real, "?!…")).contains("ít nhất một chữ");
        ask(real, "");
        browser.evaluate(
                "(() => { const i = document.querySelector('main input'); i.value = 'trí thức '.repeat(120000);"
                        + " i.form.requestSubmit(); })()");
        until(STATUS + ".includes('quá dài')");
        assertThat(Integer.parseInt(browser.evaluate("location.href.length"))).isLessThan(3000);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_missing_part_of_the_index_is_told_and_what_is_left_is_shown() throws Exception {
        List<OutputFile> all = RealSite.targets().get(0).getValue();
        try (PreviewServer server =
                PreviewServer.start(without(all, partWith(all, "/don-vi/chanh-van-phong/")), "/", 0)) {
            assertThat(ask(server, "văn phòng")).contains("kết quả có thể thiếu");
            assertThat(browser.evaluate("document.querySelectorAll('[data-tim] h2').length"))
                    .isNotEqualTo("0");
        }
        try (PreviewServer server = PreviewServer.start(without(all, "/chi-muc.json"), "/", 0)) {
            assertThat(ask(server, "trí thức")).contains("Không tải được");
        }
        try (PreviewServer server = PreviewServer.start(halved(all), "/", 0)) {
            assertThat(ask(server, "trí thức")).contains("có thể thiếu");
        }
    }

    @Test
    void what_does_not_come_with_more_results_is_told_and_taken_back_once_it_is_there(@TempDir Path temp)
            throws Exception {
        TestProject project = TestProject.real(temp);
        for (int n = 1; n <= 41; n++) {
            project.with(
                    "content/trang/hop-" + n + ".adoc",
                    "= Cuộc họp " + n
                            + "\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n\nHọp giao ban.\n");
        }
        String more = "document.querySelector('[data-xem-them]')";
        String listed = "document.querySelectorAll('[data-tim] h2').length";
        try (PreviewServer server = PreviewServer.start(built(project), "/", 0)) {
            assertThat(ask(server, "họp giao ban")).isEqualTo("\"41 kết quả.\"");
            browser.evaluate(
                    "[window.whole = fetch, window.fetch = () => Promise.reject(new Error('cut off'))].length");
            for (int step = 0; step < 6; step++) {
                browser.evaluate(more + ".click()");
                TimeUnit.MILLISECONDS.sleep(50);
            }
            until(
                    STATUS
                            + " === '41 kết quả. Một phần chỉ mục chưa tải được nên kết quả có thể thiếu; bấm Tìm để thử lại.'");
            assertThat(Integer.parseInt(browser.evaluate(listed))).isBetween(10, 40);
            browser.evaluate("[window.fetch = whole].length");
            for (int step = 0; step < 10 && browser.evaluate(more + ".hidden").equals("false"); step++) {
                browser.evaluate(more + ".click()");
                TimeUnit.MILLISECONDS.sleep(100);
            }
            until(STATUS + " === '41 kết quả.'");
            assertThat(browser.evaluate(
                            "new Set([...document.querySelectorAll('[data-tim] h2 a')].map(e => e.pathname)).size"))
                    .isEqualTo(browser.evaluate(listed))
                    .isEqualTo("41");
        }
    }

    @Test
    void a_reader_without_a_mouse_gets_there_from_any_page_and_without_a_script_too() {
        String home = RealSite.file(RealSite.targets().get(0), "index.html")
                .orElseThrow()
                .bytes()
                .utf8();
        assertThat(home)
                .contains("<form role=\"search\" action=\"tim-kiem/\" method=\"get\"")
                .doesNotContain("<script");
        assertThat(home).doesNotContain("script-src", "worker-src");
        String page = RealSite.file(RealSite.targets().get(0), "tim-kiem/index.html")
                .orElseThrow()
                .bytes()
                .utf8();
        assertThat(page).contains("script-src 'self'", "../muc-luc/", "../don-vi/van-phong", "role=\"status\"");
    }

    @Test
    void who_has_no_script_is_told_so_above_the_lists_and_nobody_else() throws Exception {
        String told = "getComputedStyle(document.querySelector('.danh-muc > .khong-chay')).display";
        ask(real, "");
        until(told + " === 'none'");
        browser.evaluate("document.querySelector('main').classList.remove('xong')");
        assertThat(browser.evaluate(told)).contains("block");
    }

    private static List<OutputFile> built(TestProject project) throws Exception {
        Build build = Build.of(project.folder(), java.time.LocalDate.parse(TestProject.AS_OF));
        assertThat(build.problems()).noneMatch(p -> p.severity() == vn.congbo.model.Severity.ERROR);
        return build.sites().values().iterator().next();
    }

    private static List<OutputFile> without(List<OutputFile> files, String end) {
        List<OutputFile> rest =
                files.stream().filter(f -> !f.path().endsWith(end)).toList();
        assertThat(rest).hasSizeLessThan(files.size());
        return rest;
    }

    private static String partWith(List<OutputFile> files, String address) {
        return files.stream()
                .filter(f -> f.path().matches("tai-nguyen/tim/.*/d/.*")
                        && f.bytes().utf8().contains(address))
                .findFirst()
                .orElseThrow()
                .path();
    }

    /** As a load that is interrupted leaves them. */
    private static List<OutputFile> halved(List<OutputFile> files) {
        return files.stream()
                .map(f -> f.path().matches("tai-nguyen/tim/.*/t/.*")
                        ? new OutputFile(
                                f.path(),
                                vn.congbo.model.Bytes.utf8(
                                        f.bytes().utf8().substring(0, f.bytes().size() / 3)),
                                f.mediaType(),
                                f.origin())
                        : f)
                .toList();
    }

    /** @return what a screen reader is told */
    private static String ask(PreviewServer server, String query) {
        try {
            String address = java.net.URLEncoder.encode(query, StandardCharsets.UTF_8);
            browser.open(server.address() + "tim-kiem/" + (query.isEmpty() ? "" : "?q=" + address));
            until(STATUS + " !== 'Đang tìm…'" + (query.isEmpty() ? "" : " && " + STATUS + " !== ''"));
            return browser.evaluate(STATUS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(String condition) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (browser.evaluate(condition).equals("true")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new AssertionError(
                condition + ": " + browser.evaluate("document.body.innerText.slice(0, 900)") + browser.complaints());
    }
}
