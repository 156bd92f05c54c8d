package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small project that the broken ones are made from is itself sound: only so does each of them show its one fault. */
class SoundSiteTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void the_sound_project_builds_without_a_word() {
        TestProject.Run run = TestProject.sound(temp).congbo("build");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
