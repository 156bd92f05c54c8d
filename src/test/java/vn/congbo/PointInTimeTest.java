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
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.edition.Timeline;
import vn.congbo.json.Json;
import vn.congbo.model.PointInTime;

/** Which edition is in force on a day is one question, what was known of it on a day another. */
class PointInTimeTest {

    private static final Path RETROACTIVE = TestProject.SITES.resolve("hoi-to");
    private static final List<String> DAYS = List.of(
            "2026-05-19",
            "2026-05-20",
            "2026-05-25",
            "2026-06-14",
            "2026-06-15",
            "2026-06-30",
            "2026-07-01",
            "2026-08-09",
            "2026-08-10",
            "2026-11-22");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_correction_that_works_back_in_time_answers_by_what_was_known() throws IOException {
        TestProject.sound(temp).with(RETROACTIVE);
        Timeline timeline = Build.of(temp, LocalDate.parse(TestProject.AS_OF))
                .site()
                .orElseThrow()
                .history()
                .plans()
                .get(0)
                .timeline();
        String table = DAYS.stream()
                .map(knownOn -> DAYS.stream()
                        .map(day -> day + ": "
                                + timeline.at(new PointInTime(LocalDate.parse(day), LocalDate.parse(knownOn)))
                                        .map(answer -> answer.kind() + " Bản "
                                                + answer.shown().edition().number())
                                        .orElse("chưa biết bản nào"))
                        .collect(Collectors.joining("\n", "Biết đến ngày " + knownOn + "\n", "\n")))
                .collect(Collectors.joining("\n"));
        Golden.compare(RETROACTIVE.resolve("tra-loi.txt"), table);
        assertThat(table).contains("Biết đến ngày 2026-06-30\n").contains("2026-06-30: chac-chan Bản 1");
    }

    @Test
    void the_two_questions_are_two_flags() {
        TestProject project = TestProject.sound(temp).with(RETROACTIVE);
        assertThat(inForce(project, "2026-06-30", "2026-06-30")).isEqualTo(1.0);
        assertThat(inForce(project, "2026-06-30", "2026-07-01")).isEqualTo(2.0);
        assertThat(inForce(project, "2026-06-14", "2026-07-01")).isEqualTo(1.0);
        Map<String, Object> today = editions(project, "2026-11-22", "2026-11-22");
        assertThat(today.get("inForce")).isNull();
        assertThat(today.get("inForceUnknownFor")).isEqualTo(List.of(3.0));
        assertThat(project.congbo(List.of("--as-of", "2026-06-30", "--known-on", "2026-07-01"), "publish")
                        .err())
                .contains("Bỏ --known-on");
    }

    private static Object inForce(TestProject project, String asOf, String knownOn) {
        return editions(project, asOf, knownOn).getOrDefault("inForce", "");
    }

    private static Map<String, Object> editions(TestProject project, String asOf, String knownOn) {
        TestProject.Run run = project.congbo(List.of("--as-of", asOf, "--known-on", knownOn), "build");
        assertThat(run.code()).as(run.out()).isZero();
        return Json.readObject(project.read("target/site/mot/ke-hoach/mau/editions.json"))
                .orElseThrow();
    }

    @Test
    void pages_say_where_the_two_axes_part() {
        TestProject project = TestProject.demonstration(temp);
        Document plan = plan(project, "2025-03-10");
        assertThat(plan.select("main").text())
                .contains("Bản 2 được công bố ngày 05/3/2025 nhưng có hiệu lực từ ngày 03/3/2025")
                .contains(
                        "đến hết ngày 04/3/2025, theo những gì đã công bố khi đó, bản có hiệu lực là Bản 1; nay biết là Bản 2.")
                .contains("Bản 1 được công bố ngày 20/01/2025")
                .contains("chưa có bản nào được công bố; nay biết là Bản 1.");
        assertThat(plan.select("footer").text()).contains("Tình hình đến ngày 10/3/2025");
    }

    @Test
    void what_is_published_but_not_in_force_is_announced_and_not_shown_as_the_plan() {
        TestProject project = TestProject.demonstration(temp);
        Document before = plan(project, "2025-06-08");
        assertThat(before.expectFirst("[data-nguyen-van]").attr("data-nguyen-van"))
                .isEqualTo("2");
        assertThat(before.text()).contains("Bản 3 sẽ có hiệu lực từ ngày 09/6/2025.");
        assertThat(before.expectFirst("#m2-k4").closest("[data-nguyen-van]")).isNull();
        assertThat(clause(project, "m2-k4").text()).contains("Chưa có hiệu lực: điều khoản này có từ Bản 3");
        assertThat(clause(project, "m2-k2").text()).contains("Sắp thay đổi: Bản 3, có hiệu lực từ ngày 09/6/2025");
        Document on = plan(project, "2025-06-09");
        assertThat(on.expectFirst("[data-nguyen-van]").attr("data-nguyen-van")).isEqualTo("3");
        assertThat(on.text()).doesNotContain("sẽ có hiệu lực");
        assertThat(on.expectFirst("#m2-k4").closest("[data-nguyen-van]")).isNotNull();
    }

    @Test
    void editions_that_nobody_could_know_are_nowhere() {
        TestProject project = TestProject.demonstration(temp);
        Document plan = plan(project, "2025-06-04");
        assertThat(plan.text()).doesNotContain("Bản 3");
        Path folder = project.site("minh-hoa").resolve("ke-hoach/minh-hoa");
        assertThat(folder.resolve("ban-2/index.html")).exists();
        assertThat(folder.resolve("ban-3")).doesNotExist();
        assertThat(folder.resolve("so-sanh/1-2")).exists();
        assertThat(folder.resolve("so-sanh/2-3")).doesNotExist();
        assertThat(folder.resolve("dieu-khoan/m2-k4")).doesNotExist();
        assertThat(folder.resolve("muc-tieu/m2-k1-g3")).doesNotExist();
        assertThat(Json.objects(
                        Json.readObject(project.read("target/site/minh-hoa/ke-hoach/minh-hoa/editions.json"))
                                .orElseThrow(),
                        "editions"))
                .hasSize(2);
        assertThat(project.congbo(List.of("--as-of", "2025-01-19"), "build").code())
                .isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void an_edition_can_be_sealed_before_its_day_of_publication() {
        TestProject project = TestProject.demonstration(temp);
        List<String> early = List.of("--as-of", "2025-01-17");
        assertThat(project.congbo(early, "seal", "minh-hoa", "1").err()).contains("Thêm --known-on 2025-01-20");
        assertThat(project.congbo(early, "seal", "minh-hoa", "1", "--known-on", "2025-01-20")
                        .code())
                .isZero();
        assertThat(project.read("content/ke-hoach/minh-hoa/ban-1/dong-bang/minh-hoa/index.html"))
                .contains("Bản 1, tại ngày <time datetime=\"2025-01-17\">")
                .doesNotContain("Trang cho biết");
    }

    @Test
    void an_undated_edition_cannot_be_in_force_before_an_earlier_one() {
        TestProject project = TestProject.sound(temp).with(RETROACTIVE);
        assertThat(inForce(project, "2026-06-15", "2026-11-22")).isEqualTo(2.0);
        assertThat(editions(project, "2026-06-16", "2026-11-22").get("inForce")).isNull();
    }

    @Test
    void before_a_plan_is_in_force_its_first_edition_is_shown_and_that_is_said() {
        TestProject project = TestProject.demonstration(temp);
        assertThat(project.congbo(List.of("--as-of", "2025-01-14", "--known-on", "2025-01-20"), "build")
                        .code())
                .isZero();
        assertThat(read(project, "").text())
                .contains("Tại ngày 14/01/2025 kế hoạch chưa có hiệu lực. Bản 1 có hiệu lực từ ngày 15/01/2025")
                .contains("Tình hình đến ngày 14/01/2025, theo những gì đã công bố đến ngày 20/01/2025");
    }

    @Test
    void the_real_plan_does_not_claim_to_be_in_force() {
        String page = RealSite.file(RealSite.targets().get(0), RealSite.PLAN + "index.html")
                .orElseThrow()
                .bytes()
                .utf8();
        assertThat(Jsoup.parse(page).text())
                .contains("Chưa rõ bản nào có hiệu lực tại ngày 22/11/2026: chưa rõ ngày có hiệu lực của Bản 1.");
    }

    @Test
    void the_log_tells_since_when_an_edition_is_public_that_does_not_tell_itself() throws IOException {
        TestProject project = TestProject.sound(temp);
        publish("2026-03-01T01:00:00Z");
        MadeEditions.write(project, 2);
        publish("2026-03-04T18:00:00Z");
        assertThat(known(project, "2026-03-04")).isEqualTo(1);
        assertThat(known(project, "2026-03-05")).isEqualTo(2);
        assertThat(known(project, "2026-02-28"))
                .as("what the log begins with may be older")
                .isEqualTo(1);
    }

    @Test
    void a_public_site_is_not_replaced_by_one_of_an_earlier_day() {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("publish").err()).contains("không phải hôm nay");
        TestProject.Run back = project.congbo(List.of("--as-of", "2026-11-21"), "publish");
        assertThat(back.code()).isEqualTo(2);
        assertThat(back.err()).contains("trang đang công bố cho biết tình hình của một ngày sau ngày 21/11/2026");
        assertThat(Files.exists(temp.resolve("content/nhat-ky/cong-bo.json"))).isTrue();
    }

    private void publish(String instant) throws IOException {
        Build build = Build.of(temp, LocalDate.parse(TestProject.AS_OF));
        new Publish(build, build.output(), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
                .publish(build, List.copyOf(build.sites().keySet()));
    }

    private static int known(TestProject project, String day) throws IOException {
        return Build.of(project.folder(), new PointInTime(LocalDate.parse(TestProject.AS_OF), LocalDate.parse(day)))
                .site()
                .orElseThrow()
                .history()
                .plans()
                .get(0)
                .editions()
                .size();
    }

    private static Document plan(TestProject project, String day) {
        TestProject.Run run = project.congbo(List.of("--as-of", day), "build");
        assertThat(run.code()).as(run.out()).isZero();
        return read(project, "");
    }

    private static Document clause(TestProject project, String id) {
        return read(project, "dieu-khoan/" + id + "/");
    }

    private static Document read(TestProject project, String address) {
        return Jsoup.parse(project.read("target/site/minh-hoa/ke-hoach/minh-hoa/" + address + "index.html"));
    }
}
