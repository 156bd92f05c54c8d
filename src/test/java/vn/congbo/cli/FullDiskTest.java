package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;
import vn.congbo.archive.Manifest;

/** A disk that takes no more: the shell's limit on file sizes makes every longer write fail, in a real process on a real disk. */
class FullDiskTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_write_that_fails_leaves_the_old_site_and_tells_the_clerk() throws Exception {
        assumeThat(Path.of("/bin/sh")).as("This test needs a POSIX shell.").exists();
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        String old = Files.readString(project.site("mot").resolve("trang/gioi-thieu/index.html"));
        project.replace("content/trang/gioi-thieu.adoc", "Đây là", "Nay là " + "rất dài ".repeat(40_000) + "Đây là");
        String said = run("build");
        assertThat(said).contains("Máy không đọc hoặc không ghi được").doesNotContain("\tat ");
        assertThat(Files.readString(project.site("mot").resolve("trang/gioi-thieu/index.html")))
                .isEqualTo(old);
        assertThat(Manifest.verify(project.site("mot"))).isEmpty();
    }

    @Test
    void a_seal_that_cannot_be_written_whole_is_not_written_at_all() throws Exception {
        assumeThat(Path.of("/bin/sh")).as("This test needs a POSIX shell.").exists();
        TestProject project = TestProject.sound(temp);
        project.with("assets/css/trang.css", "body { margin: 0 }\n".repeat(10_000));
        String said = run("seal mau 1");
        assertThat(said).contains("Máy không đọc hoặc không ghi được").doesNotContain("\tat ");
        try (var files = Files.list(temp.resolve("content/ke-hoach/mau/ban-1"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("goc", "van-ban.adoc");
        }
        assertThat(project.congbo("check").code()).isZero();
    }

    /** Runs a command that fails. @return what it said */
    private String run(String command) throws Exception {
        Path log = temp.resolve("log.txt");
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 200 && exec \"$0\" -XX:-UsePerfData -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"$1\" vn.congbo.cli.Main "
                                + command + " --as-of " + TestProject.AS_OF,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isEqualTo(3);
        return said;
    }
}
