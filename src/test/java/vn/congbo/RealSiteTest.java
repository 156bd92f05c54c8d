package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Severity;
import vn.congbo.model.Target;

/** The real plan, published: what a reader and an outside judge find in it. */
class RealSiteTest {

    private static final Path ORIGINAL = Path.of("content/ke-hoach/tri-thuc-2025/ban-1/goc/van-ban-nguon.txt");

    @Test
    void the_real_content_has_no_error_and_no_warning() {
        assertThat(RealSite.get().problems()).allMatch(p -> p.severity() == Severity.NOTE);
        assertThat(RealSite.targets()).extracting(site -> site.getKey().id()).containsExactly("cong-tinh", "van-phong");
    }

    /** An own reading of original and page, that shares no code with the proof inside the build. */
    @Test
    void plan_and_edition_print_the_original_character_for_character_on_both_channels() throws IOException {
        String original = Files.readString(ORIGINAL)
                .replaceAll("-\\s*\\n\\s*\\n(?=KH/TU)", "-")
                .replaceAll("\\s+", " ")
                .strip();
        assertThat(original).contains("202-KH/TU", "849/QĐUBND", "2025 - 2030").hasSizeGreaterThan(8000);
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            for (String path : List.of(RealSite.PLAN + "index.html", RealSite.PLAN + "ban-1/index.html")) {
                Element part = html(site, path).expectFirst("[data-nguyen-van]");
                String printed = String.join(
                        " ",
                        part.select("[data-nv]").eachText().stream()
                                .map(String::strip)
                                .toList());
                assertThat(printed).as(path).isEqualTo(original);
            }
            OutputFile text =
                    RealSite.file(site, RealSite.PLAN + "ban-1/nguyen-van.txt").orElseThrow();
            assertThat(text.bytes().utf8().strip().replace("\n", " ")).isEqualTo(original);
        }
    }

    @Test
    void the_original_is_published_byte_for_byte() throws IOException {
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            OutputFile goc = RealSite.file(site, RealSite.PLAN + "ban-1/goc/van-ban-nguon.txt")
                    .orElseThrow();
            assertThat(goc.bytes().toArray()).isEqualTo(Files.readAllBytes(ORIGINAL));
        }
    }

    @Test
    void all_sixteen_citations_are_linked_to_five_instruments() {
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            List<String> links = html(site, RealSite.PLAN + "index.html")
                    .select("[data-nv] a.vien-dan")
                    .eachAttr("href");
            assertThat(links).hasSize(16);
            assertThat(links.stream().distinct()).hasSize(5);
        }
    }

    @Test
    void the_wrong_number_is_printed_as_it_stands_and_leads_to_the_right_instrument() {
        Document plan = html(RealSite.targets().get(0), RealSite.PLAN + "index.html");
        Element wrong = plan.expectFirst("[data-nv] a:has(.nguyen-van-dau:containsOwn(849/QĐUBND))");
        assertThat(wrong.attr("href")).endsWith("van-ban/qd-894-ubnd-sonla-2025/");
    }

    @Test
    void the_plan_has_its_clauses_goals_and_obligations() {
        Map.Entry<Target, List<OutputFile>> site = RealSite.targets().get(0);
        Document plan = html(site, RealSite.PLAN + "index.html");
        for (String id : List.of(
                "mo-dau", "m1-k1-g1", "m2-k3-g2", "m3-k2-d1-c2", "m3-k3-thoi-gian", "m4-k3-g2", "nn-6", "trang-4")) {
            assertThat(plan.getElementById(id)).as(id).isNotNull();
        }
        assertThat(site.getValue())
                .filteredOn(f -> f.path().matches(RealSite.PLAN + "muc-tieu/m[^/]*/index.html"))
                .hasSize(8);
        String obligations = html(site, RealSite.PLAN + "nghia-vu/index.html").text();
        assertThat(obligations).contains("chưa có báo cáo", "14/12");
    }

    @Test
    void every_page_passes_the_nu_html_checker() throws Exception {
        System.setProperty("nu.validator.datatype.warn", "true");
        Complaints complaints = new Complaints();
        var checker = new nu.validator.validation.SimpleDocumentValidator();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, false, false);
        int checked = 0;
        List<Map.Entry<Target, List<OutputFile>>> sites = new ArrayList<>(RealSite.targets());
        sites.add(DemonstrationSite.site());
        for (Map.Entry<Target, List<OutputFile>> site : sites) {
            for (OutputFile page : RealSite.pages(site)) {
                InputSource source = new InputSource(
                        new java.io.ByteArrayInputStream(page.bytes().toArray()));
                source.setEncoding("UTF-8");
                source.setSystemId("file:///" + site.getKey().id() + "/" + page.path());
                checker.checkHtmlInputSource(source);
                checked++;
            }
        }
        assertThat(complaints.errors).isEmpty();
        assertThat(checked).isGreaterThan(80);
    }

    @Test
    void the_checker_that_finds_nothing_would_find_something() throws Exception {
        Complaints complaints = new Complaints();
        var checker = new nu.validator.validation.SimpleDocumentValidator();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, false, false);
        checker.checkHtmlInputSource(
                new InputSource(new java.io.StringReader("<!DOCTYPE html><title>x</title><p><li>")));
        assertThat(complaints.errors).isNotEmpty();
    }

    @Test
    void a_first_visit_to_the_plan_weighs_at_most_40_KB_in_at_most_5_requests() throws IOException {
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            String path = RealSite.PLAN + "index.html";
            Document plan = html(site, path);
            List<String> loaded = new ArrayList<>(List.of(path));
            plan.select("link[rel=stylesheet], script[src], img[src], link[rel=icon]")
                    .forEach(e -> {
                        String address = e.hasAttr("src") ? e.attr("src") : e.attr("href");
                        loaded.add(address.replaceFirst("^(\\.\\./)+", ""));
                    });
            int bytes = 0;
            for (String file : loaded) {
                bytes += gzip(RealSite.file(site, file).orElseThrow().bytes().toArray());
            }
            assertThat(loaded).as(site.getKey().id()).hasSizeLessThanOrEqualTo(5);
            assertThat(bytes).as(site.getKey().id()).isLessThanOrEqualTo(40 * 1024);
        }
    }

    @Test
    void no_page_asks_anything_of_another_host_or_runs_anything_inline() {
        Pattern foreign = Pattern.compile("(?i)(src|srcset|action|poster)\\s*=\\s*[\"']?\\s*(https?:)?//");
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            for (OutputFile page : RealSite.pages(site)) {
                Document html = Jsoup.parse(page.bytes().utf8());
                assertThat(page.bytes().utf8()).as(page.path()).doesNotContainPattern(foreign);
                assertThat(html.select("style, script:not([src]), [style], iframe, object, [^on]"))
                        .as(page.path())
                        .isEmpty();
                assertThat(html.select("script"))
                        .as("%s: only the page of the search runs a script, one of its own host", page.path())
                        .allMatch(script -> page.path().equals("tim-kiem/index.html")
                                && script.attr("src").startsWith("../tai-nguyen/")
                                && script.attr("integrity").startsWith("sha384-")
                                && script.data().isEmpty());
                assertThat(html.select("link[rel=stylesheet]:not([integrity^=sha384-])"))
                        .as(page.path())
                        .isEmpty();
                String policy =
                        html.select("meta[http-equiv=Content-Security-Policy]").attr("content");
                assertThat(policy)
                        .as(page.path())
                        .startsWith("default-src 'none'")
                        .doesNotContain("unsafe");
            }
            site.getValue().stream()
                    .filter(f -> f.mediaType().equals("text/css"))
                    .forEach(css ->
                            assertThat(css.bytes().utf8()).doesNotContainPattern("url\\((?!\"\\.\\./phong/)|@import"));
        }
    }

    @Test
    void no_page_knows_the_machine_it_was_built_on() {
        String here = Path.of("").toAbsolutePath().toString();
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            for (OutputFile file : site.getValue()) {
                assertThat(file.bytes().utf8())
                        .as(file.path())
                        .doesNotContain(here, System.getProperty("user.home") + "/");
            }
        }
    }

    private static Document html(Map.Entry<Target, List<OutputFile>> site, String path) {
        return Jsoup.parse(RealSite.file(site, path).orElseThrow().bytes().utf8());
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    static final class Complaints implements ErrorHandler {
        final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            errors.add(e.getSystemId() + ":" + e.getLineNumber() + " " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
