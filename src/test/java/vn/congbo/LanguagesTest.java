package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.Fault;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problem;
import vn.congbo.model.Severity;
import vn.congbo.model.Target;

/**
 * Pages in other languages beside Vietnamese: on this repository's site, and on an invented one with English, French and things that nobody
 * has translated ({@code src/test/sites/hai-ngon-ngu}).
 */
class LanguagesTest {

    private static final String BASE = "https://minh-hoa.example/trang/";
    private static final Build SITE = build(TestProject.AS_OF);

    /** Letters that Vietnamese has and neither English nor French. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăđơưảãạằẳẵắặầẩẫấậẻẽẹềểễếệỉĩịỏõọồổỗốộờởỡớợủũụừửữứựỳỷỹỵ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Words that English has and Vietnamese, marks and all, has not. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\p{L})(?:the|of|and|this|with|are|which|page|structure|search)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    private Path temp = Path.of("");

    @Test
    void a_translated_page_and_its_original_name_each_other_and_vietnamese_as_the_fallback() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (OutputFile page : pages(SITE)) {
            Map<String, String> languages = alternates(html(page));
            if (!languages.isEmpty()) {
                all.put(BASE + address(page), languages);
            }
        }
        assertThat(all).isNotEmpty();
        all.forEach((address, languages) -> {
            assertThat(languages).as(address).containsValue(address).containsEntry("x-default", languages.get("vi"));
            languages
                    .values()
                    .forEach(other -> assertThat(all.get(other)).as(other).isEqualTo(languages));
        });
        assertThat(all.get(BASE + "trang/lien-he/"))
                .containsOnly(
                        Map.entry("vi", BASE + "trang/lien-he/"),
                        Map.entry("en", BASE + "en/trang/lien-he/"),
                        Map.entry("fr", BASE + "fr/trang/lien-he/"),
                        Map.entry("x-default", BASE + "trang/lien-he/"));
        assertThat(all.get(BASE + "ban-tin/2026/bat-dau/")).containsOnlyKeys("vi", "en", "x-default");
        assertThat(all.get(BASE + "en/")).containsKeys("vi", "fr");
        assertThat(all.get(BASE + "en/don-vi/cac-don-vi/")).containsKeys("vi", "fr");
    }

    @Test
    void where_nobody_knows_the_base_address_only_readers_are_led_to_other_languages() {
        for (Map.Entry<Target, List<OutputFile>> site : RealSite.targets()) {
            for (OutputFile page : RealSite.pages(site)) {
                assertThat(alternates(html(page))).as(page.path()).isEmpty();
            }
            OutputFile home = RealSite.pages(site).stream()
                    .filter(p -> p.path().equals("index.html"))
                    .findFirst()
                    .orElseThrow();
            assertThat(html(home).select(".tieng a[hreflang=en]").attr("href")).isEqualTo("en/");
        }
    }

    @Test
    void the_official_text_and_all_that_hangs_on_it_stand_in_vietnamese_alone() {
        for (OutputFile page : pages(SITE)) {
            if (page.path().startsWith("ke-hoach/")) {
                assertThat(alternates(html(page))).as(page.path()).isEmpty();
                assertThat(html(page).select("[lang]:not(html)"))
                        .as(page.path())
                        .isEmpty();
            }
        }
    }

    @Test
    void every_word_stands_in_the_language_that_its_page_says() {
        List<Map.Entry<Target, List<OutputFile>>> sites = new ArrayList<>(RealSite.targets());
        sites.addAll(SITE.sites().entrySet());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Target, List<OutputFile>> site : sites) {
            for (OutputFile page : RealSite.pages(site)) {
                html(page)
                        .forEachNode(node -> words(node)
                                .map(LanguagesTest::withoutAddresses)
                                .forEach(words -> {
                                    String language = language(node);
                                    boolean isWrong = language.equals("vi")
                                            ? ENGLISH.matcher(words).find()
                                            : VIETNAMESE
                                                    .matcher(words.replaceAll("Sơn La|Công Bố", ""))
                                                    .find();
                                    if (isWrong) {
                                        wrong.add(page.path() + " [" + language + "] " + words);
                                    }
                                }));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_translation_says_first_that_it_is_one_and_of_what() {
        Element notice = html("en/trang/lien-he/").expectFirst("main > .bao");
        assertThat(notice.text())
                .contains("translation for reference", "official one", "Vietnamese text of 2026-11-16")
                .doesNotContain("out of date");
        assertThat(notice.select("a").attr("href")).isEqualTo("../../../trang/lien-he/");
        assertThat(notice.select("a").attr("hreflang")).isEqualTo("vi");
    }

    @Test
    void readers_and_the_clerk_are_told_when_the_original_has_changed_since() {
        assertThat(html("fr/trang/lien-he/").expectFirst("main > .bao").text())
                .contains("2026-11-10", "a changé depuis");
        assertThat(SITE.problems())
                .extracting(Problem::fault, p -> p.place().file())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Fault.TRANSLATION_OUTDATED, "content/trang/lien-he.fr.adoc"));
    }

    @Test
    void one_changed_letter_makes_a_translation_old_until_the_line_that_is_told_is_written() throws IOException {
        TestProject project = TestProject.languages(temp.resolve("mot-chu"));
        String english = "content/trang/lien-he.en.adoc";
        project.replace("content/trang/lien-he.adoc", "Đơn vị C nhận thư.", "Đơn vị C nhận mọi thư.");
        Problem told = problemOf(project, english).orElseThrow();
        assertThat(told.fault()).isEqualTo(Fault.TRANSLATION_OUTDATED);
        String header = told.mark();
        project.replace(english, header, told.arguments().get(1));
        assertThat(problemOf(project, english)).isEmpty();
    }

    @Test
    void line_ends_of_another_machine_make_no_translation_old() throws IOException {
        TestProject project = TestProject.languages(temp.resolve("xuong-dong"));
        String original = "content/ban-tin/2026/bat-dau.adoc";
        project.with(original, project.read(original).replace("\n", "\r\n"));
        assertThat(problemOf(project, "content/ban-tin/2026/bat-dau.en.adoc")).isEmpty();
    }

    private static Optional<Problem> problemOf(TestProject project, String file) throws IOException {
        return Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF)).problems().stream()
                .filter(p -> p.place().file().equals(file))
                .findFirst();
    }

    @Test
    void what_was_not_translated_is_led_to_in_vietnamese_and_says_so() {
        Document english = html("en/trang/lien-he/");
        Element plan = english.expectFirst(".bai a:contains(demonstration plan)");
        assertThat(plan.text()).isEqualTo("demonstration plan (in Vietnamese)");
        assertThat(plan.attr("hreflang")).isEqualTo("vi");
        Element structure = english.expectFirst(".bai a:contains(Structure)");
        assertThat(structure.text()).isEqualTo("Structure");
        assertThat(structure.hasAttr("hreflang")).isFalse();
        assertThat(html("trang/lien-he/")
                        .expectFirst(".bai a:contains(Contact)")
                        .attr("hreflang"))
                .isEqualTo("en");
        assertThat(html("fr/").select("main a[hreflang=vi]").eachAttr("href"))
                .contains("../trang/gioi-thieu/", "../ke-hoach/minh-hoa/");
        assertThat(english.html()).doesNotContain("data-tieng-viet");
    }

    @Test
    void a_unit_without_a_name_in_the_language_keeps_its_own_and_says_in_which() {
        Document units = html("en/don-vi/");
        assertThat(units.select("main li a").eachText())
                .containsExactly("Demonstration Board", "Unit C", "Đơn vị D chưa có tên dịch", "The units");
        assertThat(units.select("main li a [lang=vi]").eachText()).containsExactly("Đơn vị D chưa có tên dịch");
        assertThat(html("fr/don-vi/").select("main li a [lang=vi]")).hasSize(4);
        assertThat(html("en/don-vi/ban-minh-hoa/").select("[lang=vi]").eachText())
                .contains("Ban Minh Họa", "BMH");
    }

    @Test
    void a_translated_bulletin_is_a_page_that_search_finds_and_no_news() {
        assertThat(html("en/ban-tin/2026/bat-dau/").text())
                .contains("The stocktaking has begun", "Happened on 2026-11-15", "Reported by Unit C");
        List<OutputFile> files = SITE.sites().values().iterator().next();
        assertThat(files)
                .anyMatch(f -> f.path().startsWith("tai-nguyen/tim/")
                        && f.bytes().utf8().contains("The stocktaking has begun"));
        files.stream()
                .filter(f -> f.path().endsWith(".atom") || f.path().startsWith("ban-tin/ban-tin."))
                .forEach(f -> assertThat(f.bytes().utf8()).as(f.path()).doesNotContain("/en/", "stocktaking"));
    }

    @Test
    void a_translation_is_there_from_its_own_day_on_and_never_before_its_original() {
        assertThat(pages(build("2026-11-17")).stream().map(LanguagesTest::address))
                .contains("fr/trang/lien-he/", "fr/")
                .noneMatch(address -> address.startsWith("en/"));
        Build early = build("2026-11-14");
        assertThat(pages(early).stream().map(LanguagesTest::address)).noneMatch(a -> a.startsWith("fr/"));
        assertThat(early.problems()).isEmpty();
    }

    @Test
    void pages_stand_in_the_order_of_their_numbers_and_not_of_their_digits() throws IOException {
        TestProject project = TestProject.languages(temp.resolve("thu-tu"));
        for (String number : List.of("9", "10", "mười")) {
            project.with(
                    "content/trang/so-" + (number.equals("mười") ? "la" : number) + ".adoc",
                    "= Trang " + number + "\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n"
                            + ":jbake-thu-tu: " + number + "\n\nNội dung.\n");
        }
        Build wrong = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(wrong.problems().stream().filter(p -> p.severity() == Severity.ERROR))
                .singleElement()
                .satisfies(p -> assertThat(p.toString()).contains("UNKNOWN_VALUE", "so-la.adoc", "mười"));
        Files.delete(project.folder().resolve("content/trang/so-la.adoc"));
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(pages(build).stream()
                        .filter(page -> page.path().matches("(?:en/)?index.html"))
                        .map(page -> page.bytes().utf8()))
                .hasSize(2)
                .allSatisfy(html ->
                        assertThat(html.indexOf("trang/so-9/")).isPositive().isLessThan(html.indexOf("trang/so-10/")));
    }

    @Test
    void a_language_is_named_once() throws IOException {
        TestProject project = TestProject.languages(temp.resolve("hai-lan"))
                .replace("jbake.properties", "congbo.languages=vi,en,fr", "congbo.languages=vi,en,fr,en");
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(build.problems().stream().filter(p -> p.severity() == Severity.ERROR))
                .allSatisfy(p -> assertThat(p.toString()).contains("LANGUAGE_LIST", "vi,en,fr"))
                .isNotEmpty();
    }

    @Test
    void a_language_into_which_nothing_is_translated_has_no_pages() throws IOException {
        TestProject project = TestProject.languages(temp.resolve("khong-dich"));
        for (String name : List.of("trang/lien-he.en", "trang/lien-he.fr", "ban-tin/2026/bat-dau.en")) {
            Files.delete(project.folder().resolve("content/" + name + ".adoc"));
        }
        project.replace("content/trang/lien-he.adoc", "Có bản tiếng Anh: xref:lien-he.en.adoc[Contact].", "");
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(build.problems()).isEmpty();
        assertThat(pages(build).stream().map(LanguagesTest::address))
                .noneMatch(a -> a.startsWith("en/") || a.startsWith("fr/"));
    }

    @Test
    void browsers_find_pages_of_all_languages_sound_and_readers_change_between_them() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.start(Judges.chromium(), temp.resolve("chromium"));
                PreviewServer server =
                        PreviewServer.start(SITE.sites().values().iterator().next(), "/", 0)) {
            for (OutputFile page : pages(SITE)) {
                if (!page.path().matches("(?:ke-hoach/|404).*")) { // they are as on every other site
                    BrowserTest.look(browser, server, page, faults);
                }
            }
            browser.show(360, false);
            browser.open(server.address() + "trang/lien-he/");
            follow(browser, "[hreflang=en]");
            assertThat(browser.evaluate("[location.pathname, document.documentElement.lang]"))
                    .isEqualTo("[\"/en/trang/lien-he/\",\"en\"]");
            assertThat(browser.evaluate("[...document.querySelectorAll('nav, input')].map(e => e.ariaLabel)"))
                    .isEqualTo(
                            "[\"Main menu\",\"Search words (results in Vietnamese)\",\"You are here\",\"About this site\"]");
            follow(browser, "[hreflang=fr]");
            follow(browser, "[hreflang=vi]");
            assertThat(browser.evaluate("location.pathname")).isEqualTo("\"/trang/lien-he/\"");
        }
        assertThat(faults).isEmpty();
    }

    private static void follow(Browser browser, String language) throws InterruptedException {
        String next = browser.evaluate("document.querySelector('.tieng " + language + "').href");
        browser.open(next.replace("\"", ""));
    }

    @Test
    void pages_of_all_languages_are_valid_html() throws Exception {
        RealSiteTest.Complaints complaints = new RealSiteTest.Complaints();
        var checker = new nu.validator.validation.SimpleDocumentValidator();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, false, false);
        for (OutputFile page : pages(SITE)) {
            InputSource source = new InputSource(
                    new java.io.ByteArrayInputStream(page.bytes().toArray()));
            source.setEncoding("UTF-8");
            source.setSystemId("file:///" + page.path());
            checker.checkHtmlInputSource(source);
        }
        assertThat(complaints.errors).isEmpty();
    }

    /**
     * What readers see or hear of a node: its text, or its attributes that are words. Title, description and the line in the margin of a
     * print-out are judged where all that they name has a name in the language: they cannot say that a part of them is in another one.
     */
    private static Stream<String> words(Node node) {
        if (node instanceof TextNode text) {
            return isPlain(node.parent()) && hasUntranslatedName(node) ? Stream.of() : Stream.of(text.text());
        }
        Stream<String> said = Stream.of("aria-label", "title", "alt").map(node::attr);
        return isPlain(node) && !hasUntranslatedName(node)
                ? Stream.concat(said, Stream.of(node.attr("data-in"), node.attr("content")))
                : said;
    }

    private static boolean isPlain(@Nullable Node node) {
        return node != null
                && (node.nodeName().equals("html")
                        || node.nodeName().equals("title")
                        || (node.nodeName().equals("meta") && node.attr("name").equals("description")));
    }

    private static boolean hasUntranslatedName(Node node) {
        return language(node).equals("fr")
                || Stream.ofNullable(node.ownerDocument())
                        .anyMatch(d -> d.title().contains("chưa có tên dịch"));
    }

    private static String withoutAddresses(String words) {
        return words.replaceAll("(?:https:/)?/[\\w./-]+", "");
    }

    private static String language(Node node) {
        for (Node n = node; n != null; n = n.parent()) {
            if (n.hasAttr("lang")) {
                return n.attr("lang").toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static Map<String, String> alternates(Document page) {
        Map<String, String> found = new TreeMap<>();
        page.select("link[rel=alternate][hreflang]").forEach(l -> found.put(l.attr("hreflang"), l.attr("href")));
        return found;
    }

    private static Document html(String address) {
        OutputFile page = pages(SITE).stream()
                .filter(p -> address(p).equals(address))
                .findFirst()
                .orElseThrow();
        return html(page);
    }

    private static Document html(OutputFile page) {
        return Jsoup.parse(page.bytes().utf8());
    }

    private static String address(OutputFile page) {
        return page.path().replaceFirst("index\\.html$", "");
    }

    private static List<OutputFile> pages(Build build) {
        return RealSite.pages(build.sites().entrySet().iterator().next());
    }

    private static Build build(String day) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "hai-ngon-ngu");
            return Build.of(TestProject.languages(folder).folder(), LocalDate.parse(day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
