package vn.congbo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;
import vn.congbo.TestProject.Run;

/** {@code congbo report} on a small plan with two years of bulletins. */
class ReportTest {

    private static final String BULLETINS = "content/ban-tin/2026/";
    private static final List<String> DAY = List.of("--as-of", "2026-12-05");

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void two_years() {
        project = TestProject.sound(folder)
                .with(
                        BULLETINS + "mot.adoc",
                        bulletin("Bản nháp", "2026-02-09", "Mới có *bản nháp* [lần 1] -> gửi (C) đơn vị", "han-che"))
                .with(BULLETINS + "hai.adoc", bulletin("Đã gửi", "2026-12-01", "Đã gửi báo cáo", "hoan-thanh"))
                .with(BULLETINS + "sai.adoc", bulletin("Gửi nhầm", "2026-06-01", "Gửi nhầm nơi nhận", "dang-ke"))
                .with(
                        BULLETINS + "sua.adoc",
                        bulletin("Đính chính", "2026-06-02", "Chưa gửi cho ai", "khong-co-bang-chung")
                                .replace(":jbake-muc-do", ":jbake-dinh-chinh: 2026/sai\n:jbake-muc-do"))
                .with(
                        "content/ban-tin/2025/cu.adoc",
                        bulletin("Năm trước", "2025-12-10", "Đã gửi báo cáo năm 2025", "hoan-thanh"))
                .replace(
                        "content/ke-hoach/mau/ke-hoach.adoc",
                        ":jbake-tam-nhin: 2045\n",
                        ":jbake-tam-nhin: 2045\n:jbake-bao-cao-theo: nv-01\n:jbake-bao-cao-gui: van-phong\n");
    }

    @Test
    void every_sentence_about_results_cites_a_bulletin_of_the_list() throws IOException {
        List<String> lines = draft().lines().toList();
        List<String> results = lines.subList(index(lines, "== I. "), index(lines, "== II. "));
        List<String> told = results.stream().filter(l -> l.startsWith("* ")).toList();
        assertThat(told).hasSize(3);
        Pattern number = Pattern.compile("\\[(\\d+)\\\\?]");
        assertThat(told)
                .allSatisfy(line -> assertThat(number.matcher(line).results())
                        .isNotEmpty()
                        .map(m -> m.group(1))
                        .allSatisfy(n -> assertThat(lines).contains("|pass:c[[" + n + "\\]]")));
    }

    @Test
    void a_year_that_no_plan_knows_is_refused() {
        for (String year : List.of("1000000000", "-1", "26")) {
            Run run = project.congbo(DAY, "report", "--year", year);
            assertThat(run.code()).as(year).isEqualTo(2);
            assertThat(run.err()).contains("--year 1900 … 9999");
        }
    }

    @Test
    void a_corrected_bulletin_is_named_and_not_told() {
        String draft = draft();
        assertThat(draft).contains("Không dùng bản tin “Gửi nhầm”").doesNotContain("Gửi nhầm nơi nhận");
        assertThat(draft).contains("Chưa gửi cho ai");
    }

    @Test
    void gaps_and_the_year_before_stand_in_it() {
        assertThat(draft())
                .contains("Chưa có bản tin nào trong năm về mục tiêu")
                .contains("== III. So với năm 2025")
                .doesNotContain("Đã gửi báo cáo năm 2025");
        Run run = project.congbo(List.of("--as-of", "2027-12-20"), "report", "--year", "2027");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Không có bản tin nào về năm 2027");
        assertThat(folder.resolve("target/bao-cao/bao-cao-mau-2027.adoc")).doesNotExist();
    }

    @Test
    void a_duty_that_was_repealed_later_stands_in_the_reports_of_its_years(@TempDir Path temp) {
        TestProject amended = TestProject.demonstration(temp);
        assertThat(report(amended, 2025))
                .as("edition 6 repealed it on 22 June 2026")
                .contains("Chưa có bản tin nào trong năm về nhiệm vụ “Tắt thiết bị điện khi hết giờ (minh họa)”")
                .doesNotContain("không còn hiệu lực trong năm");
        amended.with(
                BULLETINS + "mot.adoc",
                amended.read("content/ban-tin/2025/da-co-vi-du.adoc").replace("2025-", "2026-"));
        assertThat(report(amended, 2026))
                .contains(
                        "Nội dung không còn hiệu lực trong năm", "Nhiệm vụ “Tắt thiết bị điện khi hết giờ (minh họa)”")
                .contains("kế hoạch không còn điều khoản này từ Bản 6, có hiệu lực từ ngày 22/6/2026")
                .doesNotContain("trong năm về nhiệm vụ “Tắt thiết bị điện");
    }

    @Test
    void a_duty_that_may_have_been_repealed_is_still_asked_about_and_told_apart(@TempDir Path temp) {
        TestProject amended = TestProject.demonstration(temp)
                .replace(
                        "content/ke-hoach/minh-hoa/ban-6/van-ban.adoc",
                        "hieu-luc: 2026-06-22",
                        "hieu-luc: chưa rõ: nghị quyết không ghi");
        amended.with(
                BULLETINS + "mot.adoc",
                amended.read("content/ban-tin/2025/da-co-vi-du.adoc").replace("2025-", "2026-"));
        assertThat(report(amended, 2026))
                .contains(
                        "Nội dung chưa rõ còn hiệu lực hay không",
                        "nếu Bản 6 đã có hiệu lực thì kế hoạch không còn điều khoản này từ Bản 6; nhưng chưa rõ Bản 6 có hiệu lực từ ngày nào",
                        "Chưa có bản tin nào trong năm về nhiệm vụ “Tắt thiết bị điện khi hết giờ (minh họa)”");
    }

    private static String report(TestProject project, int year) {
        Run run = project.congbo(
                List.of("--as-of", "2026-12-05"), "report", "--plan", "minh-hoa", "--year", String.valueOf(year));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return project.read("target/bao-cao/bao-cao-minh-hoa-" + year + ".adoc");
    }

    @Test
    void words_of_bulletins_are_never_taken_for_marks() {
        String body = draft();
        project.with("content/trang/du-thao.adoc", """
                = Dự thảo
                :jbake-type: trang
                :jbake-status: published
                :jbake-date: 2026-12-01

                """ + body.substring(body.indexOf("\n\n")));
        Run build = project.congbo(DAY, "build");
        assertThat(build.code()).as(build.out()).isZero();
        String page = project.read("target/site/mot/trang/du-thao/index.html");
        assertThat(Jsoup.parse(page).text()).contains("Mới có *bản nháp* [lần 1] -> gửi (C) đơn vị");
    }

    @Test
    void the_word_file_says_the_same_and_has_headings() throws Exception {
        Map<String, byte[]> parts = word();
        String text = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(parts.getOrDefault("word/document.xml", new byte[0])))
                .getDocumentElement()
                .getTextContent();
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "DỰ THẢO", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ")
                .contains("Mới có *bản nháp* [lần 1] -> gửi (C) đơn vị", "Đã gửi báo cáo")
                .doesNotContain("SAO Y", "Đã ký");
        String xml = new String(parts.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8);
        assertThat(xml).contains("w:pStyle w:val=\"Heading1\"", "w:tblHeader");
    }

    @Test
    void twice_made_is_the_same_and_nothing_of_content_is_touched() throws IOException {
        draft();
        byte[] first = Files.readAllBytes(folder.resolve("target/bao-cao/bao-cao-mau-2026.docx"));
        String before = project.read(BULLETINS + "mot.adoc");
        draft();
        assertThat(Files.readAllBytes(folder.resolve("target/bao-cao/bao-cao-mau-2026.docx")))
                .isEqualTo(first);
        assertThat(project.read(BULLETINS + "mot.adoc")).isEqualTo(before);
    }

    @Test
    void a_project_with_errors_gives_no_report() {
        project.replace(BULLETINS + "mot.adoc", "don-vi: phong-mot", "don-vi: phong-hai");
        Run run = project.congbo(DAY, "report", "--year", "2026");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("phong-hai");
        assertThat(folder.resolve("target/bao-cao")).doesNotExist();
    }

    private String draft() {
        Run run = project.congbo(DAY, "report", "--year", "2026");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return project.read("target/bao-cao/bao-cao-mau-2026.adoc");
    }

    private Map<String, byte[]> word() throws IOException {
        draft();
        Map<String, byte[]> parts = new TreeMap<>();
        Path file = folder.resolve("target/bao-cao/bao-cao-mau-2026.docx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            Optional<ZipEntry> entry = Optional.ofNullable(in.getNextEntry());
            while (entry.isPresent()) {
                parts.put(entry.get().getName(), in.readAllBytes());
                entry = Optional.ofNullable(in.getNextEntry());
            }
        }
        return parts;
    }

    private static int index(List<String> lines, String head) {
        return lines.indexOf(
                lines.stream().filter(l -> l.startsWith(head)).findFirst().orElseThrow());
    }

    private static String bulletin(String title, String event, String summary, String level) {
        return """
                = %s
                :jbake-type: ban-tin
                :jbake-status: published
                :jbake-date: %s
                :jbake-ngay-su-kien: %s
                :jbake-don-vi: phong-mot
                :jbake-ke-hoach: mau
                :jbake-dieu-khoan: m1-k2-d1-c1
                :jbake-tom-tat: %s
                :jbake-muc-do: %s
                :jbake-ly-do: Theo công văn của đơn vị.
                :jbake-minh-chung-1: qd-1-2025 | Quyết định mẫu

                Mẫu.
                """.formatted(title, LocalDate.parse(event).plusDays(1), event, summary, level);
    }
}
