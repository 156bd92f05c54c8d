package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell programs in their heads, and link sets: signposts, Dublin Core. */
class SignpostsTest {

    private static final String BASE = "https://kenh.example/";
    private static final String PLAN = "ke-hoach/minh-hoa/";
    private static final Set<String> SIGNPOSTS =
            Set.of("cite-as", "type", "author", "license", "describedby", "item", "collection");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void the_page_of_a_plan_and_its_link_set_say_the_same() throws IOException {
        Path site = demonstration();
        Document page = page(site, PLAN);
        String set =
                page.select("link[rel=linkset][type=application/linkset+json]").attr("abs:href");
        assertThat(set).isEqualTo(BASE + PLAN + "linkset.json");
        Linkset.Context own = linkset(site, PLAN + "linkset.json").get(0);
        assertThat(own.anchor()).isEqualTo(BASE + PLAN);
        assertThat(own.links().stream().map(l -> l.relation() + " " + l.href() + " " + l.type()))
                .containsExactlyElementsOf(signposts(page))
                .contains(
                        "cite-as " + BASE + PLAN + " ",
                        "type https://schema.org/AboutPage ",
                        "type https://schema.org/Legislation ",
                        "license https://creativecommons.org/licenses/by/4.0/ ",
                        "item " + BASE + PLAN + "ban-6/ text/html")
                .anyMatch(l -> l.startsWith("author " + BASE + "don-vi/"));
    }

    @Test
    void every_address_in_a_link_set_leads_somewhere_and_back() throws IOException {
        Path site = demonstration();
        List<Path> sets = find(site, "linkset.json");
        assertThat(sets).hasSize(2 + 6 + 2);
        for (Path file : sets) {
            List<Linkset.Context> contexts = Linkset.read(Files.readString(file));
            Linkset.Context own = contexts.get(0);
            assertThat(own.links()).extracting(Linkset.Link::relation).contains("cite-as", "describedby", "item");
            for (Linkset.Link link : own.links()) {
                if (link.href().startsWith(BASE)) {
                    assertThat(file(site, link.href())).as(link.href()).isRegularFile();
                }
                String back = link.relation().equals("item")
                        ? "collection"
                        : link.relation().equals("describedby") ? "describes" : "";
                if (!back.isEmpty()) {
                    assertThat(contexts.stream()
                                    .filter(c -> c.anchor().equals(link.href()))
                                    .flatMap(c -> c.of(back).stream())
                                    .map(Linkset.Link::href))
                            .as(link.href())
                            .containsExactly(own.anchor());
                }
            }
        }
    }

    @Test
    void while_nobody_knows_the_address_nothing_is_to_be_cited_and_link_sets_are_relative() throws IOException {
        TestProject project = TestProject.real(temp);
        project.congbo("build");
        Path site = project.site("cong-tinh");
        String path = "ke-hoach/tri-thuc-2025/ban-1.linkset.json";
        List<Linkset.Context> contexts = Linkset.read(Files.readString(site.resolve(path)));
        assertThat(contexts.get(0).links()).extracting(Linkset.Link::relation).doesNotContain("cite-as", "license");
        URI here = URI.create(BASE + path);
        assertThat(here.resolve(contexts.get(0).anchor())).hasToString(BASE + "ke-hoach/tri-thuc-2025/ban-1/");
        assertThat(contexts.stream().flatMap(c -> c.links().stream()))
                .filteredOn(l -> !l.href().startsWith("https://schema.org/"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(file(site, here.resolve(l.href()).toString()))
                        .as(l.href())
                        .isRegularFile());
        Document page = page(site, "ke-hoach/tri-thuc-2025/");
        assertThat(page.select("link[rel=cite-as], link[rel=search], meta[name=dcterms.issued]"))
                .isEmpty();
        assertThat(page.select("link[rel=linkset]").attr("href"))
                .isEqualTo("../../ke-hoach/tri-thuc-2025/linkset.json");
    }

    @Test
    void pages_say_in_dublin_core_what_they_say_to_readers() throws IOException {
        Path site = demonstration();
        Document plan = page(site, PLAN);
        assertThat(plan.select("link[rel=schema.dcterms]").attr("href")).isEqualTo("http://purl.org/dc/terms/");
        assertThat(core(plan, "title")).containsExactly(plan.select("h1").text());
        assertThat(core(plan, "type")).containsExactly("Kế hoạch");
        assertThat(core(plan, "language")).containsExactly(plan.select("html").attr("lang"));
        assertThat(core(plan, "publisher")).containsExactly("Phòng Minh Họa (không có thật)");
        assertThat(core(plan, "identifier"))
                .containsExactly(plan.select("link[rel=canonical]").attr("href"));
        assertThat(core(plan, "issued")).hasSize(1);
        Document bulletin = page(site, "ban-tin/2025/da-co-vi-du/");
        assertThat(core(bulletin, "title"))
                .containsExactly(bulletin.select("h1").text());
        assertThat(bulletin.select("link[rel=dcterms.isPartOf]").attr("abs:href"))
                .isEqualTo(BASE + PLAN);
        assertThat(signposts(bulletin)).contains("collection " + BASE + PLAN + " text/html");
        Document clause = page(site, PLAN + "dieu-khoan/m1-k1/");
        assertThat(core(clause, "title")).hasSize(1);
        assertThat(signposts(clause))
                .contains("cite-as " + BASE + PLAN + "dieu-khoan/m1-k1/ ", "collection " + BASE + PLAN + " text/html");
    }

    @Test
    void pages_of_editions_are_kept_and_say_nothing_of_this() throws IOException {
        Document edition = page(demonstration(), PLAN + "ban-1/");
        assertThat(signposts(edition)).isEmpty();
        assertThat(edition.select("meta[name^=dcterms], link[rel=linkset], link[rel=search]"))
                .isEmpty();
    }

    private Path demonstration() throws IOException {
        TestProject project = TestProject.demonstration(temp);
        project.replace("jbake.properties", ".base=", ".base=" + BASE);
        project.with(
                "jbake.properties",
                project.read("jbake.properties") + "congbo.canonical=minh-hoa\n"
                        + "congbo.license=https://creativecommons.org/licenses/by/4.0/\n");
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).as(run.out()).isZero();
        return project.site("minh-hoa").toRealPath();
    }

    private static List<String> signposts(Document page) {
        return page.select("head > link").stream()
                .filter(l -> SIGNPOSTS.contains(l.attr("rel")))
                .map(l -> l.attr("rel") + " " + l.attr("abs:href") + " " + l.attr("type"))
                .toList();
    }

    private static List<String> core(Document page, String term) {
        return page.select("meta[name=dcterms." + term + "]").eachAttr("content");
    }

    private static Document page(Path site, String address) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(address + "index.html")), BASE + address);
    }

    private static List<Linkset.Context> linkset(Path site, String path) throws IOException {
        return Linkset.read(Files.readString(site.resolve(path)));
    }

    private static Path file(Path site, String address) {
        String path = address.substring(BASE.length());
        return site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    private static List<Path> find(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }
}
