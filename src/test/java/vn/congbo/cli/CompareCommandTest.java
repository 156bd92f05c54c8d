package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;
import vn.congbo.json.Json;

class CompareCommandTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void any_two_editions_are_compared_in_either_order() {
        TestProject project = TestProject.demonstration(temp);
        TestProject.Run run = project.congbo("compare", "minh-hoa", "1", "2");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("minh-hoa: Bản 1 so với Bản 2\n")
                .contains("gạch đầu dòng thứ 1 khoản 1 Mục II: sửa đổi", "Trồng [-100-]{+120+} cây xanh");
        assertThat(project.congbo("compare", "minh-hoa", "2", "1").out()).isEqualTo(run.out());
    }

    @Test
    void what_was_declared_between_two_editions_holds_over_several() {
        TestProject project = TestProject.demonstration(temp);
        TestProject.Run run = project.congbo("compare", "minh-hoa", "2", "5", "--format", "json");
        var tree = Json.readObject(run.out()).orElseThrow();
        assertThat(tree)
                .containsEntry("plan", "minh-hoa")
                .containsEntry("older", 2.0)
                .containsEntry("newer", 5.0);
        assertThat(Json.objects(tree, "changes"))
                .anySatisfy(change -> {
                    assertThat(String.valueOf(change.get("kinds"))).contains("gop");
                    assertThat(change).containsEntry("matchedBy", "khai-bao");
                    assertThat(String.valueOf(change.get("older"))).contains("m2-k1-g1", "m2-k1-g2");
                })
                .anySatisfy(change ->
                        assertThat(String.valueOf(change.get("newer"))).contains("m2-k2-g1", "m2-k2-g3"));
    }

    @Test
    void an_unknown_plan_or_edition_is_wrong_use_and_is_answered_with_the_known_ones() {
        TestProject project = TestProject.demonstration(temp);
        TestProject.Run plan = project.congbo("compare", "minh-hoaa", "1", "2");
        assertThat(plan.code()).isEqualTo(2);
        assertThat(plan.err()).contains("minh-hoaa", "Các kế hoạch của dự án: minh-hoa-truoc, minh-hoa.");
        TestProject.Run edition = project.congbo("compare", "minh-hoa", "1", "7");
        assertThat(edition.code()).isEqualTo(2);
        assertThat(edition.err()).contains("1, 2, 3, 4, 5, 6");
        assertThat(project.congbo("compare", "minh-hoa", "2", "2").code()).isEqualTo(2);
        assertThat(project.congbo("compare", "minh-hoa", "một", "2").code()).isEqualTo(2);
    }

    @Test
    void errors_elsewhere_are_no_hindrance_errors_in_one_of_the_two_editions_are() {
        TestProject project = TestProject.demonstration(temp)
                .with("content/trang/hong.adoc", "= Hỏng\n:jbake-type: trangg\n\nChữ.\n")
                .replace("content/ke-hoach/minh-hoa/ban-5/van-ban.adoc", "Quét sân", "Quét nhà");
        assertThat(project.congbo("compare", "minh-hoa", "1", "4").code()).isZero();
        TestProject.Run broken = project.congbo("compare", "minh-hoa", "1", "5");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out())
                .contains("ban-5/van-ban.adoc", "nguyen-van-bi-sua")
                .doesNotContain("hong.adoc");
    }
}
