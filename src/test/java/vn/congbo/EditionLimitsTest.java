package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan may have far more editions than any plan has had. The limit of time is generous: it catches what grows with the square. */
class EditionLimitsTest {

    private static final int EDITIONS = 200;

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
}
