package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that visit a site are told about it. */
class SitemapTest {

    private static final Pattern LOC = Pattern.compile("<loc>([^<]*)</loc>");
    private static final XmlSchema RULES = XmlSchema.of("sitemap.xsd");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_channel_with_an_address_has_a_map_of_all_its_pages_that_keeps_the_rules() throws IOException {
        TestProject project = TestProject.demonstration(temp);
        project.replace("jbake.properties", ".base=", ".base=https://kenh.example/");
        assertThat(project.congbo("build").code()).isZero();
        Path site = project.site("minh-hoa");
        String map = Files.readString(site.resolve("sitemap.xml"));
        assertThat(RULES.invalidity(map)).isEmpty();
        List<String> locations = LOC.matcher(map).results().map(m -> m.group(1)).toList();
        assertThat(locations)
                .isSorted()
                .contains("https://kenh.example/", "https://kenh.example/ke-hoach/minh-hoa/ban-1/")
                .noneMatch(l -> l.contains("404"))
                .allSatisfy(l -> assertThat(site.resolve(l.replace("https://kenh.example/", "") + "index.html"))
                        .isRegularFile());
        assertThat(Files.readString(site.resolve("robots.txt")))
                .isEqualTo("User-agent: *\nAllow: /\nSitemap: https://kenh.example/sitemap.xml\n");
    }

    @Test
    void while_nobody_knows_the_address_there_is_no_map() {
        TestProject project = TestProject.real(temp);
        project.congbo("build");
        assertThat(project.site("cong-tinh").resolve("sitemap.xml")).doesNotExist();
        assertThat(project.site("cong-tinh").resolve("robots.txt")).hasContent("User-agent: *\nAllow: /\n");
    }

    @Test
    void only_days_that_are_written_down_are_told_as_days_of_change() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.replace(
                "content/ban-tin/2026/mot.adoc",
                ":jbake-muc-do",
                ":jbake-cap-nhat-1: 2026-03-01 | nhỏ | Sửa lỗi chính tả.\n:jbake-muc-do");
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).as(run.out()).isZero();
        String map = Files.readString(project.site("mot").resolve("sitemap.xml"));
        assertThat(map)
                .contains("<loc>https://mot.example/ban-tin/2026/mot/</loc>\n<lastmod>2026-03-01</lastmod>")
                .contains("<loc>https://mot.example/</loc>\n</url>");
        project.congbo("seal", "mau", "1");
        project.congbo("build");
        String sealed = Files.readString(project.site("mot").resolve("sitemap.xml"));
        assertThat(sealed).containsPattern("ke-hoach/mau/ban-1/</loc>\n<lastmod>2026-");
        assertThat(RULES.invalidity(sealed)).isEmpty();
    }

    @Test
    void a_channel_in_a_folder_of_its_host_has_no_robots_txt_because_nobody_would_read_it() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        assertThat(project.site("hai").resolve("robots.txt")).doesNotExist();
        assertThat(LOC.matcher(Files.readString(project.site("hai").resolve("sitemap.xml")))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(l -> l.startsWith("<loc>https://hai.example/ke-hoach-tinh/"));
    }

    @Test
    void the_judge_refuses_what_the_protocol_refuses() {
        String sound =
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/</loc>"
                        + "<lastmod>2026-01-01</lastmod></url></urlset>";
        assertThat(RULES.invalidity(sound)).isEmpty();
        assertThat(List.of(
                        sound.replace("https://a.example/", "/ke-hoach/"),
                        sound.replace("2026-01-01", "hôm qua"),
                        sound.replace("<urlset", "<urlset lang=\"vi\""),
                        sound.replaceAll("<url>.*</url>", ""),
                        sound.replaceAll("(<url>.*</url>)", "$1$1")))
                .allSatisfy(broken -> assertThat(RULES.invalidity(broken)).isPresent());
    }
}
