package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a writer uses it: save, look, save again. */
class PreviewTest {

    private static final String PAGE = "content/trang/gioi-thieu.adoc";
    private static final String ADDRESS = "trang/gioi-thieu/";
    private static final String PANEL = "id=\"congbo-xem-thu\"";

    @TempDir(cleanup = CleanupMode.NEVER) // what was learned may still be on its way to the disk when it has ended
    private Path temp = Path.of("");

    @Test
    void what_is_saved_is_served_and_the_output_folder_stays_as_it_was() throws Exception {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        Map<Path, String> before = output();
        try (RunningPreview preview = RunningPreview.of(project)) {
            assertThat(preview.get(ADDRESS)).contains("Đây là dữ liệu mẫu");
            project.replace(PAGE, "Đây là dữ liệu mẫu", "Nay là dữ liệu khác");
            preview.untilPage(ADDRESS, "Nay là dữ liệu khác");
        }
        assertThat(output()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_page_in_the_preview_is_the_published_page_that_lets_the_panel_and_its_script_in() throws Exception {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        String published = Files.readString(project.site("mot").resolve(ADDRESS + "index.html"));
        try (RunningPreview preview = RunningPreview.of(project)) {
            String shown = preview.get(ADDRESS);
            String open = published.replace("default-src 'none';", "default-src 'none'; script-src 'self';");
            int end = open.lastIndexOf("</body>");
            assertThat(shown)
                    .startsWith(open.substring(0, end))
                    .endsWith(open.substring(end))
                    .contains(PANEL)
                    .contains(preview.addresses().get(1) + ADDRESS);
            assertThat(published).doesNotContain("_congbo");
        }
    }

    @Test
    void a_broken_save_keeps_the_old_page_and_says_file_and_line_until_it_is_mended() throws Exception {
        TestProject project = TestProject.sound(temp);
        String good = project.read(PAGE);
        try (RunningPreview preview = RunningPreview.of(project)) {
            project.with(PAGE, good.replace("Đây là dữ liệu", "Nay là").replace("mau/ban-1", "mau/<b>-9"));
            preview.untilPage("", "role=\"alert\"");
            assertThat(preview.get(ADDRESS))
                    .contains("Đây là dữ liệu mẫu", PAGE + ":10", "lien-ket-cut", "Trang còn 1 lỗi.", "mau/&lt;b&gt;-9")
                    .doesNotContain("<b>-9");
            assertThat(preview.said()).contains(PAGE + ":10  lỗi  lien-ket-cut", "chưa hiện thay đổi mới");
            project.with(PAGE, good);
            preview.until(() -> !preview.get(ADDRESS).contains("role=\"alert\""));
        }
    }

    @Test
    void a_project_that_never_was_good_shows_its_problems_alone_and_then_its_pages() throws Exception {
        TestProject project = TestProject.sound(temp);
        String settings = project.read("jbake.properties");
        project.with("jbake.properties", "congbo.targets=\n");
        try (RunningPreview preview = RunningPreview.of(project, "--lang", "en")) {
            var answer = preview.answer("bat-ky/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("jbake.properties:1", "thieu-kenh", "lang=\"en\"", "The site has errors");
            assertThat(preview.addresses()).hasSize(1);
            project.with("jbake.properties", settings);
            preview.untilPage("", "Kênh hai");
            assertThat(preview.addresses()).hasSize(2);
        }
    }

    @Test
    void files_that_come_move_and_go_are_noticed_wherever_they_lie() throws Exception {
        TestProject project = TestProject.sound(temp);
        String page = project.read(PAGE);
        try (RunningPreview preview = RunningPreview.of(project)) {
            project.with("content/trang/moi/sau/mot.adoc", page.replace("../ke", "../../../ke"));
            preview.until(() -> preview.answer("trang/moi/sau/mot/").statusCode() == 200);
            project.with("content/trang/moi/sau/hai.adoc", page.replace("../ke", "../../../ke"));
            preview.until(() -> preview.answer("trang/moi/sau/hai/").statusCode() == 200);
            Path folder = temp.resolve("content/trang/moi/sau");
            Files.move(folder.resolve("mot.adoc"), folder.resolve("ba.adoc"));
            preview.until(() -> preview.answer("trang/moi/sau/ba/").statusCode() == 200
                    && preview.answer("trang/moi/sau/mot/").statusCode() == 404);
            Files.move(folder, temp.resolve("content/trang/doi"));
            project.with(
                    "content/trang/doi/ba.adoc",
                    page.replace("Giới thiệu", "Đã dời").replace("../ke", "../../ke"));
            project.with("content/trang/doi/hai.adoc", page.replace("../ke", "../../ke"));
            preview.untilPage("trang/doi/ba/", "Đã dời");
            Files.delete(temp.resolve("content/trang/doi/hai.adoc"));
            preview.until(() -> preview.answer("trang/doi/hai/").statusCode() == 404);
        }
    }

    @Test
    void templates_style_sheets_and_settings_are_inputs_too() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (RunningPreview preview = RunningPreview.of(project)) {
            project.replace("templates/trang.ftlh", "<main>", "<main><p>từ mẫu mới</p>");
            preview.untilPage(ADDRESS, "từ mẫu mới");
            String before = preview.get(ADDRESS);
            project.with("assets/css/trang.css", "body { max-width: 30em }");
            preview.until(() -> !sheet(preview.get(ADDRESS)).equals(sheet(before)));
            assertThat(preview.answer(sheet(preview.get(ADDRESS))).body()).contains("30em");
            project.replace("jbake.properties", "Kênh hai", "Kênh đã đổi tên");
            preview.untilPage(ADDRESS, "Kênh đã đổi tên");
        }
    }

    @Test
    void an_editor_that_saves_by_renaming_is_understood() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (RunningPreview preview = RunningPreview.of(project)) {
            for (String words : new String[] {"lần thứ một", "lần thứ hai", "lần thứ ba"}) {
                project.with("content/trang/.gioi-thieu.adoc.tam", project.read(PAGE) + "\n" + words + "\n");
                Files.move(
                        temp.resolve("content/trang/.gioi-thieu.adoc.tam"),
                        temp.resolve(PAGE),
                        StandardCopyOption.ATOMIC_MOVE);
                preview.untilPage(ADDRESS, words);
            }
        }
    }

    @Test
    void ten_quick_saves_give_few_builds_and_the_last_one_counts() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (RunningPreview preview = RunningPreview.of(project)) {
            for (int i = 1; i <= 10; i++) {
                project.with(PAGE, project.read(PAGE) + "\nlần " + i + ".\n");
            }
            preview.untilPage(ADDRESS, "lần 10.");
            assertThat(preview.rebuilds()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void a_save_that_changes_nothing_leaves_open_pages_in_peace() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (RunningPreview preview = RunningPreview.of(project)) {
            String before = preview.get(ADDRESS); // names the version that a page compares with
            project.with(PAGE, project.read(PAGE));
            preview.until(() -> preview.rebuilds() == 1);
            assertThat(preview.get(ADDRESS)).isEqualTo(before);
            project.replace(PAGE, "Đây là", "Nay là");
            preview.until(() -> preview.rebuilds() >= 2);
            assertThat(preview.get(ADDRESS)).isNotEqualTo(before);
        }
    }

    @Test
    void only_the_channels_asked_for_are_served() throws Exception {
        try (RunningPreview preview = RunningPreview.of(TestProject.sound(temp), "--target", "hai")) {
            assertThat(preview.addresses()).singleElement().asString().endsWith("/ke-hoach-tinh/");
            assertThat(preview.get(ADDRESS)).contains(PANEL).doesNotContain("Xem trên kênh");
        }
    }

    @Test
    void a_chosen_port_that_is_taken_is_wrong_use() throws IOException {
        TestProject project = TestProject.sound(temp);
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            TestProject.Run run = project.congbo("preview", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(String.valueOf(taken.getLocalPort()), "--port");
        }
    }

    @Test
    void a_folder_without_a_project_ends_the_preview_at_once() {
        TestProject.Run run = new TestProject(temp).congbo("preview", "--port", "0");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("jbake.properties");
    }

    @Test
    void stopping_it_leaves_no_thread_and_no_port_behind() throws Exception {
        RunningPreview preview = RunningPreview.of(TestProject.sound(temp));
        int port = java.net.URI.create(preview.addresses().get(0)).getPort();
        assertThat(preview.get(ADDRESS)).contains(PANEL);
        assertThat(preview.stop()).isZero();
        try (ServerSocket free = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    private static String sheet(String page) {
        return page.replaceAll("(?s).*?href=\"[./]*(tai-nguyen/[^\"]*)\".*", "$1");
    }

    /** Every file below target/site with its time and its content. */
    private Map<Path, String> output() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temp.resolve("target/site"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        file,
                        Files.getLastModifiedTime(file) + " " + java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
