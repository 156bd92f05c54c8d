package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Severity;
import vn.congbo.model.Target;

/** A plan as large as any province has: 200 duties, 500 bulletins. */
class ManyDutiesTest {

    private static final String PLAN = "content/ke-hoach/minh-hoa/";
    private static final int DUTIES = 200;
    private static final int BULLETINS = 500;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_duty_has_its_page_with_all_of_its_bulletins_and_the_overview_stays_light() throws IOException {
        TestProject project = TestProject.progress(folder);
        write(project);
        Build build = Build.of(folder, LocalDate.parse(TestProject.AS_OF));
        assertThat(build.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        Map.Entry<Target, List<OutputFile>> site =
                build.sites().entrySet().iterator().next();
        Bytes overview = bytes(site, "tien-do/");
        assertThat(Jsoup.parse(overview.utf8()).select("#ban-tin ~ figure rect"))
                .hasSizeGreaterThan(BULLETINS);
        assertThat(zipped(overview)).as("bytes on the wire").isLessThan(60_000);
        for (int duty = 1; duty <= DUTIES; duty++) {
            Document page =
                    Jsoup.parse(bytes(site, "nghia-vu/" + id(duty) + "/").utf8());
            assertThat(page.select(".ke > li")).hasSize(BULLETINS / DUTIES + (duty <= BULLETINS % DUTIES ? 1 : 0));
        }
    }

    private static Bytes bytes(Map.Entry<Target, List<OutputFile>> site, String address) {
        return RealSite.file(site, ProgressSite.PLAN + address + "index.html")
                .orElseThrow()
                .bytes();
    }

    private static int zipped(Bytes bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes.toArray());
        }
        return out.size();
    }

    /** A khoản of 200 dash items after the others, a duty for each, and bulletins about one after the other. */
    private static void write(TestProject project) {
        String next = "[#nn.noi-nhan]\n";
        project.replace(
                PLAN + "ban-1/van-ban.adoc",
                next,
                "[#m4-k3]\n=== 3. Nhiều việc\n\n" + lines(i -> "* [[m4-k3-g" + i + "]]" + task(i)) + "\n" + next);
        project.replace(
                PLAN + "ban-1/goc/van-ban.txt",
                "Nơi nhận:",
                "3. Nhiều việc\n" + lines(i -> "- " + task(i)) + "Nơi nhận:");
        project.replace(PLAN + "nghia-vu.yml", "- id: nv-01\n", lines(ManyDutiesTest::duty) + "- id: nv-01\n");
        IntStream.range(0, BULLETINS).forEach(i -> project.with("content/ban-tin/2026/b" + i + ".adoc", bulletin(i)));
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.rangeClosed(1, DUTIES)
                .mapToObj(line)
                .map(l -> l + "\n")
                .collect(Collectors.joining());
    }

    private static String task(int duty) {
        return "Đơn vị A làm việc thứ " + duty + " trước ngày 15 tháng 12 năm 2026.";
    }

    private static String id(int duty) {
        return "viec-" + duty;
    }

    private static String duty(int duty) {
        return """
                - id: %s
                  dieu-khoan: m4-k3-g%d
                  viec: Việc thứ %2$d
                  trich: "làm việc thứ %2$d"
                  ai:
                    - don-vi: don-vi-a
                      vai-tro: thuc-hien
                      nguyen-van: "Đơn vị A"
                      tai: m4-k3-g%2$d
                  thoi-han:
                    loai: mot-lan
                    nguyen-van: "trước ngày 15 tháng 12 năm 2026"
                    tai: m4-k3-g%2$d
                    den-ngay: 2026-12-14""".formatted(id(duty), duty);
    }

    private static String bulletin(int number) {
        LocalDate event = LocalDate.of(2025, 2, 1).plusDays(number);
        return """
                = Bản tin thứ %d
                :jbake-type: ban-tin
                :jbake-status: published
                :jbake-date: %s
                :jbake-ngay-su-kien: %2$s
                :jbake-don-vi: don-vi-a
                :jbake-ke-hoach: minh-hoa
                :jbake-dieu-khoan: m4-k3-g%d
                :jbake-tom-tat: Bản tin minh họa.
                :jbake-muc-do: han-che
                :jbake-ly-do: Mới bắt đầu.
                :jbake-minh-chung-1: qd-1-mh-2025 | Quyết định minh họa

                Minh họa.
                """.formatted(number, event, number % DUTIES + 1);
    }
}
