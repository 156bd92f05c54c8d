package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How browsers add the search of a channel to their own (OpenSearch 1.1). */
class OpenSearchTest {

    private static final XmlSchema RULES = XmlSchema.of("opensearch.xsd");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_channel_with_an_address_describes_its_search_and_its_pages_name_the_description() {
        TestProject project = TestProject.demonstration(temp);
        project.replace("jbake.properties", ".base=", ".base=https://kenh.example/minh-hoa/");
        assertThat(project.congbo("build").code()).isZero();
        String xml = project.read("target/site/minh-hoa/opensearch.xml");
        assertThat(RULES.invalidity(xml)).isEmpty();
        Document description = Jsoup.parse(xml, "", Parser.xmlParser());
        assertThat(description.select("ShortName").text()).isEqualTo("Kênh MINH HỌA");
        assertThat(description.select("Url[type=text/html]").attr("template"))
                .isEqualTo("https://kenh.example/minh-hoa/tim-kiem/?q={searchTerms}");
        Document page = Jsoup.parse(project.read("target/site/minh-hoa/ke-hoach/minh-hoa/index.html"));
        assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("../../opensearch.xml");
        assertThat(page.select("link[rel=search]").attr("title")).isEqualTo("Kênh MINH HỌA");
        assertThat(page.select("form[role=search] [name=q]")).isNotEmpty();
        assertThat(project.read("target/site/minh-hoa/manifest.json"))
                .contains("application/opensearchdescription+xml");
    }

    @Test
    void a_name_too_long_for_a_browser_gives_way_to_a_short_one_or_to_the_id() {
        TestProject project = TestProject.sound(temp)
                .replace(
                        "jbake.properties",
                        "name=Kênh một",
                        "name=Cổng thông tin điện tử tỉnh Mẫu, kênh thứ nhất của tỉnh")
                .replace("jbake.properties", "name=Kênh hai", "name=Trang thông tin Văn phòng");
        project.with("jbake.properties", project.read("jbake.properties") + "congbo.target.hai.short-name=Văn phòng\n");
        assertThat(project.congbo("build").code()).isZero();
        String one = project.read("target/site/mot/opensearch.xml");
        String other = project.read("target/site/hai/opensearch.xml");
        assertThat(List.of(one, other))
                .allSatisfy(xml -> assertThat(RULES.invalidity(xml)).isEmpty());
        assertThat(one).contains("<ShortName>mot</ShortName>").doesNotContain("LongName");
        assertThat(other)
                .contains("<ShortName>Văn phòng</ShortName>", "https://hai.example/ke-hoach-tinh/tim-kiem/?q=");
    }

    @Test
    void while_nobody_knows_the_address_there_is_no_description() {
        TestProject project = TestProject.sound(temp).replace("jbake.properties", "base=https://mot.example/", "base=");
        assertThat(project.congbo("build").code()).isZero();
        assertThat(project.site("mot").resolve("opensearch.xml")).doesNotExist();
        assertThat(project.site("hai").resolve("opensearch.xml")).exists();
    }

    @Test
    void the_judge_refuses_what_the_specification_refuses() {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        String sound = project.read("target/site/mot/opensearch.xml");
        assertThat(List.of(
                        sound.replace("<ShortName>", "<ShortName>Một tên dài quá"),
                        sound.replace("https://mot.example/tim-kiem", "/tim-kiem"),
                        sound.replace("{searchTerms}", "{searchTerms"),
                        sound.replaceAll("<Url [^>]*>", "")))
                .doesNotContain(sound)
                .allSatisfy(broken ->
                        assertThat(RULES.invalidity(broken)).as(broken).isPresent());
    }
}
