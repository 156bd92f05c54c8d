package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.json.Json;
import vn.congbo.model.Publication;
import vn.congbo.publish.Turn;

/** Publication as an event that is remembered. */
class PublishTest {

    private static final String LOG = "content/nhat-ky/cong-bo.json";
    private static final String LEDGER = "content/dang-ky/dia-chi.txt";
    private static final String PAGE = "content/trang/gioi-thieu.adoc";

    /** A day after any on which this test may run: the ledger's addresses are then older. */
    private static final List<String> LATER = List.of("--as-of", "2999-01-01");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void each_publication_is_an_entry_and_the_site_has_the_log_from_before() throws IOException {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("publish").err()).contains("mot: đã công bố", "lần 1", "hai: đã công bố", "lần 2");
        assertThat(project.site("mot").resolve("nhat-ky/cong-bo.json")).doesNotExist();
        assertThat(project.read(LEDGER).lines())
                .contains(
                        today(project) + " /trang/gioi-thieu/",
                        today(project) + " /",
                        today(project) + " /ke-hoach/mau/ban-1/nguyen-van.txt",
                        today(project) + " /ke-hoach/mau/ban-1/goc/van-ban.txt")
                .noneMatch(line -> line.contains("tai-nguyen") || line.contains("manifest") || line.contains("404"));
        String first = project.read(LOG);

        project.replace(PAGE, "dữ liệu mẫu", "dữ liệu mẫu thứ hai");
        assertThat(project.congbo("publish").code()).isZero();
        assertThat(Files.readString(project.site("mot").resolve("nhat-ky/cong-bo.json")))
                .isEqualTo(first);
        assertThat(Files.readString(project.site("hai").resolve("nhat-ky/cong-bo.json")))
                .isEqualTo(first);

        project.with("content/trang/moi.adoc", page("Mới"));
        assertThat(project.congbo("publish", "--target", "hai").code()).isZero();
        assertThat(entries(project))
                .extracting(e -> e.get("target"))
                .containsExactly("mot", "hai", "mot", "hai", "hai");
        assertThat(entries(project)).extracting(e -> e.get("kind")).containsOnly("published");
        assertThat(project.read(LEDGER)).contains(" /trang/moi/");
        TestProject.Run verified = project.congbo("verify");
        assertThat(verified.out()).contains("Nhật ký công bố: 5 lần", "mot: mọi tệp", "hai: mọi tệp");
        assertThat(verified.code()).isZero();
    }

    @Test
    void publishing_comes_to_rest_and_so_does_building() {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish");
        String log = project.read(LOG);
        String ledger = project.read(LEDGER);
        for (int i = 0; i < 2; i++) {
            TestProject.Run again = project.congbo("publish");
            assertThat(again.err()).contains("mot: không có gì mới để công bố", "0 trang mới, 0 trang thay đổi");
            assertThat(project.congbo("build").err()).contains("mot: không có gì thay đổi");
        }
        assertThat(project.read(LOG)).isEqualTo(log);
        assertThat(project.read(LEDGER)).isEqualTo(ledger);
        assertThat(project.congbo("verify").code()).isZero();
    }

    @Test
    void building_elsewhere_shows_the_whole_log_and_writes_nothing_into_it() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish");
        String log = project.read(LOG);
        assertThat(project.congbo("build", "--output", temp.resolve("khac").toString())
                        .code())
                .isZero();
        assertThat(Files.readString(temp.resolve("khac/mot/nhat-ky/cong-bo.json")))
                .isEqualTo(log);
        assertThat(project.read(LOG)).isEqualTo(log);
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() throws IOException {
        TestProject project = TestProject.sound(temp);
        TestProject.Run run = project.congbo("publish", "--dry-run");
        assertThat(run.err())
                .containsPattern("mot: \\d+ trang mới, 0 trang thay đổi, 0 trang không còn")
                .contains("xem trước");
        assertThat(temp.resolve("target/site")).doesNotExist();
        assertThat(temp.resolve(LOG)).doesNotExist();
        project.congbo("publish");
        project.replace(PAGE, "dữ liệu mẫu", "dữ liệu khác").with("content/trang/moi.adoc", page("Mới"));
        Files.delete(temp.resolve("content/ban-tin/2026/mot.adoc"));
        Files.delete(temp.resolve(LEDGER)); // or the bulletin and its address would be missed
        Files.delete(temp.resolve("content/nhat-ky/ban-tin.json"));
        assertThat(project.congbo("publish", "--dry-run").err())
                .containsPattern("mot: 1 trang mới, \\d+ trang thay đổi, 1 trang không còn");
    }

    @Test
    void a_site_that_stands_there_without_an_entry_is_written_down_as_found() {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        TestProject.Run run = project.congbo("publish");
        assertThat(run.err()).contains("không rõ được công bố lúc nào", "mot: không có gì mới để công bố");
        assertThat(entries(project)).extracting(e -> e.get("kind")).containsExactly("found", "found");
        assertThat(entries(project)).extracting(e -> e.get("program")).containsOnly("chưa rõ");
        assertThat(project.congbo("verify").code()).isZero();
        project.replace(PAGE, "dữ liệu mẫu", "dữ liệu khác");
        project.congbo("publish");
        assertThat(entries(project))
                .extracting(e -> e.get("kind"))
                .containsExactly("found", "found", "published", "published");
        assertThat(project.congbo("verify").code()).isZero();
    }

    @Test
    void a_crash_between_switch_and_entry_is_told_by_the_next_publication() {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish", "--target", "mot");
        String before = project.read(LOG);
        project.replace(PAGE, "dữ liệu mẫu", "dữ liệu khác").congbo("publish", "--target", "mot");
        Object public2 = entries(project).get(1).get("manifestSha256");
        project.with(LOG, before);
        assertThat(project.congbo("verify").out()).contains("không phải bản mà lần công bố cuối cùng");
        assertThat(project.congbo("verify").code()).isEqualTo(1);

        project.replace(PAGE, "dữ liệu khác", "dữ liệu khác nữa");
        assertThat(project.congbo("publish", "--target", "mot").code()).isZero();
        assertThat(entries(project)).extracting(e -> e.get("kind")).containsExactly("published", "found", "published");
        assertThat(entries(project).get(1)).containsEntry("manifestSha256", public2);
        assertThat(project.congbo("verify").code()).isZero();
    }

    @Test
    void a_crash_between_entry_and_ledger_is_made_good() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish");
        String ledger = project.read(LEDGER);
        Files.delete(temp.resolve(LEDGER));
        project.congbo("publish");
        assertThat(project.read(LEDGER)).isEqualTo(ledger);
    }

    @Test
    void of_two_publications_at_once_the_second_is_refused_and_the_log_does_not_fork() throws IOException {
        TestProject project = TestProject.sound(temp);
        TestProject.Run second = Turn.take(temp.resolve("target/cong-bo.khoa"), temp, () -> project.congbo("publish"));
        assertThat(second.code()).isEqualTo(3);
        assertThat(second.err()).contains("đang ghi vào DỰ-ÁN");
        assertThat(temp.resolve("target/site")).doesNotExist();
        List<CompletableFuture<TestProject.Run>> runs = Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.supplyAsync(() -> project.congbo("publish")))
                .toList();
        assertThat(runs.stream().map(r -> r.join().code())).contains(0).isSubsetOf(0, 3);
        assertThat(entries(project)).hasSize(2);
        assertThat(project.congbo("verify").code()).isZero();
    }

    @Test
    void where_the_log_cannot_be_written_nothing_is_published() throws IOException {
        TestProject project = TestProject.sound(temp);
        Files.createDirectories(temp.resolve("content/nhat-ky/.cong-bo.json.tam")); // where a file is to be written
        TestProject.Run run = project.congbo("publish");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Không ghi được nhật ký công bố", "chưa công bố gì");
        assertThat(project.site("mot")).doesNotExist();
    }

    @Test
    void where_the_log_fails_after_the_switch_the_site_is_said_to_be_public() throws IOException {
        TestProject project = TestProject.sound(temp);
        Files.createDirectories(temp.resolve(LOG).resolve("a-folder-where-the-log-should-be"));
        TestProject.Run run = project.congbo("publish");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("mot ĐÃ được thay bằng trang mới", "chạy lại congbo publish");
        assertThat(project.site("mot").resolve("index.html")).exists();
        assertThat(project.site("hai")).doesNotExist();
        Files.delete(temp.resolve(LOG).resolve("a-folder-where-the-log-should-be"));
        Files.delete(temp.resolve(LOG));
        project.congbo("publish");
        assertThat(entries(project)).extracting(e -> e.get("kind")).containsExactly("found", "published");
    }

    @Test
    void times_are_vietnamese_whole_seconds_and_a_clock_that_is_behind_is_noticed() throws IOException {
        TestProject project = TestProject.sound(temp);
        Build build = Build.of(temp, LocalDate.parse(TestProject.AS_OF));
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T18:30:00.987Z"), ZoneOffset.UTC);
        Publish publish = new Publish(build, build.output(), clock);
        publish.publish(build, List.copyOf(build.sites().keySet()));
        assertThat(entries(project)).extracting(e -> e.get("time")).containsOnly("2026-11-23T01:30:00+07:00");
        assertThat(project.read(LEDGER)).contains("2026-11-23 /trang/gioi-thieu/\n");
        Clock behind = Clock.fixed(Instant.parse("2026-11-22T18:29:59Z"), ZoneOffset.UTC);
        Build again = Build.of(temp, LocalDate.parse(TestProject.AS_OF));
        assertThat(new Publish(again, build.output(), behind).clockIsBehind()).isTrue();
        assertThat(new Publish(again, build.output(), clock).clockIsBehind()).isFalse();
        assertThat(again.site().orElseThrow().past().publications())
                .extracting(Publication::number)
                .containsExactly(1, 2);
    }

    @Test
    void a_published_address_answers_for_ever() throws IOException {
        TestProject project = TestProject.sound(temp).with("content/trang/cu.adoc", page("Cũ"));
        project.congbo(LATER, "publish");
        Files.move(temp.resolve("content/trang/cu.adoc"), temp.resolve("content/trang/moi.adoc"));
        TestProject.Run vanished = project.congbo(LATER, "publish");
        assertThat(vanished.code()).isEqualTo(1);
        assertThat(vanished.out()).contains("dia-chi-mat", "Địa chỉ /trang/cu/ đã công khai từ ngày");
        assertThat(project.site("mot").resolve("trang/cu/index.html")).exists();

        project.with("content/dang-ky/chuyen-huong.yml", "- tu: /trang/cu/\n  den: /trang/moi/\n  ly-do: Đổi tên.\n");
        assertThat(project.congbo(LATER, "publish").code()).isZero();
        assertThat(Files.readString(project.site("mot").resolve("trang/cu/index.html")))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=../../trang/moi/\">")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<link rel=\"canonical\" href=\"../../trang/moi/\">")
                .contains("<a href=\"../../trang/moi/\">")
                .doesNotContain("<script");

        Files.delete(temp.resolve("content/trang/moi.adoc"));
        project.with("content/dang-ky/chuyen-huong.yml", """
                        - tu: /trang/cu/
                          thong-bao: Đã rút trang cũ
                          ly-do: Nội dung sai.
                          van-ban: qd-1-2025
                          ngay: 2026-11-20
                        - tu: /trang/moi/
                          thong-bao: Đã rút trang mới
                          ly-do: Nội dung sai.
                          van-ban: "chưa rõ: ví dụ"
                          ngay: 2026-11-20
                        """);
        assertThat(project.congbo(LATER, "publish").code()).isZero();
        assertThat(Files.readString(project.site("mot").resolve("trang/moi/index.html")))
                .contains("Đã rút trang mới", "20/11/2026")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void what_was_built_into_a_published_folder_was_public_and_its_addresses_are_kept() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo(LATER, "publish");
        project.with("content/trang/thu.adoc", page("Thử")).congbo(LATER, "build");
        Files.delete(temp.resolve("content/trang/thu.adoc"));
        TestProject.Run run = project.congbo(LATER, "publish");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Địa chỉ /trang/thu/ đã công khai");
        assertThat(run.err()).contains("đã có một trang mà nhật ký chưa ghi", "Chưa công bố trang mới");
        assertThat(entries(project))
                .extracting(e -> e.get("kind"))
                .containsExactly("published", "published", "found", "found");
    }

    @Test
    void a_day_before_an_address_was_published_does_not_miss_it() throws IOException {
        TestProject project = TestProject.sound(temp).with("content/trang/cu.adoc", page("Cũ"));
        project.congbo(LATER, "publish");
        Files.delete(temp.resolve("content/trang/cu.adoc"));
        assertThat(project.congbo(List.of("--as-of", "2026-02-11"), "check").code())
                .isZero();
        assertThat(project.congbo(LATER, "check").code()).isEqualTo(1);
    }

    @Test
    void verify_names_what_is_wrong_with_log_and_site() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish");
        project.replace(LOG, "\"target\": \"hai\"", "\"target\": \"ba\"");
        Files.writeString(project.site("mot").resolve("404.html"), "khác");
        TestProject.Run run = project.congbo("verify");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("Lần công bố 2 trong nhật ký đã bị sửa")
                .contains("404.html  nội dung khác với manifest.json");
        assertThat(project.congbo("verify", "--lang", "en").out()).contains("Publication 2 in the log was altered");
        assertThat(project.congbo("verify", "--format", "json").out()).contains("\"nhat-ky-bi-sua\"", "\"changed\"");
        assertThat(project.congbo("publish").code()).isEqualTo(1);
    }

    @Test
    void a_plain_project_of_JBake_is_left_alone() throws IOException {
        TestProject project = new TestProject(temp)
                .with("jbake.properties", "render.feed=false\nrender.archive=false\nrender.tags=false\n")
                .with("templates/index.ftl", "${published_pages?size}\n")
                .with("templates/page.ftl", "${content.body}\n")
                .with("content/nhat-ky/cong-bo.json", "của người khác\n")
                .with("content/a.md", "title=A\ntype=page\nstatus=published\n~~~~~~\nmột\n");
        assertThat(project.congbo("build").code()).isZero();
        assertThat(project.congbo("publish").code()).isEqualTo(2);
        assertThat(project.read(LOG)).isEqualTo("của người khác\n");
        try (Stream<Path> output = Files.list(temp)) {
            assertThat(output.map(p -> String.valueOf(p.getFileName()))).noneMatch(name -> name.endsWith(".conf"));
        }
    }

    private static String today(TestProject project) {
        return String.valueOf(entries(project).get(0).get("time")).substring(0, 10);
    }

    private static List<Map<String, Object>> entries(TestProject project) {
        return Json.objects(Json.readObject(project.read(LOG)).orElseThrow(), "publications");
    }

    private static String page(String title) {
        return "= " + title + "\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-05\n\nChữ.\n";
    }
}
