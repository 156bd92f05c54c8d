package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code congbo new ban}: a draft of the next edition that invents nothing. */
class NewEditionTest {

    private static final String PLAN = "content/ke-hoach/mau/";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void the_edition_before_must_be_sealed() {
        TestProject project = TestProject.sound(temp);
        TestProject.Run run = project.congbo("new", "ban", "mau");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("congbo seal mau 1");
        assertThat(temp.resolve(PLAN + "ban-2")).doesNotExist();
        assertThat(project.congbo("new", "ban", "mua").err()).contains("Không có kế hoạch “mua”. Các kế hoạch: mau.");
        assertThat(project.congbo("new").code()).isEqualTo(2);
    }

    @Test
    void a_draft_keeps_the_ids_and_leaves_every_fact_to_a_person() {
        TestProject project = sealed();
        TestProject.Run run = project.congbo("new", "ban", "mau");
        assertThat(run.code()).isZero();
        String text = project.read(PLAN + "ban-2/van-ban.adoc");
        String before = project.read(PLAN + "ban-1/van-ban.adoc");
        assertThat(text)
                .startsWith("= Bản 2\n")
                .contains(":jbake-status: draft", ":jbake-loai-ban:\n", ":jbake-ngay-ban-hanh: chưa rõ: ")
                .doesNotContain("2025-05-06")
                .endsWith(before.substring(before.indexOf("[#ten-loai")));
        assertThat(temp.resolve(PLAN + "ban-2/goc")).doesNotExist();
        assertThat(project.congbo("new", "ban", "mau").err()).contains("Đã có", "ban-2");
    }

    @Test
    void a_check_says_what_the_draft_still_needs() {
        TestProject project = sealed();
        project.congbo("new", "ban", "mau");
        TestProject.Run draft = project.congbo("check");
        assertThat(draft.code()).isZero();
        assertThat(draft.out())
                .contains("cảnh báo  ban-nhap-thieu-ban-goc", PLAN + "ban-2/goc/van-ban-2.txt", "Không chép bản cũ");
        project.replace(PLAN + "ban-2/van-ban.adoc", "status: draft", "status: published");
        TestProject.Run published = project.congbo("check");
        assertThat(published.code()).isEqualTo(1);
        assertThat(published.out()).contains("lỗi  thieu-ban-goc", "lỗi  thieu-khoa", "loai-ban");
    }

    private TestProject sealed() {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        return project;
    }
}
