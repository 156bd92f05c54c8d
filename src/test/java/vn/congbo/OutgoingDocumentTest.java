package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.json.Json;

/** Editions' metadata as Nghị định 30/2020/NĐ-CP lists it: JSON and XML that say the same, and a schema with its lengths. */
class OutgoingDocumentTest {

    private static final String PLAN = "content/ke-hoach/mau/";
    private static final String EDITION = PLAN + "ban-1/van-ban.adoc";
    private static final String FILE = "api/v1/plans/mau/editions/1.nd30.";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void every_edition_of_every_site_is_valid_and_says_the_same_in_both_forms() throws IOException {
        for (TestProject project : List.of(
                TestProject.real(temp.resolve("that")),
                TestProject.demonstration(temp.resolve("minh-hoa")),
                TestProject.sound(temp.resolve("nen")))) {
            assertThat(project.congbo("build").code()).isZero();
            List<Path> files = find(project.folder().resolve("target/site"), ".nd30.xml");
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                String xml = Files.readString(file);
                XmlSchema schema =
                        XmlSchema.at(file.resolve("../../../../nd30.xsd").normalize());
                assertThat(schema.invalidity(xml)).as(file.toString()).isEmpty();
                String json = Files.readString(Path.of(file.toString().replace(".xml", ".json")));
                assertThat(told(read(xml))).as(file.toString()).isEqualTo(told(json));
            }
        }
    }

    @Test
    void what_the_text_prints_is_known_and_the_rest_says_why_it_is_not() {
        TestProject project = TestProject.real(temp);
        project.congbo("build");
        Document xml = read(read(project, "cong-tinh", "api/v1/plans/tri-thuc-2025/editions/1.nd30.xml"));
        assertThat(xml.select("Subject").text()).hasSize(134).startsWith("Phát triển đội ngũ trí thức");
        assertThat(xml.select("OutgoingDocument > OrganName").text()).contains("Văn phòng");
        assertThat(xml.select("SignerInfo > Position").text()).isEqualTo("KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG");
        assertThat(xml.select("To > OrganName").eachText())
                .hasSize(5)
                .startsWith("Sở Khoa học và Công nghệ (b/c)")
                .noneMatch(name -> name.startsWith("Lưu"));
        assertThat(xml.select("CodeNumber").attr("unknownBecause"))
                .isEqualTo("bản nguồn không ghi số và ký hiệu của kế hoạch");
        assertThat(xml.select("[xsi:nil=true]"))
                .allMatch(e -> e.text().isEmpty() && !e.attr("unknownBecause").isEmpty());
        assertThat(xml.select("OutgoingDocument").attr("basis")).contains("Phụ lục VI");
    }

    @Test
    void number_and_symbol_stand_apart_and_a_code_comes_from_the_configuration() {
        TestProject project = TestProject.sound(temp)
                .replace(EDITION, ":jbake-so-ky-hieu: chưa rõ: văn bản mẫu", ":jbake-so-ky-hieu: 07/KH-VP");
        project.with("jbake.properties", project.read("jbake.properties") + "congbo.organ-id.van-phong=H52.12.34\n");
        assertThat(project.congbo("build").code()).isZero();
        Document xml = read(read(project, "mot", FILE + "xml"));
        assertThat(xml.select("CodeNumber").text()).isEqualTo("07");
        assertThat(xml.select("CodeNotation").text()).isEqualTo("KH-VP");
        assertThat(xml.select("IssuedDate").text()).isEqualTo("2025-05-06");
        assertThat(xml.select("OutgoingDocument > OrganId").text()).isEqualTo("H52.12.34");
    }

    @Test
    void an_official_text_that_is_longer_than_the_list_allows_is_published_whole_with_a_warning() throws IOException {
        String printed = "Làm mẫu để kiểm thử";
        String longer = "Làm mẫu" + " rất dài".repeat(60) + " để kiểm thử";
        TestProject project = TestProject.sound(temp)
                .replace(EDITION, printed, longer)
                .replace(PLAN + "ban-1/goc/van-ban.txt", printed, longer);
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains(EDITION + ":16", "sieu-du-lieu-qua-dai", "Subject", "500");
        String xml = read(project, "mot", FILE + "xml");
        assertThat(xml).contains(longer);
        assertThat(XmlSchema.at(project.site("mot").resolve("api/v1/nd30.xsd")).invalidity(xml))
                .isPresent();
    }

    @Test
    void the_schema_refuses_what_the_list_does_not_allow() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        XmlSchema schema = XmlSchema.at(project.site("mot").resolve("api/v1/nd30.xsd"));
        String sound = read(project, "mot", FILE + "xml");
        assertThat(List.of(
                        sound.replace("<IssuedDate>2025-05-06", "<IssuedDate>06/5/2025"),
                        sound.replaceFirst("<Language>[^<]*", "<Language>" + "x".repeat(31)),
                        sound.replaceFirst("<Language>[^<]*", "<Language>"),
                        sound.replace("<TypeName>", "<Typename>").replace("</TypeName>", "</Typename>"),
                        sound.replaceFirst("<PageAmount [^>]*>", "<PageAmount>1000</PageAmount>"),
                        sound.replaceFirst("<Priority xsi:nil=\"true\"", "<Priority"),
                        sound.replaceFirst(" basis=\"[^\"]*\"", "")))
                .doesNotContain(sound)
                .allSatisfy(broken ->
                        assertThat(schema.invalidity(broken)).as(broken).isPresent());
        assertThat(schema.invalidity(sound.replaceFirst("<PageAmount [^>]*>", "<PageAmount>4</PageAmount>")))
                .isEmpty();
    }

    /** Name, value and reason of every field, in order. */
    private static List<String> told(Document xml) {
        List<String> told = new ArrayList<>();
        for (Element e : xml.select("OutgoingDocument *")) {
            if (e.childrenSize() == 0) {
                told.add(e.nodeName() + "|" + e.wholeText() + "|" + e.attr("unknownBecause"));
            }
        }
        return told;
    }

    private static List<String> told(String json) {
        List<String> told = new ArrayList<>();
        tell(object(Json.readObject(json).orElseThrow(), "document"), told);
        return told;
    }

    private static void tell(Map<String, Object> tree, List<String> told) {
        for (String name : tree.keySet()) {
            if (tree.get(name) instanceof List<?>) {
                Json.objects(tree, name).forEach(one -> tell(one, told));
            } else if (object(tree, name).containsKey("unknownBecause")) {
                Map<String, Object> fact = object(tree, name);
                told.add(name + "|" + Objects.requireNonNullElse(fact.get("value"), "") + "|"
                        + Objects.requireNonNullElse(fact.get("unknownBecause"), ""));
            } else {
                tell(object(tree, name), told);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> tree, String key) {
        return (Map<String, Object>) Objects.requireNonNull(tree.get(key));
    }

    private static Document read(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static String read(TestProject project, String target, String path) {
        return project.read("target/site/" + target + "/" + path);
    }

    private static List<Path> find(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending) && Files.isRegularFile(p))
                    .sorted()
                    .toList();
        }
    }
}
