package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables that come back into the content. Each folder of {@code src/test/sites/import} holds a table that is not sound, and what the
 * console says when it is imported into the sound project; {@code -Dgolden=update} writes that anew.
 */
class ImportTest {

    private static final Path TABLES = TestProject.SITES.resolve("import");
    private static final String HEADER = "Mã bản tin,Tiêu đề,Tóm tắt,Mã kế hoạch,Mã điều khoản,Mã nhiệm vụ,"
            + "Mã đơn vị báo cáo,Ngày sự kiện,Ngày báo cáo,Ngày đăng,Mức độ hoàn thành,Lý do xếp mức độ,Năm được báo cáo,"
            + "Minh chứng,Đính chính bản tin,Cập nhật,Thẻ,Nội dung (AsciiDoc)\r\n";

    @TempDir
    private Path temp = Path.of("");

    private TestProject project = new TestProject(Path.of(""));

    @BeforeEach
    void sound() {
        project = TestProject.sound(temp.resolve("du-an"));
    }

    @TestFactory
    Stream<DynamicTest> a_table_that_is_not_sound_says_where_and_how_to_mend_it() throws IOException {
        List<Path> tables;
        try (Stream<Path> list = Files.list(TABLES)) {
            tables = list.filter(Files::isDirectory).sorted().toList();
        }
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(String.valueOf(table.getFileName()), () -> refuse(table)));
    }

    private void refuse(Path table) throws IOException {
        TestProject fresh = TestProject.sound(temp.resolve(String.valueOf(table.getFileName())));
        Files.copy(table.resolve("bang.csv"), fresh.folder().resolve("bang.csv"));
        List<Path> before = files(fresh);
        TestProject.Run run =
                fresh.congbo("import", fresh.folder().resolve("bang.csv").toString());
        Golden.compare(
                table.resolve("console.txt"), run.out() + "--- stderr\n" + run.err() + "--- exit " + run.code() + "\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err()).as("no stack trace").doesNotContain("\tat ", "Exception");
        assertThat(files(fresh)).as("nothing written").isEqualTo(before);
    }

    @Test
    void what_the_site_publishes_comes_back_unchanged() throws IOException {
        project.congbo("build");
        for (String table : List.of("ban-tin/ban-tin.csv", "ke-hoach/mau/nghia-vu.csv")) {
            TestProject.Run run =
                    project.congbo("import", project.site("mot").resolve(table).toString());
            assertThat(run.err()).contains("1 dòng giống điều đã có");
            assertThat(run.err()).doesNotContain("Đã viết");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void bulletins_and_duties_that_are_gone_come_back_from_their_tables() throws IOException {
        project.congbo("build");
        Path bulletins = keep("ban-tin/ban-tin.csv");
        Path duties = keep("ke-hoach/mau/nghia-vu.csv");
        String tables = Files.readString(bulletins) + Files.readString(duties);
        Files.delete(project.folder().resolve("content/ban-tin/2026/mot.adoc"));
        assertThat(project.congbo("import", bulletins.toString()).err())
                .contains("Đã viết content/ban-tin/2026/mot.adoc");
        assertThat(project.congbo("import", bulletins.toString()).err()).contains("1 dòng giống điều đã có");
        Files.delete(project.folder().resolve("content/ke-hoach/mau/nghia-vu.yml"));
        assertThat(project.congbo("import", duties.toString()).err())
                .contains("Đã viết content/ke-hoach/mau/nghia-vu.yml");
        project.replace("content/ban-tin/2026/mot.adoc", "status: draft", "status: published");
        TestProject.Run build = project.congbo("build");
        assertThat(build.code()).as(build.out()).isZero();
        assertThat(Files.readString(project.site("mot").resolve("ban-tin/ban-tin.csv"))
                        + Files.readString(project.site("mot").resolve("ke-hoach/mau/nghia-vu.csv")))
                .isEqualTo(tables);
    }

    @Test
    void a_unit_reports_in_a_spreadsheet_that_saves_semicolons_and_vietnamese_dates() {
        String row = ";Đã họp;Đã họp bàn.;mau;m1-k1-g1;;phong-mot;14/11/2026;05/11/2026;;;;;;;;;Đã họp hai lần.\r\n";
        Path file = table(HEADER.replace(',', ';') + row.replace("05/11/2026", "15/11/2026"));
        TestProject.Run run = project.congbo("import", file.toString());
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(project.read("content/ban-tin/2026/da-hop.adoc"))
                .contains(
                        ":jbake-status: draft\n",
                        ":jbake-date: 2026-11-22\n",
                        ":jbake-ngay-su-kien: 2026-11-14\n",
                        "\n\nĐã họp hai lần.\n");
        assertThat(project.congbo("check").code()).isZero();
    }

    @Test
    void a_day_that_may_be_two_is_read_where_the_same_file_shows_which_comes_first() {
        String row = ",Đã họp,Đã họp bàn.,mau,m1-k1-g1,,phong-mot,05/06/2026,14/06/2026,,,,,,,,,\r\n";
        assertThat(project.congbo("import", table(HEADER + row).toString()).code())
                .isZero();
        assertThat(project.read("content/ban-tin/2026/da-hop.adoc")).contains("ngay-su-kien: 2026-06-05\n");
    }

    @Test
    void excels_unicode_text_is_read_because_its_mark_says_what_it_is() throws IOException {
        String row = ",Đã họp,Đã họp bàn.,mau,m1-k1-g1,,phong-mot,2026-06-05,,,,,,,,,,\r\n";
        Path file = temp.resolve("unicode.csv");
        Files.write(
                file,
                ("\uFEFF" + (HEADER + row).replace(',', '\t')).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        TestProject.Run run = project.congbo("import", file.toString());
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(project.read("content/ban-tin/2026/da-hop.adoc")).contains("= Đã họp\n");
    }

    @Test
    void duties_are_replaced_only_when_that_is_asked_for() throws IOException {
        project.congbo("build");
        String changed = Files.readString(project.site("mot").resolve("ke-hoach/mau/nghia-vu.csv"))
                .replace("Báo cáo hằng năm", "Gửi báo cáo hằng năm");
        String file = table(changed).toString();
        TestProject.Run run = project.congbo("import", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("nhiem-vu-da-co-khac", "Việc phải làm");
        assertThat(project.congbo("import", file, "--force", "--dry-run").err()).contains("Sẽ viết");
        assertThat(project.read("content/ke-hoach/mau/nghia-vu.yml")).doesNotContain("Gửi báo cáo");
        assertThat(project.congbo("import", file, "--force").code()).isZero();
        assertThat(project.read("content/ke-hoach/mau/nghia-vu.yml")).contains("viec: \"Gửi báo cáo hằng năm\"");
        assertThat(project.congbo("check").code()).isZero();
    }

    private Path table(String text) {
        return project.with("bang.csv", text).folder().resolve("bang.csv");
    }

    private Path keep(String table) throws IOException {
        Path kept = temp.resolve(table.substring(table.lastIndexOf('/') + 1));
        return Files.copy(project.site("mot").resolve(table), kept);
    }

    private static List<Path> files(TestProject project) throws IOException {
        try (Stream<Path> walk = Files.walk(project.folder().resolve("content"))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
