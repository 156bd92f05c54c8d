package vn.congbo.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle's own eyes: a comparison that saw nothing would pass for ever. */
class ComparisonOfSitesTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_difference_is_shown_with_its_surroundings_and_marks() throws IOException {
        BakedSite one = site("one", Map.of("a/đề.html", "một\nhai\nba\n", "b.txt", "b"));
        BakedSite two = site("two", Map.of("a/đề.html", "một\nhai khác\nba\n", "c.txt", "c"));
        Map<String, String> differences = one.differencesTo(two);
        assertThat(differences).containsOnlyKeys("a/đề.html", "b.txt", "c.txt");
        assertThat(differences.get("a/đề.html")).contains("-hai\n+hai khác");
        assertThat(differences)
                .containsEntry("b.txt", "only in the first")
                .containsEntry("c.txt", "only in the second");
    }

    @Test
    void only_the_time_of_the_bake_is_forgiven() throws IOException {
        BakedSite one = site("one", Map.of("f", "<lastBuildDate>1</lastBuildDate><pubDate>1</pubDate> date=1"));
        assertThat(one.differencesTo(
                        site("two", Map.of("f", "<lastBuildDate>2</lastBuildDate><pubDate>1</pubDate> date=1"))))
                .isEmpty();
        assertThat(one.differencesTo(
                        site("three", Map.of("f", "<lastBuildDate>1</lastBuildDate><pubDate>2</pubDate> date=1"))))
                .containsOnlyKeys("f");
        assertThat(one.differencesTo(
                        site("four", Map.of("f", "<lastBuildDate>1</lastBuildDate><pubDate>1</pubDate> date=2"))))
                .containsOnlyKeys("f");
    }

    @Test
    void a_byte_that_is_no_utf8_counts() throws IOException {
        Path one = Files.createDirectories(temp.resolve("one"));
        Path two = Files.createDirectories(temp.resolve("two"));
        Files.write(one.resolve("f"), new byte[] {(byte) 0xE4});
        Files.write(two.resolve("f"), new byte[] {(byte) 0xE5});
        assertThat(BakedSite.in(one).differencesTo(BakedSite.in(two))).containsOnlyKeys("f");
    }

    @Test
    void a_declaration_covers_the_paths_of_its_pattern_only() throws IOException {
        Files.writeString(temp.resolve("differences.txt"), "# why\nbai/** 6\n*.html 5 always\n");
        List<Declared> declared = Declared.of(temp);
        assertThat(declared).hasSize(2);
        assertThat(declared.get(0).covers("bai/a/b.html")).isTrue();
        assertThat(declared.get(1).covers("bai/a.html")).isFalse();
        assertThat(declared.get(1)).isEqualTo(new Declared("*.html", 5, true));
    }

    @Test
    void the_second_maven_looks_where_the_first_does() {
        assertThat(MavenArguments.of(
                        Map.of("MAVEN_CMD_LINE_ARGS", " -B -s /a/settings.xml -o -Dmaven.repo.local=/r -Dx=y verify")))
                .containsExactly("-s", "/a/settings.xml", "-o", "-Dmaven.repo.local=/r");
        assertThat(MavenArguments.of(Map.of())).isEmpty();
    }

    private BakedSite site(String name, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = temp.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return BakedSite.in(temp.resolve(name));
    }
}
