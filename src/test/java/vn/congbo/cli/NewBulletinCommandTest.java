package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;

/** A clerk at the terminal answers six questions and has a bulletin that passes {@code check}. */
class NewBulletinCommandTest {

    private static final List<String> ANSWERS =
            List.of("bao cao hang nam", "phòng một", "14/11/2026", "", "Báo cáo năm 2026: đã gửi", "Đã gửi báo cáo.");

    @TempDir
    private Path temp = Path.of("");

    private TestProject project = new TestProject(Path.of(""));

    @BeforeEach
    void sound() {
        project = TestProject.sound(temp.resolve("du-an"));
    }

    @Test
    void six_answers_make_a_draft_that_passes_check_and_shows_nobody_anything() throws IOException {
        TestProject.Run run = answer(ANSWERS, "");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("1/6", "6/6", "Đã viết bản nháp");
        String text = project.read("content/ban-tin/2026/bao-cao-nam-2026-da-gui.adoc");
        assertThat(text)
                .contains(
                        "= Báo cáo năm 2026: đã gửi\n",
                        ":jbake-status: draft\n",
                        ":jbake-ngay-su-kien: 2026-11-14\n",
                        ":jbake-ngay-bao-cao: 2026-11-22\n",
                        ":jbake-don-vi: phong-mot\n",
                        ":jbake-dieu-khoan: m1-k2-d1-c1\n",
                        "//:jbake-muc-do:\n");
        assertThat(text.lines().filter(l -> l.startsWith("// "))).hasSizeGreaterThan(12);
        assertThat(project.congbo("check").code()).isZero();
    }

    @Test
    void a_level_with_evidence_is_published_when_that_is_asked_for() throws IOException {
        Path report = temp.resolve("Báo cáo số 5.TXT");
        Files.writeString(report, "báo cáo");
        TestProject.Run run = answer(
                ANSWERS,
                "5\nĐã có báo cáo\n\n\n'" + report + "'\n" + report + " | Báo cáo\nhttps://vi-du.example/x | Tin\n\n",
                "--publish");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("cần ít nhất một minh chứng", "Thêm dấu | và tên minh chứng");
        assertThat(project.read("content/ban-tin/2026/bao-cao-nam-2026-da-gui.adoc"))
                .contains(
                        ":jbake-muc-do: hoan-thanh\n",
                        ":jbake-ky: 2026\n",
                        ":jbake-minh-chung-1: bao-cao-so-5.txt | sha256:",
                        ":jbake-minh-chung-2: https://vi-du.example/x | Tin\n");
        assertThat(project.folder().resolve("content/ban-tin/2026/bao-cao-so-5.txt"))
                .hasContent("báo cáo");
        TestProject.Run check = project.congbo("build");
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(project.site("mot").resolve("ban-tin/2026/bao-cao-nam-2026-da-gui/index.html"))
                .exists();
        assertThat(Files.readString(project.site("mot").resolve("ke-hoach/mau/tien-do.csv")))
                .contains("mau,nv-01,2026,2026-12-14,dung-han,hoan-thanh,Đã có báo cáo,2026/bao-cao-nam-2026-da-gui");
    }

    @Test
    void a_wrong_answer_is_answered_with_the_nearest_right_one_and_asked_again() throws IOException {
        List<String> answers = List.of(
                "17",
                "nv-10",
                "nv-01",
                "phong",
                "phong-mott",
                "2",
                "31/2/2026",
                "12/14/2025",
                "9/7/2027",
                "09/07/2026",
                "1/7/2026",
                "",
                "{a}",
                "Tiêu đề",
                "Tóm tắt");
        TestProject.Run run = answer(answers, "0\n\n");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "Không có số 17",
                        "Không có “nv-10”. Có phải là: nv-01?",
                        "Có 2 mục khớp “phong”",
                        "Không có “phong-mott”. Có phải là: phong-mot?",
                        "Lịch không có ngày 31/2/2026. Có phải là 28/02/2026?",
                        "Có phải là 14/12/2025?",
                        "Ngày 09/7/2027 muộn quá: phải từ 22/11/2026 trở về trước.",
                        "Ngày 01/7/2026 sớm quá: phải từ 09/7/2026 trở đi.",
                        "Không dùng {a} ở đây");
    }

    @Test
    void who_stops_in_the_middle_leaves_nothing_behind() throws IOException {
        List<Path> before = files();
        TestProject.Run run = answer(ANSWERS.subList(0, 3), "");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Đã dừng; chưa ghi gì.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        answer(ANSWERS, "\n\n");
        answer(ANSWERS, "\n\n");
        assertThat(project.folder().resolve("content/ban-tin/2026/bao-cao-nam-2026-da-gui-2.adoc"))
                .exists();
    }

    @Test
    void without_a_terminal_the_flags_that_are_missing_are_named() {
        TestProject.Run run = project.congbo("new", "ban-tin", "--unit", "phong-mott", "--event", "14/13/2026");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "Chưa đúng: --unit: Không có “phong-mott”. Có phải là: phong-mot?",
                        "Chưa đúng: --event: ",
                        "Còn thiếu: --about, --title, --summary");
        assertThat(project.congbo("new", "ban-tin", "--lang", "en").err()).contains("Missing: --about, --unit");
    }

    @Test
    void flags_alone_make_a_bulletin_too() {
        TestProject.Run run = project.congbo(
                "new",
                "ban-tin",
                "--about",
                "m1-k2-d1-c1",
                "--unit",
                "phong-mot",
                "--event",
                "hôm nay",
                "--title",
                "Đính chính",
                "--summary",
                "Chưa có bản nháp.",
                "--corrects",
                "2026/mot",
                "--publish");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(project.read("content/ban-tin/2026/dinh-chinh.adoc")).contains(":jbake-dinh-chinh: 2026/mot\n");
    }

    @Test
    void a_claim_that_contradicts_another_bulletin_is_not_written() throws IOException {
        List<Path> before = files();
        TestProject.Run run = project.congbo(
                "new",
                "ban-tin",
                "--about",
                "nv-01",
                "--unit",
                "phong-mot",
                "--event",
                "9/2/2026",
                "--title",
                "Xong",
                "--summary",
                "Xong.",
                "--level",
                "hoan-thanh",
                "--reason",
                "Xong",
                "--evidence",
                "qd-1-2025 | Mẫu");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("muc-do-trai-nhau");
        assertThat(run.err()).contains("chưa ghi gì");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_old_windows_console_speaks_its_own_code_page() throws IOException {
        Answers answers = new Answers(
                new ByteArrayInputStream("Đã gửi\r\nĐã gửi\n".getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.ISO_8859_1);
        assertThat(answers.line()).contains("Đã gửi");
        assertThat(answers.line()).contains("Đã gửi");
        assertThat(answers.line()).isEmpty();
        Charset old = Charset.forName("windows-1258");
        Answers typed = new Answers(new ByteArrayInputStream("Đa\u0303 gư\u0309i".getBytes(old)), old);
        assertThat(typed.line()).contains("Đã gửi");
    }

    private TestProject.Run answer(List<String> answers, String more, String... flags) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String typed = String.join("\n", answers) + "\n" + (answers.size() < 6 ? "" : more.isEmpty() ? "\n\n" : more);
        String[] arguments = Stream.of(
                        Stream.of("new", "ban-tin"),
                        Stream.of(flags),
                        Stream.of("--project", project.folder().toString(), "--as-of", TestProject.AS_OF))
                .flatMap(part -> part)
                .toArray(String[]::new);
        Answers person =
                new Answers(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        int code = Main.run(Optional.of(person), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new TestProject.Run(code, out.toString(), err.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(project.folder().resolve("content"))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
