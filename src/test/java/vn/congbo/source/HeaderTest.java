package vn.congbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jbake.app.Parser;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Our header reader beside JBake's own: the same header gives the same keys and values; ours also knows their lines. */
class HeaderTest {

    private static final List<String> OURS_ONLY = List.of("date", "tags");

    @TempDir
    private Path project = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title=Một\ntype=page\nstatus=published\n~~~~~~\nthân",
                "title = Có khoảng trắng \n type=page\nstatus=draft\nrieng.toi=a=b\n\n~~~~~~\nthân\n",
                "title=Dấu = trong giá trị = hai lần\ntype=post\nstatus=published-date\ndate=2026-01-02\n~~~~~~\nthân",
                "\n\ntitle=Dòng trống trước\ntype=page\nstatus=published\n~~~~~~\n\nthân\n~~~~~~\nhai"
            })
    void a_jbake_header_means_what_jbake_says(String text) throws Exception {
        DocumentModel jbake = jbake(text);
        Header ours = Header.of(text, Place.of("x"), "~~~~~~", Keys.all(), new Problems())
                .orElseThrow();
        Map<String, String> values = new TreeMap<>();
        ours.fields().forEach((key, value) -> values.put(key, value.text()));
        OURS_ONLY.forEach(values::remove); // JBake turns these into dates and lists
        assertThat(jbake).isNotNull();
        values.forEach((key, value) ->
                assertThat(String.valueOf(jbake.get(key))).as(key).isEqualTo(value));
        assertThat(ours.body().strip()).isEqualTo(jbake.getBody().strip());
    }

    @Test
    void a_key_knows_its_line_and_the_body_keeps_its_lines() {
        String text = "title=Một\n\ntype=page\nstatus=published\n~~~~~~\nthân";
        Header header = Header.of(text, Place.of("x"), "~~~~~~", Keys.all(), new Problems())
                .orElseThrow();
        assertThat(header.fields().get("type")).extracting("place").isEqualTo(new Place("x", 3));
        assertThat(header.body().lines().toList()).hasSize(6).last().isEqualTo("thân");
    }

    @Test
    void asciidoc_attributes_mean_the_same() {
        String text =
                "// ghi chú\n= Tiêu đề = có dấu bằng\n:jbake-type: trang\n:toc:\n:jbake-status: published\n\n:jbake-date: không phải đầu\n";
        Header header = Header.of(text, Place.of("x"), "~~~~~~", Keys.all(), new Problems())
                .orElseThrow();
        assertThat(header.fields().keySet()).containsExactly("title", "type", "status");
        assertThat(header.fields().get("title")).extracting("text").isEqualTo("Tiêu đề = có dấu bằng");
        assertThat(header.body()).isEqualTo(text);
    }

    @Test
    void a_slip_of_the_finger_in_the_prefix_is_noticed() {
        Problems problems = new Problems();
        Header.of("= T\n:jbke-status: published\n:jbake-type: trang\n", Place.of("x"), "~~~~~~", Keys.all(), problems);
        assertThat(problems.sorted()).hasSize(1);
        assertThat(problems.sorted().get(0).fault()).isEqualTo(Fault.UNKNOWN_KEY);
        assertThat(problems.sorted().get(0).arguments()).contains("jbake-status");
    }

    private DocumentModel jbake(String text) throws Exception {
        Files.writeString(project.resolve("jbake.properties"), "");
        Path file = Files.createDirectories(project.resolve("content")).resolve("x.html");
        Files.writeString(file, text);
        JBakeConfiguration config = new ConfigUtil()
                .loadConfig(
                        project.toFile(), project.resolve("jbake.properties").toFile());
        return new Parser(config).processFile(file.toFile());
    }
}
