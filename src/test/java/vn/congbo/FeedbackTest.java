package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters become lines of the public register; nothing of who wrote them comes into the project. */
class FeedbackTest {

    private static final Path GOLDEN = Path.of("src", "test", "feedback");
    private static final String REGISTER = "content/kien-nghi/so.csv";
    private static final String HEAD =
            "\uFEFFSố hồ sơ,Ngày tiếp nhận,Kế hoạch,Điều khoản,Trang,Bản,Ngày chuyển,Ngày trả lời,Tóm tắt trả lời\r\n";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_letter_becomes_a_line_once_and_is_kept_for_its_owner_alone() throws IOException {
        TestProject project = sound();
        Path mailbox = mailbox("""
                From x Thu Nov 19 23:30:00 2026
                Received: by mx; Thu, 19 Nov 2026 23:30:00 +0000
                Message-ID: <a@b>
                Subject: [kn:/ke-hoach/mau/dieu-khoan/m1-k1/@1.DIGEST]

                >From here on it is text.
                From here on it is text, too.

                From y Fri Nov 20 01:00:00 2026
                Subject: kn:/don-vi/phong-mot/

                """.replace("DIGEST", digest(project)));
        assertThat(importing(project, mailbox).code()).isZero();
        assertThat(project.read(REGISTER))
                .isEqualTo(HEAD
                        + "kn-2026-0001,2026-11-20,mau,m1-k1,/ke-hoach/mau/dieu-khoan/m1-k1/,1,,,\r\n"
                        + "kn-2026-0002,2026-11-20,,,/don-vi/phong-mot/,,,,\r\n");
        String before = project.read(REGISTER);
        assertThat(importing(project, mailbox).err()).contains("Đã thêm 0 hồ sơ", "2 thư đã nhập từ trước");
        assertThat(project.read(REGISTER)).isEqualTo(before);
        assertThat(rights(letters())).isEqualTo("rwx------");
        assertThat(rights(letters().resolve("thu/kn-2026-0001.eml"))).isEqualTo("rw-------");
        assertThat(rights(letters().resolve("khoa"))).isEqualTo("rw-------");
        assertThat(Files.readString(letters().resolve("thu/kn-2026-0001.eml")))
                .startsWith("Received:")
                .contains(">From here on it is text.\nFrom here on it is text, too.");
    }

    @Test
    void no_letter_is_lost_however_broken_it_is_and_what_could_not_be_read_is_told() throws IOException {
        TestProject project = sound();
        Path mailbox = temp.resolve("hong.mbox");
        Files.write(mailbox, broken().getBytes(StandardCharsets.ISO_8859_1));
        TestProject.Run run = importing(project, mailbox);
        Golden.compare(
                GOLDEN.resolve("hong.txt"),
                run.out() + "--- stderr\n" + run.err() + "--- " + REGISTER + "\n"
                        + project.read(REGISTER).replace("\r", "").substring(1));
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("NGUOI-GUI");
        try (Stream<Path> kept = Files.list(letters().resolve("thu"))) {
            assertThat(kept).hasSize(9);
        }
    }

    @Test
    void letters_alike_in_their_heads_that_say_different_things_are_two_cases_and_that_is_told() throws IOException {
        TestProject project = sound();
        String heads = "Message-ID: <1@may>\nDate: Fri, 20 Nov 2026 10:00:00 +0700\nSubject: x\n\n";
        String from = "From x Fri Nov 20 01:00:00 2026\n";
        TestProject.Run run = importing(project, mailbox(from + heads + "một\n>From đó\n\n" + from + heads + "hai\n"));
        assertThat(run.out()).contains("thu-giong-thu-khac", "kn-2026-0002", "kn-2026-0001");
        assertThat(run.err()).contains("Đã thêm 2 hồ sơ");
        assertThat(importing(project, mailbox(heads + "một\r\nFrom đó")).err()).contains("Đã thêm 0 hồ sơ");
        assertThat(importing(project, mailbox(from + heads + "hai\n\n\n")).err())
                .contains("Đã thêm 0 hồ sơ");
    }

    @Test
    void letters_from_pages_of_duties_progress_and_bulletins_are_about_their_plan() throws IOException {
        TestProject project = sound();
        String from = "From x Fri Nov 20 01:00:00 2026\nSubject: kn:";
        importing(
                project,
                mailbox(from + "/ke-hoach/mau/nghia-vu/nv-01/\n\n" + from + "/ke-hoach/mau/tien-do/\n\n" + from
                        + "/ban-tin/2026/mot/\n"));
        assertThat(project.read(REGISTER))
                .contains("kn-2026-0001,2026-11-20,mau,m1-k2-d1-c1,/ke-hoach/mau/nghia-vu/nv-01/,")
                .contains("kn-2026-0002,2026-11-20,mau,,/ke-hoach/mau/tien-do/,")
                .contains("kn-2026-0003,2026-11-20,mau,,/ban-tin/2026/mot/,");
    }

    @Test
    void a_summary_is_not_written_among_the_sources() {
        TestProject project = sound();
        assertThat(project.congbo("feedback", "report", "--output", project.folder() + "/content/x")
                        .code())
                .isEqualTo(2);
        assertThat(project.folder().resolve("content/x")).doesNotExist();
    }

    private static String broken() {
        String text = "Content-Type: text/plain; charset=utf-8\n";
        String[] letters = {
            "Subject: base64 cut off NGUOI-GUI\n" + text
                    + "Content-Transfer-Encoding: base64\n\nWGluIGNow6BvIGLhuqFuLCB0w7RpIG\n",
            "Subject: quoted-printable\n" + text + "Content-Transfer-Encoding: quoted-printable\n\nXin ch=C3=ZZ=\n",
            "Subject: declared wrong\n" + text + "Content-Transfer-Encoding: 8bit\n\nXin ch\u00e0o\n",
            "Subject: no charset\n\nXin ch\u00b5o\n",
            "Subject: unknown\nContent-Type: text/plain; charset=x-tcvn3\n\nXin ch\u00b5o\n",
            "Subject: =?utf-8?B?S2nhur\nContent-Type: multipart/mixed; boundary=abc\n\n--abc\n" + text
                    + "\nnever closed\n",
            "no header at all, only words\n",
            "Subject: giant\nContent-Type: multipart/mixed; boundary=abc\n\n--abc\n" + text
                    + "\nkn:/don-vi/phong-mot/\n--abc\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
                    + ("A".repeat(76) + "\n").repeat(60_000) + "--abc--\n",
            "Date: Thu, 31 Dec 2099 10:00:00 +0700\nSubject: tomorrow's day\n\nx\n"
        };
        StringBuilder box = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            String day = i == letters.length - 1 ? "Sun Dec  1 10:00:00 2999" : "Fri Nov 20 01:00:0" + i + " 2026";
            box.append("From x ").append(day).append('\n').append(letters[i]).append('\n');
        }
        return box.toString();
    }

    @Test
    void personal_data_is_refused_a_place_in_the_project_or_under_version_control() throws IOException {
        TestProject project = sound();
        Path mailbox = mailbox("From x Fri Nov 20 01:00:00 2026\nSubject: x\n\nx\n");
        StringBuilder told = new StringBuilder();
        Path remembered = Files.createDirectories(temp.resolve("kho/.git")).resolveSibling("thu");
        Path link = Files.createSymbolicLink(
                temp.resolve("loi-vao"), project.folder().resolve("content"));
        Path others = Files.createDirectories(temp.resolve("khac"));
        Files.writeString(others.resolve("viec-khac.txt"), "x");
        Path inside = Files.copy(mailbox, project.folder().resolve("thu.mbox"));
        for (Path folder : List.of(project.folder().resolve("thu"), link.resolve("thu"), temp, remembered, others)) {
            TestProject.Run run =
                    project.congbo("feedback", "import", mailbox.toString(), "--private", folder.toString());
            assertThat(run.code()).isEqualTo(1);
            told.append(run.err());
        }
        told.append(importing(project, inside).err());
        Golden.compare(GOLDEN.resolve("tu-choi.txt"), told.toString().replace(temp.toString(), "TẠM"));
        assertThat(project.folder().resolve("content/kien-nghi")).doesNotExist();
        assertThat(project.folder().resolve("thu")).doesNotExist();
        assertThat(letters()).doesNotExist();
    }

    @Test
    void a_table_of_letters_with_shifted_columns_or_formulas_is_told_of_without_its_words_and_not_imported()
            throws IOException {
        TestProject project = sound();
        Path table = temp.resolve("thu.csv");
        Files.writeString(table, """
                Ngày nhận,Mã thư,Người gửi,Tiêu đề,Nội dung
                2026-11-20,,NGUOI-GUI,=HYPERLINK("x";"NGUOI-GUI"),x
                NGUOI-GUI,2026-11-20,,,x
                2026-11-20,NGUOI-GUI,x
                """);
        TestProject.Run run = importing(project, table);
        Golden.compare(GOLDEN.resolve("bang-sai.txt"), run.out() + "--- stderr\n" + run.err());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err()).doesNotContain("NGUOI-GUI");
        assertThat(project.folder().resolve(REGISTER)).doesNotExist();
        Files.writeString(table, """
                Ngày nhận;Mã thư;Người gửi;Tiêu đề;Nội dung
                2026-11-20;;x;x;"'- một
                kn:/don-vi/phong-mot/"
                """);
        assertThat(importing(project, table).code()).isZero();
        assertThat(project.read(REGISTER)).isEqualTo(HEAD + "kn-2026-0001,2026-11-20,,,/don-vi/phong-mot/,,,,\r\n");
    }

    @Test
    void an_interrupted_import_is_finished_by_the_next_one() throws IOException {
        TestProject project = sound();
        Path mailbox = mailbox("From x Fri Nov 20 01:00:00 2026\nSubject: x\n\nx\n");
        importing(project, mailbox);
        String register = project.read(REGISTER);
        Files.move(project.folder().resolve(REGISTER), letters().resolve("dang-nhap.csv"));
        Files.move(letters().resolve("da-nhap.txt"), letters().resolve("dang-nhap.txt"));
        assertThat(importing(project, mailbox).err()).contains("Đã thêm 0 hồ sơ");
        assertThat(project.read(REGISTER)).isEqualTo(register);
        assertThat(letters().resolve("dang-nhap.csv")).doesNotExist();
    }

    @Test
    void dates_are_noted_in_order_and_summed_up() throws IOException {
        TestProject project = sound().with(
                        REGISTER,
                        HEAD + "kn-2026-0001,2026-11-02,mau,m1-k1,,1,,,\r\nkn-2026-0002,2026-11-10,,,,,,,\r\n");
        assertThat(project.congbo("feedback", "forward", "kn-2026-0001", "--on", "2026-11-01")
                        .code())
                .isEqualTo(1);
        assertThat(project.congbo("feedback", "forward", "kn-2026-0009").err()).contains("Không có hồ sơ");
        project.congbo("feedback", "forward", "kn-2026-0001", "--on", "2026-11-03");
        project.congbo("feedback", "answer", "kn-2026-0001", "--on", "2026-11-07", "--summary", "Đã sửa trang.");
        assertThat(project.read(REGISTER))
                .contains("kn-2026-0001,2026-11-02,mau,m1-k1,,1,2026-11-03,2026-11-07,Đã sửa trang.");
        assertThat(project.congbo("feedback", "report", "--from", "2026-11-01", "--to", "2026-11-20")
                        .code())
                .isZero();
        Golden.compare(
                GOLDEN.resolve("tong-hop.adoc"), project.read("target/kien-nghi/tong-hop-2026-11-01-2026-11-20.adoc"));
    }

    /** What is searched: every file of the project, its cache and both sites, names and bytes, without marks and in one case. */
    @Test
    void nothing_of_three_hundred_people_is_found_anywhere_in_the_project_or_on_the_site() throws IOException {
        TestProject project = sound();
        MadeLetters made = new MadeLetters(20_261_127);
        Path mailbox = temp.resolve("nguoi.mbox");
        Files.write(mailbox, made.mailbox(300));
        TestProject.Run run = importing(project, mailbox);
        assertThat(run.err()).contains("Đã thêm 300 hồ sơ");
        assertThat(project.congbo("build").code()).isZero();
        project.congbo("feedback", "report");
        StringBuilder all = new StringBuilder(run.out() + run.err());
        try (Stream<Path> files = Files.walk(project.folder())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file).append('\n').append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        String folded = MadeLetters.folded(all.toString());
        String digits = project.read(REGISTER).replaceAll("kn-\\d{4}-\\d{4},|2026-11-\\d\\d|\\D", "");
        assertThat(made.traces()).hasSizeGreaterThan(3000).noneMatch(folded::contains);
        assertThat(digits).matches("[1]*"); // edition numbers alone
    }

    private TestProject sound() {
        return TestProject.sound(temp.resolve("du-an"));
    }

    private Path letters() {
        return temp.resolve("thu-rieng");
    }

    private TestProject.Run importing(TestProject project, Path mailbox) {
        return project.congbo(
                "feedback", "import", mailbox.toString(), "--private", letters().toString());
    }

    private Path mailbox(String text) throws IOException {
        return Files.writeString(temp.resolve("thu.mbox"), text);
    }

    private static String digest(TestProject project) throws IOException {
        project.congbo("build");
        byte[] text = Files.readAllBytes(project.site("mot").resolve("ke-hoach/mau/ban-1/nguyen-van.txt"));
        return vn.congbo.model.Bytes.of(text).sha256().substring(0, 16);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
