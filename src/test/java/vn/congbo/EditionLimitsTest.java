package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan may be far larger than any plan has been. The limits of time are generous: they catch what grows with the square. */
class EditionLimitsTest {

    private static final int EDITIONS = 200;
    private static final int CLAUSES = 5_000;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void two_hundred_editions_of_a_small_plan_build() {
        TestProject project = TestProject.sound(temp);
        for (int n = 2; n <= EDITIONS; n++) {
            MadeEditions.write(project, n);
        }
        TestProject.Run run = Assertions.assertTimeout(Duration.ofMinutes(2), () -> project.congbo("build", "--quiet"));
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Files.exists(project.site("hai").resolve("ke-hoach/mau/ban-" + EDITIONS + "/index.html")))
                .isTrue();
    }

    /** With this repository's templates, which ask more of a clause than those of the sound project. */
    @Test
    void a_plan_of_five_thousand_clauses_builds() {
        TestProject project = TestProject.demonstration(temp);
        String plan = "content/ke-hoach/minh-hoa-truoc/ban-2/";
        String text = IntStream.range(0, CLAUSES)
                .mapToObj(i -> "* [[m1-k1-h" + i + "]]Việc thứ " + i + " phải làm xong trong năm.\n")
                .collect(Collectors.joining());
        String anchor = "* [[m1-k1-g2]]";
        project.replace(plan + "van-ban.adoc", anchor, text + anchor);
        project.replace(
                plan + "goc/van-ban.txt",
                "- Mọi phòng làm việc",
                text.replaceAll("(?m)^\\* \\[\\[[^]]*]]", "- ") + "- Mọi phòng làm việc");
        long before = processorTime();
        TestProject.Run run = project.congbo("build", "--quiet");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Duration.ofNanos(processorTime() - before)).isLessThan(Duration.ofSeconds(60));
        assertThat(project.site("minh-hoa")
                        .resolve("ke-hoach/minh-hoa-truoc/dieu-khoan/m1-k1-h" + (CLAUSES - 1) + "/index.html"))
                .exists();
    }

    /** Of this process: on a busy machine a build waits, and that is not its fault. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
