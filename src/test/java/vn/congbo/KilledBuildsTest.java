package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.cli.Main;

/**
 * Builds killed at random moments ({@code kill -9}): whoever looks finds one whole site, the old or the new, and the next build is right.
 * {@code -Dkills=200} kills as many; by default a few, to keep the test short.
 */
class KilledBuildsTest {

    private static final int KILLS = Integer.getInteger("kills", 8);
    private static final int PAGES = 40;
    private static final Pattern VERSION = Pattern.compile("phiên (\\d+)\\.");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_killed_build_leaves_one_whole_site_and_the_next_build_is_right() throws Exception {
        Random random = new Random(KILLS);
        write(0);
        build();
        long whole = duration();
        int published = 0;
        int seenNew = 0;
        for (int version = 1; version <= KILLS; version++) {
            write(version);
            if (version % 4 == 0) {
                delete(temp.resolve("target"));
            }
            Process process = process();
            // From the beginning of a build to its end, a random moment in each stretch.
            long moment = (long) (whole * (version - 1 + random.nextDouble()) / KILLS);
            boolean over = process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            int found = versionOf(site());
            assertThat(found).as("over: " + over).isIn(published, version);
            seenNew += found == version ? 1 : 0;
            build();
            assertThat(versionOf(site())).isEqualTo(version);
            assertThat(contents(site())).isEqualTo(cleanlyBuilt());
            published = version;
        }
        assertThat(seenNew).as("some builds were killed before they were done").isLessThan(KILLS);
    }

    private Path site() throws IOException {
        return temp.resolve("output").toRealPath();
    }

    /** The one version that all pages show. */
    private int versionOf(Path site) throws IOException {
        Set<Integer> versions = contents(site).values().stream()
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(m -> Integer.valueOf(m.group(1)))
                .collect(Collectors.toSet());
        assertThat(versions).hasSize(1);
        return versions.iterator().next();
    }

    private Map<String, String> contents(Path site) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(site.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(contents).hasSize(PAGES + 1);
        return contents;
    }

    private Map<String, String> cleanlyBuilt() throws IOException {
        Path copy = temp.resolveSibling(temp.getFileName() + "-sach");
        delete(copy);
        for (String part : new String[] {"content", "templates", "assets", "jbake.properties"}) {
            copy(temp.resolve(part), copy.resolve(part));
        }
        run(copy);
        Map<String, String> contents = contents(copy.resolve("output").toRealPath());
        delete(copy);
        return contents;
    }

    private void write(int version) throws IOException {
        put("jbake.properties", "render.index=false\nrender.feed=false\nrender.archive=false\nrender.tags=false\n");
        put("templates/page.ftl", "${content.title} ${content.body} phiên " + version + ".\n");
        put("assets/a.txt", "phiên " + version + ".\n");
        for (int i = 0; i < PAGES; i++) {
            boolean adoc = i % 10 == 0;
            String name = "content/t" + i + (adoc ? ".adoc" : ".md");
            put(
                    name,
                    "title=T" + i + "\ntype=page\nstatus=published\ndate=2026-01-01\n~~~~~~\nphiên " + version + ".\n");
        }
    }

    private void put(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void build() {
        run(temp);
    }

    private static void run(Path project) {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        int code = Main.run(nobody, nobody, "build", "--project", project.toString(), "--as-of", TestProject.AS_OF);
        assertThat(code).isZero();
    }

    /** How long a whole process takes, in milliseconds. */
    private long duration() throws Exception {
        write(0);
        delete(temp.resolve("target"));
        long start = System.nanoTime();
        Process process = process();
        process.waitFor();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
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
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
