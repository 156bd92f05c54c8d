package vn.congbo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions kept on disk: never stale, never needed, and with them no JRuby. */
class ConversionCacheTest {

    private static final String PAGE =
            "= Trang\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-05\n\n";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_second_build_starts_no_ruby() throws Exception {
        TestProject project = TestProject.sound(temp);
        assertThat(classesLoadedByBuild(project)).contains("org.jruby.Ruby");
        assertThat(classesLoadedByBuild(project)).doesNotContain("org.jruby.");
        project.with("content/trang/moi.adoc", PAGE + "Mới.\n");
        assertThat(classesLoadedByBuild(project)).contains("org.jruby.Ruby");
    }

    @Test
    void a_changed_include_is_seen_and_so_is_one_that_comes_back() throws IOException {
        TestProject project = TestProject.sound(temp)
                .with("content/trang/phan/mot.adoc", "include::hai.adoc[]\n")
                .with("content/trang/phan/hai.adoc", "Chữ cũ.\n")
                .with("content/trang/chen.adoc", PAGE + "include::phan/mot.adoc[]\n");
        assertThat(page(project)).contains("Chữ cũ.");
        project.with("content/trang/phan/hai.adoc", "Chữ mới.\n");
        assertThat(page(project)).contains("Chữ mới.").doesNotContain("Chữ cũ.");
        Files.delete(temp.resolve("content/trang/phan/hai.adoc"));
        assertThat(project.congbo("build").out()).contains("content/trang/phan/mot.adoc:1  lỗi  thieu-tep-chen");
        project.with("content/trang/phan/hai.adoc", "Chữ trở lại.\n");
        assertThat(page(project)).contains("Chữ trở lại.");
    }

    @Test
    void a_problem_is_told_again_although_nothing_is_converted_again() {
        TestProject project =
                TestProject.sound(temp).with("content/trang/sai.adoc", PAGE + "include::khong-co.adoc[]\n");
        String first = project.congbo("build").out();
        assertThat(first).contains("thieu-tep-chen");
        assertThat(project.congbo("build").out()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rác", "{}"})
    void a_damaged_entry_counts_as_missing(String damage) throws IOException {
        TestProject project = TestProject.sound(temp);
        Map<String, String> sound = site(project);
        for (Path entry : entries()) {
            byte[] bytes = Files.readAllBytes(entry);
            Files.write(entry, damage.isEmpty() ? Arrays.copyOf(bytes, bytes.length / 2) : damage.getBytes(UTF_8));
        }
        assertThat(site(project)).isEqualTo(sound);
    }

    @Test
    void a_cache_that_cannot_be_written_costs_time_only() throws IOException {
        TestProject project = TestProject.sound(temp);
        Files.createDirectories(temp.resolve("target"));
        Files.writeString(temp.resolve("target/congbo-cache"), "không phải thư mục");
        assertThat(project.congbo("build").code()).isZero();
    }

    /** After any sequence of edits the site is the one that a clean build gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void after_any_edits_the_site_is_that_of_a_clean_build(long seed) throws IOException {
        Random random = new Random(seed);
        TestProject project = TestProject.sound(temp);
        for (int i = 0; i < 8; i++) {
            edit(project, random);
            Map<String, String> warm = site(project);
            for (Path entry : entries()) {
                Files.delete(entry);
            }
            assertThat(site(project)).isEqualTo(warm);
        }
    }

    private void edit(TestProject project, Random random) throws IOException {
        String name = "content/trang/t" + random.nextInt(3) + ".adoc";
        String part = "content/trang/phan/p" + random.nextInt(2) + ".adoc";
        switch (random.nextInt(5)) {
            case 0 -> project.with(name, PAGE + "Số " + random.nextInt(4) + ".\n");
            case 1 -> project.with(name, PAGE + "include::phan/p" + random.nextInt(2) + ".adoc[]\n");
            case 2 -> project.with(part, "Phần " + random.nextInt(4) + ".\n");
            case 3 -> Files.deleteIfExists(temp.resolve(name));
            default -> project.with("assets/css/trang.css", "body { margin: " + random.nextInt(4) + "em }\n");
        }
    }

    /** Every file of the site with its digest, and what was said: also of a build with errors. */
    private Map<String, String> site(TestProject project) throws IOException {
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        Map<String, String> digests = new TreeMap<>();
        digests.put("problems", build.problems().toString());
        build.sites()
                .forEach((target, files) -> files.forEach(
                        f -> digests.put(target.id() + "/" + f.path(), f.bytes().sha256())));
        return digests;
    }

    private String page(TestProject project) throws IOException {
        assertThat(project.congbo("build").code()).isZero();
        return Files.readString(project.site("mot").resolve("trang/chen/index.html"));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(temp.resolve("target/congbo-cache"))) {
            return all.toList();
        }
    }

    private String classesLoadedByBuild(TestProject project) throws Exception {
        Path log = temp.resolve("lop.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log + ":none:filecount=0",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.congbo.cli.Main",
                        "build",
                        "--quiet",
                        "--as-of",
                        TestProject.AS_OF)
                .directory(project.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(log);
    }
}
