package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.json.Json;

/** A published bulletin is never edited away. The console's words are in the golden files of the broken sites. */
class PublishedBulletinsTest {

    private static final String REGISTER = "content/nhat-ky/ban-tin.json";
    private static final String BULLETIN = "content/ban-tin/2026/mot.adoc";

    /** A day after any on which this test may run: what was published was published before. */
    private static final List<String> LATER = List.of("--as-of", "2999-01-01");

    @TempDir
    private Path temp = Path.of("");

    private TestProject project = new TestProject(temp);

    @BeforeEach
    void lay() {
        project = TestProject.sound(temp);
    }

    @Test
    void before_it_is_published_a_bulletin_may_change_as_it_likes() {
        project.congbo("build");
        assertThat(temp.resolve(REGISTER)).doesNotExist();
        project.replace(BULLETIN, "2026-02-09", "2026-02-08").replace(BULLETIN, "Nội dung mẫu", "Nội dung khác");
        assertThat(project.congbo("build").code()).isZero();
    }

    @Test
    void publication_writes_down_what_readers_can_see() {
        publish();
        assertThat(entries()).hasSize(1);
        assertThat(entries().get(0)).containsEntry("id", "2026/mot").containsEntry("revisions", List.of());
        assertThat(entries().get(0).get("facts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("ngay-su-kien", "2026-02-09")
                .containsEntry("muc-do", "han-che");
        String register = project.read(REGISTER);
        publish();
        assertThat(project.read(REGISTER)).isEqualTo(register);
    }

    @Test
    void published_facts_stay() {
        publish();
        project.replace(BULLETIN, "muc-do: han-che", "muc-do: hoan-thanh");
        assertThat(refused()).contains("ban-tin-doi-du-kien", "mot.adoc:10");
        project.replace(BULLETIN, "muc-do: hoan-thanh", "muc-do: han-che");
        assertThat(project.congbo("build").code()).isZero();
        project.replace(BULLETIN, ":jbake-minh-chung-1: qd-1-2025 | Quyết định mẫu\n", "")
                .replace(BULLETIN, "muc-do: han-che", "muc-do: khong-co-bang-chung");
        assertThat(refused()).contains("muc-do là “han-che”", "minh-chung là “qd-1-2025”, nay ghi “–”");
    }

    @Test
    void words_change_only_with_a_revision_and_each_revision_is_written_down() {
        publish();
        project.replace(BULLETIN, "Nội dung mẫu", "Nội dung mới");
        assertThat(refused()).contains("ban-tin-doi-chu", ":jbake-cap-nhat-1: 2999-01-01 | nhỏ | …");
        project.replace(BULLETIN, "\n\nNội", "\n:jbake-cap-nhat-1: 2026-03-01 | nhỏ | Sửa một chữ\n\nNội");
        assertThat(project.congbo("build").code()).isZero();
        project.replace(BULLETIN, "Nội dung mới", "Nội dung mới nữa"); // not published yet: still the same revision
        publish();
        assertThat(entries()).hasSize(2);
        assertThat(entries().get(0)).containsEntry("revisions", List.of());
        assertThat(entries().get(1)).containsEntry("revisions", List.of("2026-03-01 | nhỏ | Sửa một chữ"));
        project.replace(BULLETIN, "= Bản tin mẫu", "= Tiêu đề khác");
        assertThat(refused()).contains(":jbake-cap-nhat-2: ");
        project.replace(BULLETIN, "= Tiêu đề khác", "= Bản tin mẫu").replace(BULLETIN, "nhỏ | Sửa", "nhỏ | Chữa");
        assertThat(refused()).contains("ban-tin-doi-cap-nhat", "Sửa một chữ");
    }

    @Test
    void a_revision_is_there_from_its_day_on_and_a_slip_in_its_year_is_not_written_down() {
        publish();
        project.replace(BULLETIN, "\n\nNội", "\n:jbake-cap-nhat-1: 2062-03-01 | nhỏ | Sửa một chữ\n\nNội");
        publish();
        assertThat(entries()).hasSize(1);
        assertThat(project.read("target/site/mot/ban-tin/ban-tin.csv")).doesNotContain("Sửa một chữ");
        project.replace(BULLETIN, "2062-03-01", "2026-03-01").replace(BULLETIN, "Nội dung mẫu", "Nội dung mới");
        publish();
        assertThat(entries()).hasSize(2);
        assertThat(project.read("target/site/mot/ban-tin/ban-tin.csv")).contains("Sửa một chữ");
        TestProject.Run before = project.congbo(List.of("--as-of", "2026-02-20"), "check");
        assertThat(before.code()).as(before.out()).isZero();
    }

    @Test
    void another_way_of_writing_the_same_is_no_change() {
        publish();
        String head = project.read(BULLETIN);
        project.with(
                BULLETIN,
                head.replace(":jbake-date: 2026-02-10\n", "")
                        .replace("\n\nNội", "\n:jbake-date: 2026-02-10\n:jbake-ngay-bao-cao: 2026-02-10\n\n\nNội")
                        .replace("mẫu.\n", "mẫu.  \n")
                        .replace("\n", "\r\n"));
        assertThat(project.congbo(LATER, "build").out()).isEmpty();
    }

    @Test
    void a_bulletin_that_is_gone_is_missed_unless_a_notice_stands_in_its_place() throws IOException {
        publish();
        String text = project.read(BULLETIN);
        project.replace(BULLETIN, "status: published", "status: draft");
        assertThat(refused()).contains("ban-tin-mat", BULLETIN);
        project.with(BULLETIN, text.replace("date: 2026-02-10", "date: 2999-02-10"));
        assertThat(refused()).contains("ban-tin-mat");
        Files.delete(temp.resolve(BULLETIN));
        assertThat(refused()).contains("ban-tin-mat", REGISTER + ":4").doesNotContain("dia-chi-mat");
        assertThat(project.congbo(List.of("--as-of", "2026-01-01"), "check").code())
                .as("a day before it was there")
                .isZero();
        project.with("content/dang-ky/chuyen-huong.yml", """
                - tu: /ban-tin/2026/mot/
                  thong-bao: Bản tin đã rút
                  ly-do: Có dữ liệu cá nhân.
                  van-ban: "chưa rõ: bản tin mẫu"
                  ngay: 2026-03-04
                """);
        assertThat(project.congbo(LATER, "build").out()).isEmpty();
    }

    @Test
    void a_look_back_before_the_withdrawal_tells_nothing_of_it_and_misses_nothing() throws IOException {
        publish();
        assertThat(project.congbo(List.of("--as-of", "2999-06-01"), "publish").code())
                .isZero();
        Files.delete(temp.resolve(BULLETIN));
        project.with("content/dang-ky/chuyen-huong.yml", """
                - tu: /ban-tin/2026/mot/
                  thong-bao: Bản tin đã rút
                  ly-do: Có dữ liệu cá nhân.
                  van-ban: "chưa rõ: bản tin mẫu"
                  ngay: 2999-03-01
                """);
        TestProject.Run back = project.congbo(LATER, "build");
        assertThat(back.code()).as(back.out()).isZero();
        assertThat(project.read("target/site/mot/tin.atom")).doesNotContain("Bản tin đã rút");
        assertThat(project.site("mot").resolve("ban-tin/2026/mot")).doesNotExist();
        assertThat(project.congbo(List.of("--as-of", "2999-06-01"), "build").code())
                .isZero();
        assertThat(project.read("target/site/mot/tin.atom")).contains("Bản tin đã rút");
    }

    @Test
    void a_wrong_bulletin_is_corrected_by_a_new_one() {
        publish();
        project.with(
                "content/ban-tin/2026/hai.adoc",
                project.read(BULLETIN)
                        .replace("date: 2026-02-10", "date: 2026-04-05")
                        .replace("muc-do: han-che", "muc-do: dang-ke\n:jbake-dinh-chinh: 2026/mot"));
        publish();
        assertThat(entries()).extracting(e -> e.get("id")).containsExactly("2026/mot", "2026/hai");
    }

    @Test
    void a_site_published_before_there_was_a_register_gets_one_with_the_next_publication() throws IOException {
        publish();
        String register = project.read(REGISTER);
        Files.delete(temp.resolve(REGISTER));
        publish();
        assertThat(project.read(REGISTER)).isEqualTo(register);
    }

    private void publish() {
        TestProject.Run run = project.congbo("publish");
        assertThat(run.code()).as(run.out()).isZero();
    }

    private String refused() {
        TestProject.Run run = project.congbo(LATER, "check");
        assertThat(run.code()).as(run.out()).isEqualTo(1);
        return run.out();
    }

    private List<Map<String, Object>> entries() {
        return Json.objects(Json.readObject(project.read(REGISTER)).orElseThrow(), "bulletins");
    }
}
