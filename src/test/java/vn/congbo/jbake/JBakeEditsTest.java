package vn.congbo.jbake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.TestProject;

/** Whatever was built before, and by however many threads: the same project gives the same site, byte for byte. */
class JBakeEditsTest {

    private static final String SETTINGS =
            "render.tags=true\nrender.sitemap=true\nindex.paginate=true\nindex.posts_per_page=2\n";
    private static final String LIST =
            "<#list published_content as d>${d.uri} ${d.date?string('dd.MM.yyyy')}\n</#list>";
    private static final List<String> SPECIAL = List.of("index", "archive", "feed", "sitemap", "tags");

    @TempDir
    private Path temp = Path.of("");

    private TestProject project = new TestProject(temp);
    private LocalDate asOf = LocalDate.parse(TestProject.AS_OF);

    @BeforeEach
    void a_project_with_a_bit_of_everything() {
        project = new TestProject(temp.resolve("du-an"))
                .with("jbake.properties", SETTINGS)
                .with("phan/p0.adoc", "Phần 0.\n")
                .with("phan/p1.adoc", "Phần 1.\n\ninclude::p0.adoc[]\n")
                .with("data/so.yml", "x: 0\n")
                .with("assets/anh.svg", svg(0))
                .with("templates/page.ftl", page(0))
                .with("templates/post.ftl", page(1));
        SPECIAL.forEach(name -> project.with("templates/" + name + ".ftl", LIST + "${published_date?date}"));
        for (int i = 0; i < 6; i++) {
            project.with(
                    i % 2 == 0 ? "content/d" + i + ".adoc" : "content/m" + i + ".md",
                    i % 2 == 0 ? adoc(i, i) : md(i, i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 14, 20})
    void after_any_edits_the_site_is_that_of_a_clean_build(long seed) throws IOException {
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 10; i++) {
            String edit = edit(random);
            String warm = build(project, temp.resolve("ra"));
            TestProject copy = new TestProject(temp.resolve("sach-" + i));
            copyWithoutCaches(copy.folder());
            String clean = build(copy, temp.resolve("ra-" + i));
            assertThat(warm).as(edit).isEqualTo(clean);
            if (warm.startsWith("0")) {
                assertThat(site(temp.resolve("ra"))).as(edit).isEqualTo(site(temp.resolve("ra-" + i)));
                compared++;
            }
        }
        assertThat(compared).as("sites, not only problems").isGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":imagesdir: assets\n\nimage::anh.svg[opts=inline]", ":data-uri:\n\nimage::assets/anh.svg[]"})
    void a_picture_that_a_page_holds_is_seen_when_it_changes(String body) throws IOException {
        project.with("content/d0.adoc", adoc(0, 0).replace(":imagesdir: assets\n\nChữ {bien}.", body));
        Path output = temp.resolve("ra");
        assertThat(build(project, output)).startsWith("0");
        String before = site(output).get("d0.html");
        assertThat(before).containsAnyOf("<svg", "data:image");
        project.with("assets/anh.svg", svg(1)).with("content/khac.md", md(9, 1)); // not only the last build's inputs
        assertThat(build(project, output)).startsWith("0");
        assertThat(site(output).get("d0.html")).isNotEqualTo(before);
    }

    @Test
    void a_page_that_needs_not_be_made_is_made_when_the_published_one_was_changed_by_hand() throws IOException {
        project.with("templates/page.ftl", page(0)).with("content/d0.adoc", adoc(0, 0));
        Path output = temp.resolve("ra");
        assertThat(build(project, output)).startsWith("0");
        String before = site(output).get("d0.html");
        Path published = output.resolve("output").toRealPath().resolve("d0.html");
        Files.writeString(published, "ai đó đã sửa");
        project.with("content/d2.adoc", adoc(2, 4));
        assertThat(build(project, output)).startsWith("0");
        assertThat(site(output).get("d0.html")).isEqualTo(before);
    }

    @Test
    void one_thread_and_several_give_the_same_bytes() throws Exception {
        for (int i = 6; i < 40; i++) {
            project.with(
                    i % 2 == 0 ? "content/d" + i + ".adoc" : "content/m" + i + ".md",
                    i % 2 == 0 ? adoc(i, i) : md(i, i));
        }
        Map<String, String> one = siteByThreads(1);
        assertThat(one).hasSizeGreaterThan(40);
        assertThat(siteByThreads(4)).isEqualTo(one);
    }

    private String edit(Random random) throws IOException {
        int n = random.nextInt(6);
        int x = random.nextInt(5);
        int kind = random.nextInt(12);
        switch (kind) {
            case 0, 1 -> project.with("content/d" + n + ".adoc", adoc(n, x));
            case 2 -> project.with("content/m" + n + ".md", md(n, x));
            case 3 -> project.with("phan/p" + n % 2 + ".adoc", "Phần đã sửa " + x + ".\n");
            case 4 -> project.with("data/so.yml", "x: " + x + "\n");
            case 5 -> project.with("templates/" + (n % 2 == 0 ? "page" : "post") + ".ftl", page(x));
            case 6 -> project.with("assets/anh.svg", svg(x));
            case 7 -> project.with("jbake.properties", SETTINGS + "asciidoctor.attributes=icons,bien=" + x + "\n");
            case 8 -> rename("content/m" + n + ".md", "content/sau/m" + n + ".md");
            case 9 -> Files.deleteIfExists(project.folder().resolve("content/d" + n + ".adoc"));
            case 10 -> rename("phan/p1.adoc", "phan/p" + (1 + n % 2) + ".adoc");
            default -> asOf = asOf.plusDays(x - 2L);
        }
        return "edit " + kind + " of " + n + " with " + x;
    }

    private static String adoc(int n, int x) {
        List<String> bodies = List.of(
                "Chữ {bien}.",
                "include::../phan/p0.adoc[]",
                "include::{thu-muc}/p1.adoc[opts=optional]",
                "image::anh.svg[opts=inline]",
                "include::{thu-muc}/p2.adoc[opts=optional]");
        String status = x % 2 == 0 ? "published" : "published-date";
        return "= Bài " + n + "." + x + "\n:jbake-type: " + (n % 3 == 0 ? "page" : "post") + "\n:jbake-status: "
                + status
                + "\n:jbake-date: 2026-11-" + (18 + x % 5) + "\n:jbake-tags: thẻ " + x % 3
                + "\n:thu-muc: ../phan\n:imagesdir: assets\n\n" + bodies.get(x % bodies.size()) + "\n";
    }

    private static String md(int n, int x) {
        return "title=Bài " + n + "\ndate=2026-11-0" + (1 + x % 9) + "\ntype=post\ntags=thẻ " + x % 2 + "\nstatus="
                + (x == 3 ? "draft" : "published") + "\n~~~~~~\nChữ *" + x + "*.\n";
    }

    /** Every other one asks for nothing but the document and its neighbours. */
    private static String page(int x) {
        String more = x % 2 == 0 ? "${(content.nextContent.title)!'-'}" : "${data.get('so.yml').x}";
        return x + " ${content.title} " + more + " ${(content.previousContent.title)!'-'} ${content.body}";
    }

    private static String svg(int x) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + x + "</title></svg>";
    }

    private void rename(String from, String to) throws IOException {
        Path source = project.folder().resolve(from);
        Path target = project.folder().resolve(to);
        if (Files.exists(source) && !source.equals(target)) {
            Files.createDirectories(target.getParent());
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The exit code and all problems. */
    private String build(TestProject built, Path output) {
        TestProject.Run run =
                built.congbo(List.of("--as-of", asOf.toString()), "build", "--quiet", "--output", output.toString());
        return run.code() + "\n" + run.out();
    }

    private void copyWithoutCaches(Path to) throws IOException {
        Path from = project.folder();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!from.relativize(file).startsWith("target")) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Map<String, String> site(Path output) throws IOException {
        Path site = output.resolve("output").toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return files;
    }

    private Map<String, String> siteByThreads(int threads) throws Exception {
        Path copy = temp.resolve("luong-" + threads);
        copyWithoutCaches(copy);
        Path output = temp.resolve("ra-luong-" + threads);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.congbo.cli.Main",
                        "build",
                        "--project",
                        copy.toString(),
                        "--output",
                        output.toString(),
                        "--as-of",
                        TestProject.AS_OF)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return site(output);
    }
}
