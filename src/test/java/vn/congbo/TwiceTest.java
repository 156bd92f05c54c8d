package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Bytes;

/** Same input, same bytes: on another machine, in another zone, language, default charset, folder and order of files. */
class TwiceTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void two_builds_in_different_worlds_are_identical() throws Exception {
        Path plain = temp.resolve("a");
        Path odd = temp.resolve("Thư mục có dấu và khoảng trắng/Kế hoạch số 1");
        TestProject.real(plain);
        copyBackwards(plain, odd);
        build(plain, "-Duser.timezone=UTC", "-Duser.language=en", "-Dfile.encoding=UTF-8");
        // Turkish: where "I".toLowerCase() is no "i". UTC-11: where it is still yesterday.
        build(
                odd,
                "-Duser.timezone=Pacific/Niue",
                "-Duser.language=tr",
                "-Duser.region=TR",
                "-Dfile.encoding=ISO-8859-1");
        Map<String, String> first = digests(plain.resolve("target/site"));
        assertThat(first).containsKey("cong-tinh/manifest.json").hasSizeGreaterThan(100);
        assertThat(digests(odd.resolve("target/site"))).isEqualTo(first);
    }

    private static void build(Path project, String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of("vn.congbo.cli.Main", "build", "--pack", "--quiet", "--as-of", TestProject.AS_OF));
        File log = project.resolve("log.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }

    /** The same files made in the opposite order: a file system may list them so. */
    private static void copyBackwards(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String target : List.of("cong-tinh", "van-phong")) {
            Path archive = folder.resolve(target + ".zip");
            digests.put(target + ".zip", Bytes.of(Files.readAllBytes(archive)).sha256());
            Path site = folder.resolve(target).toRealPath();
            try (Stream<Path> all = Files.walk(site)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    digests.put(
                            target + "/" + site.relativize(file),
                            Bytes.of(Files.readAllBytes(file)).sha256());
                }
            }
        }
        return digests;
    }
}
