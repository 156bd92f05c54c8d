package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/sites/broken} is laid over the sound project and built; what the console then says is in its
 * {@code console.txt}; in English in {@code console.en.txt}, where there is one. {@code -Dgolden=update} writes those files anew: review the difference. The folders with a {@code niem-phong.json}
 * hold a seal of the sound project's first edition, as {@code congbo seal mau 1} makes it, and one thing that is not as it was.
 */
class BrokenSitesTest {

    private static final Path BROKEN = TestProject.SITES.resolve("broken");

    @TempDir
    private Path temp = Path.of("");

    @TestFactory
    Stream<DynamicTest> a_broken_site_says_what_where_and_how_to_mend_it() throws IOException {
        List<Path> sites;
        try (Stream<Path> list = Files.list(BROKEN)) {
            sites = list.filter(Files::isDirectory).sorted().toList();
        }
        return sites.stream()
                .map(site -> DynamicTest.dynamicTest(site.getFileName().toString(), () -> build(site)));
    }

    private void build(Path site) throws IOException {
        TestProject project =
                TestProject.sound(temp.resolve(site.getFileName().toString())).with(site);
        build(project, site.resolve("console.txt"));
        if (Files.exists(site.resolve("console.en.txt"))) {
            build(project, site.resolve("console.en.txt"), "--lang", "en");
        }
    }

    private static void build(TestProject project, Path expected, String... language) throws IOException {
        TestProject.Run run = project.congbo(
                Stream.concat(Stream.of("build"), Stream.of(language)).toArray(String[]::new));
        String console = run.out() + "--- stderr\n" + run.err() + "--- exit " + run.code() + "\n";
        Golden.compare(expected, console);
        assertThat(run.code()).as("exit code").isEqualTo(1);
        assertThat(run.out() + run.err()).as("no stack trace").doesNotContain("\tat ", "Exception");
        assertThat(project.site("mot")).as("nothing written").doesNotExist();
        assertThat(project.site("hai")).as("nothing written").doesNotExist();
    }
}
