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
        Path log = temp.resolve("log.txt");
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 200 && exec \"$0\" -XX:-UsePerfData -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"$1\" vn.congbo.cli.Main build --as-of "
                                + TestProject.AS_OF,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isEqualTo(3);
        assertThat(said).contains("Máy không đọc hoặc không ghi được").doesNotContain("\tat ");
        assertThat(Files.readString(project.site("mot").resolve("trang/gioi-thieu/index.html")))
                .isEqualTo(old);
        assertThat(Manifest.verify(project.site("mot"))).isEmpty();
    }
}
