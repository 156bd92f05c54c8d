package vn.congbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;

/** What is declared with a reason passes, and nothing else does. What stops the build, and how that is told: {@code src/test/sites/broken}. */
class GateTest {

    private static final Path BROKEN = TestProject.SITES.resolve("broken");
    private static final String REGISTER = "content/dang-ky/ngoai-le.yml";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_declared_number_passes_however_it_is_grouped() {
        TestProject project = TestProject.sound(temp)
                .with(BROKEN.resolve("nguyen-van-so-dien-thoai"))
                .with(REGISTER, "- {loai: so-dien-thoai, gia-tri: +84 212 3852 123, ly-do: Số máy chung.}\n");
        assertThat(project.congbo("build").out()).isEmpty();
        assertThat(project.site("mot")).exists();
    }

    @Test
    void a_declared_mailbox_passes_in_whatever_letters() {
        TestProject project =
                TestProject.sound(temp).with(BROKEN.resolve("thu-dien-tu")).with(REGISTER, """
                        - {loai: thu-dien-tu, gia-tri: Nguoi.Mau@mien-khong-co.vn, ly-do: Mẫu.}
                        - {loai: thu-dien-tu, gia-tri: nguoimau@mien-khong-co.vn, ly-do: Mẫu.}
                        - {loai: thu-dien-tu, gia-tri: hop-thu@mien-khong-co.vn, ly-do: Mẫu.}
                        """);
        assertThat(project.congbo("build").out()).isEmpty();
    }

    @Test
    void files_that_carry_names_pass_when_they_are_declared() {
        TestProject project =
                TestProject.sound(temp).with(BROKEN.resolve("du-lieu-an")).with(REGISTER, """
                        - {loai: du-lieu-an, tep: content/trang/hop.jpg, ly-do: Mẫu.}
                        - {loai: du-lieu-an, tep: content/trang/phieu.docx, ly-do: Mẫu.}
                        - {loai: du-lieu-an, gia-tri: Người Mẫu, ly-do: Mẫu.}
                        - {loai: so-dien-thoai, gia-tri: 0912345678, ly-do: Mẫu.}
                        """);
        assertThat(project.congbo("build").out()).isEmpty();
    }

    @Test
    void what_the_register_itself_names_is_no_need_for_it() {
        TestProject project = TestProject.sound(temp)
                .with(
                        REGISTER,
                        "- {loai: so-dien-thoai, gia-tri: 0212 3852 123, tep: content/trang/a.adoc, ly-do: Cũ.}\n");
        TestProject.Run run = project.congbo("check");
        assertThat(run.out()).contains("ngoai-le-thua").doesNotContain("so-dien-thoai.");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_draft_is_looked_through_too() {
        TestProject project = TestProject.sound(temp)
                .replace("content/trang/gioi-thieu.adoc", "published", "draft")
                .replace("content/trang/gioi-thieu.adoc", "không phải", "0912345678, không phải");
        assertThat(project.congbo("check").out()).contains("content/trang/gioi-thieu.adoc:6", "so-dien-thoai");
    }

    @Test
    void the_configuration_is_looked_through_too() {
        TestProject project = TestProject.sound(temp);
        project.with("jbake.properties", project.read("jbake.properties") + "lien.he=ai-do@mien-khong-co.vn\n");
        assertThat(project.congbo("check").out()).contains("jbake.properties:", "thu-dien-tu");
    }

    @Test
    void a_log_gets_no_persons_data() {
        TestProject project = TestProject.sound(temp)
                .with(BROKEN.resolve("so-dien-thoai"))
                .with(BROKEN.resolve("du-lieu-an"))
                .with(BROKEN.resolve("thu-dien-tu"));
        assertThat(project.congbo("check", "--format", "json").out())
                .contains("so-dien-thoai", "thu-dien-tu", "du-lieu-an")
                .doesNotContain("345 678", "3852.123", "nguoi.mau@", "Người Mẫu", "Nguoi Mau");
    }

    @Test
    void a_plain_jbake_project_does_not_pass_the_gate() throws IOException {
        Path folder = temp.resolve("jbake");
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("jbake.properties"), "site.host=http://a.example\n");
        Files.writeString(
                folder.resolve("content/a.md"),
                "type=page\nstatus=published\ntitle=A\ndate=2026-01-05\n~~~~~~\n0912345678\n");
        Files.writeString(folder.resolve("templates/page.ftl"), "${content.body}");
        assertThat(new TestProject(folder).congbo("build").out()).doesNotContain("so-dien-thoai");
    }
}
