package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.cli.Main;

/** A build in which nothing changed is told again, not made again; and nothing that changed is overlooked. */
class LastBuildTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void a_project_is_built() throws IOException {
        put("jbake.properties", "render.feed=false\nrender.archive=false\nrender.tags=false\n");
        put("templates/index.ftl", "${published_pages?size}\n");
        put("templates/page.ftl", "${content.title}: ${content.body} ${published_date?string(\"yyyy-MM-dd\")}\n");
        put("content/a.md", "title=A\ntype=page\nstatus=published\n~~~~~~\nmột\n");
        put("assets/a.txt", "tệp\n");
        assertThat(build()).contains("output: đã dựng");
    }

    @Test
    void the_same_again_is_told_again_with_the_same_problems() throws IOException {
        String page = page();
        Path release = temp.resolve("output").toRealPath();
        assertThat(build()).contains("không có gì thay đổi").contains("jbake-thieu-ngay");
        assertThat(page()).isEqualTo(page);
        assertThat(temp.resolve("output").toRealPath()).isEqualTo(release);
    }

    @Test
    void with_includes_the_same_again_is_told_again_and_a_changed_one_is_seen() throws IOException {
        put("chung/phan.txt", "phần\n");
        put("content/b.adoc", "= B\n:jbake-type: page\n:jbake-status: published\n\ninclude::../chung/phan.txt[]\n");
        assertThat(build()).contains("đã dựng");
        assertThat(build()).contains("không có gì thay đổi");
        put("chung/phan.txt", "khác\n");
        assertThat(build()).contains("đã dựng");
        assertThat(temp.resolve("output/b.html")).content().contains("khác");
        assertThat(build()).contains("không có gì thay đổi");
    }

    @Test
    void a_change_is_seen_whatever_the_clock_says() throws IOException {
        Path file = temp.resolve("content/a.md");
        FileTime time = Files.getLastModifiedTime(file);
        put("content/a.md", Files.readString(file).replace("một", "hai"));
        Files.setLastModifiedTime(file, time);
        build();
        assertThat(page()).contains("hai");
        put("content/a.md", Files.readString(file).replace("hai", "bay"));
        Files.setLastModifiedTime(file, LONG_AGO);
        build();
        assertThat(page()).contains("bay");
    }

    @Test
    void file_times_alone_change_nothing() throws IOException {
        Files.setLastModifiedTime(temp.resolve("content/a.md"), LONG_AGO);
        assertThat(build()).contains("không có gì thay đổi");
    }

    @Test
    void every_kind_of_input_counts() throws IOException {
        put("jbake.properties", Files.readString(temp.resolve("jbake.properties")) + "output.extension=.htm\n");
        assertThat(build()).contains("đã dựng");
        assertThat(temp.resolve("output/a.htm")).exists();
        put("templates/page.ftl", "mới\n");
        assertThat(build()).contains("đã dựng");
        put("templates/index.ftl", "${data.get(\"x.yml\").a!\"không\"}\n");
        assertThat(build()).contains("đã dựng");
        put("data/x.yml", "a: có\n");
        assertThat(build()).contains("đã dựng");
        assertThat(temp.resolve("output/index.html")).hasContent("có");
        put("assets/b.txt", "");
        assertThat(build()).contains("đã dựng");
        Files.move(temp.resolve("assets/b.txt"), temp.resolve("assets/c.txt"));
        assertThat(build()).contains("đã dựng");
        Files.delete(temp.resolve("content/a.md"));
        assertThat(build()).contains("đã dựng");
        assertThat(build()).contains("không có gì thay đổi");
    }

    @Test
    void a_site_changed_by_hand_is_made_right_again() throws IOException {
        String page = page();
        Files.writeString(temp.resolve("output/a.html"), page.replace("một", "mốt"));
        build();
        assertThat(page()).isEqualTo(page);
        Files.delete(temp.resolve("output/a.txt"));
        build();
        assertThat(temp.resolve("output/a.txt")).hasContent("tệp");
        Files.writeString(temp.resolve("output/la.html"), "lạ");
        build();
        assertThat(temp.resolve("output/la.html")).doesNotExist();
    }

    @Test
    void another_day_is_another_build() throws IOException {
        assertThat(page()).contains("2026-11-22");
        build("--as-of", "2026-11-23");
        assertThat(page()).contains("2026-11-23");
    }

    @Test
    void a_damaged_memory_costs_a_build() throws IOException {
        try (Stream<Path> all = Files.list(temp.resolve("target/congbo-cache"))) {
            for (Path file : all.toList()) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
            }
        }
        String page = page();
        assertThat(build()).contains("output");
        assertThat(page()).isEqualTo(page);
    }

    @Test
    void when_nothing_changed_no_library_is_loaded() throws Exception {
        Path log = temp.resolve("target/lop.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log + ":none:filecount=0",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.congbo.cli.Main",
                        "build",
                        "--project",
                        temp.toString(),
                        "--as-of",
                        TestProject.AS_OF)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(log))
                .contains("vn.congbo.LastBuild")
                .doesNotContain("org.jruby.", "freemarker.", "org.jbake.", "org.jsoup.", "com.google.gson.");
    }

    private String page() throws IOException {
        return Files.readString(temp.resolve("output/a.html"));
    }

    private void put(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String build(String... more) {
        StringWriter said = new StringWriter();
        PrintWriter console = new PrintWriter(said, true);
        List<String> arguments = new ArrayList<>(List.of("build", "--project", temp.toString()));
        arguments.addAll(more.length > 0 ? List.of(more) : List.of("--as-of", TestProject.AS_OF));
        assertThat(Main.run(console, console, arguments.toArray(String[]::new)))
                .as(said.toString())
                .isZero();
        return said.toString();
    }
}
