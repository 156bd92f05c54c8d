package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions as Akoma Ntoso: valid by the schema of OASIS, and the official text word for word. */
class AkomaNtosoTest {

    private static final XmlSchema OASIS = XmlSchema.of("akomantoso30.xsd");
    private static final String REAL = "api/v1/plans/tri-thuc-2025/editions/1.akn.xml";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void every_edition_of_every_site_is_valid_and_has_its_official_text_word_for_word() throws IOException {
        List<TestProject> projects = List.of(
                TestProject.real(temp.resolve("that")),
                TestProject.demonstration(temp.resolve("minh-hoa")),
                TestProject.progress(temp.resolve("tien-do")),
                TestProject.sound(temp.resolve("nen")));
        for (TestProject project : projects) {
            assertThat(project.congbo("build").code()).isZero();
            List<Path> editions = find(project.folder().resolve("target/site"), "nguyen-van.txt");
            assertThat(editions).isNotEmpty();
            for (Path text : editions) {
                Path akn = akomaNtoso(text);
                String xml = Files.readString(akn);
                assertThat(OASIS.invalidity(xml)).as(akn.toString()).isEmpty();
                assertThat(words(xml)).as(akn.toString()).isEqualTo(folded(Files.readString(text)));
            }
        }
    }

    @Test
    void a_clause_has_its_permanent_id_and_an_id_by_its_place_in_this_edition() {
        Document akn = real();
        Element item = one(akn, "[wId=m4-k2-g1]");
        assertThat(item.nodeName()).isEqualTo("indent");
        assertThat(item.attr("eId")).isEqualTo("sec_IV__para_2__indent_1");
        assertThat(item.parents().eachAttr("wId")).containsExactly("m4-k2", "m4");
        assertThat(one(akn, "[wId=m4-k2] > num").text()).isEqualTo("2.");
        assertThat(one(akn, "[wId=m3-k2-d1-c2]").nodeName()).isEqualTo("span");
        assertThat(akn.select("[wId]").eachAttr("wId")).doesNotHaveDuplicates().contains("nn-6", "trich-yeu");
    }

    @Test
    void citations_lead_to_the_register_and_say_what_is_printed() {
        Document akn = real();
        assertThat(akn.select("mainBody ref, preamble ref")).hasSize(16);
        assertThat(akn.select("ref[href=/van-ban/qd-894-ubnd-sonla-2025/]").eachText())
                .anyMatch(text -> text.contains("849/QĐUBND"))
                .anyMatch(text -> text.contains("894/QĐ-UBND"));
    }

    @Test
    void what_is_unknown_is_said_with_its_reason_and_no_date_is_made_up() {
        Document akn = real();
        assertThat(akn.select("FRBRdate").eachAttr("name")).containsOnly("first-seen-here");
        assertThat(akn.select("FRBRnumber")).isEmpty();
        assertThat(akn.select("proprietary fact").eachText())
                .containsExactly("number", "place", "issuedOn", "effectiveFrom", "publishedOn", "signedCopy");
        assertThat(akn.select("proprietary because").get(0).text())
                .isEqualTo("bản nguồn không ghi số và ký hiệu của kế hoạch");
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        Document known = read(project.site("mot").resolve("api/v1/plans/mau/editions/1.akn.xml"));
        assertThat(known.select("FRBRExpression FRBRdate").eachAttr("name")).contains("issued");
    }

    @Test
    void both_channels_and_two_days_have_the_same_bytes_once_it_is_published() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish");
        project.congbo(List.of("--as-of", "2999-01-01"), "build");
        String path = "api/v1/plans/mau/editions/1.akn.xml";
        String one = Files.readString(project.site("mot").resolve(path));
        project.congbo(List.of("--as-of", "2999-01-02"), "build");
        assertThat(Files.readString(project.site("mot").resolve(path))).isEqualTo(one);
        assertThat(Files.readString(project.site("hai").resolve(path))).isEqualTo(one);
    }

    @Test
    void the_judge_refuses_what_is_no_akoma_ntoso() throws IOException {
        String sound = RealSite.file(RealSite.targets().get(0), REAL)
                .orElseThrow()
                .bytes()
                .utf8();
        assertThat(List.of(
                        sound.replaceAll("<FRBRdate [^>]*>", ""),
                        sound.replace("eId=\"sec_II\"", "eId=\"sec_I\""),
                        sound.replace("<mainBody>", "<body>").replace("</mainBody>", "</body>"),
                        sound.replace("wId=\"m1\"", "wid=\"m1\"")))
                .allSatisfy(broken -> assertThat(OASIS.invalidity(broken)).isPresent());
    }

    private static Element one(Document akn, String selector) {
        return akn.select(selector).stream().findFirst().orElseThrow();
    }

    private static Document real() {
        return parsed(RealSite.file(RealSite.targets().get(0), REAL)
                .orElseThrow()
                .bytes()
                .utf8());
    }

    private static Document read(Path file) {
        try {
            return parsed(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document parsed(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    /** …/ke-hoach/x/ban-1/nguyen-van.txt → …/api/v1/plans/x/editions/1.akn.xml */
    private static Path akomaNtoso(Path text) {
        return Path.of(text.toString()
                .replaceFirst("ke-hoach/([^/]*)/ban-([0-9]*)/nguyen-van.txt$", "api/v1/plans/$1/editions/$2.akn.xml"));
    }

    /** The words outside of the meta part, by another reader than the program's own. */
    private static String words(String xml) {
        Document akn = parsed(xml);
        akn.select("meta").remove();
        return folded(akn.wholeText());
    }

    private static String folded(String text) {
        return text.replaceAll("[ \\n]+", " ").strip();
    }

    private static List<Path> find(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        }
    }
}
