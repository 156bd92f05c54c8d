package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.calendar.Readers;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** The calendars and the page of deadlines, as published. */
class DeadlinesTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void the_real_calendar_holds_the_one_day_that_the_plan_names() throws Exception {
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            OutputFile file = RealSite.file(site, "lich.ics").orElseThrow();
            assertThat(file.mediaType()).isEqualTo("text/calendar");
            String calendar = file.bytes().utf8();
            assertThat(Readers.ical4j(calendar)).singleElement().satisfies(event -> {
                assertThat(Readers.value(event, "SUMMARY")).startsWith("Hạn cuối: Chủ trì xây dựng báo cáo");
                assertThat(Readers.value(event, "DESCRIPTION"))
                        .contains("“trước ngày 15 tháng 12 hằng năm”", "14/12 mỗi năm", "không ghi năm kết thúc");
            });
            assertThat(Readers.biweekly(calendar).get(0).getUid().getValue()).isEqualTo("nv-13.tri-thuc-2025@congbo");
            assertThat(Readers.daysByIcal4j(calendar, LocalDate.parse("2029-01-01")))
                    .containsExactly(
                            LocalDate.parse("2026-12-14"),
                            LocalDate.parse("2027-12-14"),
                            LocalDate.parse("2028-12-14"));
            assertThat(RealSite.file(site, "don-vi/phong-tchcqt/lich.ics")).isPresent();
            assertThat(RealSite.file(site, "don-vi/trung-tam-thong-tin/lich.ics"))
                    .as("a unit without a last day")
                    .isEmpty();
        }
    }

    @Test
    void an_event_keeps_its_id_on_every_target_and_every_day_and_leads_to_its_target() throws Exception {
        TestProject project = TestProject.sound(temp);
        Build now = Build.of(project.folder(), LocalDate.parse("2026-11-22"));
        Build later = Build.of(project.folder(), LocalDate.parse("2028-01-01"));
        List<String> calendars = List.of(calendar(now, 0), calendar(now, 1), calendar(later, 0), calendar(later, 1));
        for (String calendar : calendars) {
            assertThat(Readers.biweekly(calendar).get(0).getUid().getValue()).isEqualTo("nv-01.mau@congbo");
            assertThat(Readers.daysByBiweekly(calendar, LocalDate.parse("2026-01-01")))
                    .containsExactly(LocalDate.parse("2025-12-14"));
        }
        assertThat(Readers.biweekly(calendars.get(1)).get(0).getUrl().getValue())
                .isEqualTo("https://hai.example/ke-hoach-tinh/ke-hoach/mau/nghia-vu/nv-01/");
    }

    @Test
    void nothing_on_a_page_built_before_a_last_day_is_false_after_it() throws IOException {
        Document page = thoiHan(TestProject.real(temp), "2026-12-01");
        assertThat(page.text())
                .contains(
                        "Trang này ghi điều đã biết tại ngày 01/12/2026.",
                        "Trang không biết điều gì xảy ra sau ngày đó.",
                        "Năm 2026: chưa đến hạn tại ngày 01/12/2026, ngày cuối 14/12/2026; chưa có báo cáo",
                        "Năm 2025: ngày cuối 14/12/2025; chưa rõ lúc đó nhiệm vụ đã có hiệu lực hay chưa");
        assertThat(page.select("h3").eachText())
                .anyMatch(h -> h.startsWith("Kế hoạch không ghi thời hạn"))
                .contains("Tháng 12/2026");
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            for (OutputFile file : RealSite.pages(site)) {
                assertThat(Jsoup.parse(file.bytes().utf8()).text())
                        .as(file.path())
                        .doesNotContainPattern("gần nhất( là)?:? \\d|[Cc]òn \\d+ ngày|Chậm nhất \\d|31/12/2045");
            }
        }
    }

    @Test
    void what_is_past_and_open_comes_first_and_silence_is_not_called_late() throws IOException {
        TestProject project = TestProject.demonstration(temp);
        Document page = thoiHan(project, "2028-06-01");
        assertThat(page.select("h2").eachText())
                .first()
                .asString()
                .startsWith("Đã qua hạn, chưa có báo cáo hoàn thành");
        assertThat(page.text())
                .contains("ngày cuối 09/12/2027 đã qua")
                .contains("Ngày cuối 09/12/2028 (thứ Bảy, ngày nghỉ hằng tuần)")
                .doesNotContain("đúng hạn, ngày cuối");
    }

    private static Document thoiHan(TestProject project, String day) throws IOException {
        Build build = Build.of(project.folder(), LocalDate.parse(day));
        assertThat(build.isPublishable()).as("%s", build.problems()).isTrue();
        Map.Entry<Target, List<OutputFile>> site =
                build.sites().entrySet().iterator().next();
        return Jsoup.parse(
                RealSite.file(site, "thoi-han/index.html").orElseThrow().bytes().utf8());
    }

    private static String calendar(Build build, int target) {
        Map.Entry<Target, List<OutputFile>> site =
                List.copyOf(build.sites().entrySet()).get(target);
        return RealSite.file(site, "lich.ics").orElseThrow().bytes().utf8();
    }
}
