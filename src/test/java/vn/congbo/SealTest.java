package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;

/** An edition, once sealed, never changes: neither its files nor what readers see. */
class SealTest {

    private static final String EDITION = "content/ke-hoach/mau/ban-1/";
    private static final String SEAL = EDITION + "niem-phong.json";
    private static final List<String> TARGETS = List.of("mot", "hai");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void editions_published_in_turn_stay_byte_for_byte_whatever_comes_after() throws IOException {
        TestProject project = TestProject.sound(temp);
        Map<String, String> published = new TreeMap<>();
        for (int n = 1; n <= 3; n++) {
            if (n > 1) {
                MadeEditions.draftAndPublish(project, n);
                project.replace("templates/nguyen-van.ftlh", "<main>", "<main><p>Mẫu của Bản " + n + "</p>");
                project.with("assets/css/trang.css", "body { max-width: " + 30 * n + "em }\n");
            }
            assertThat(project.congbo("build").code()).isZero();
            assertThat(sites(project)).containsAllEntriesOf(published);
            Map<String, String> before = frozen(sites(project), n);
            TestProject.Run run = project.congbo("seal", "mau", String.valueOf(n));
            assertThat(run.err()).contains("đã niêm phong");
            assertThat(run.code()).isZero();
            assertThat(project.congbo("build").code()).isZero();
            assertThat(sites(project)).as("as it was before sealing").containsAllEntriesOf(before);
            published.putAll(before);
        }
        assertThat(published.keySet())
                .filteredOn(f -> f.endsWith("ban-1/index.html"))
                .hasSize(2);
        assertThat(published.keySet()).filteredOn(f -> f.endsWith(".css")).hasSize(6);
        assertThat(read(project, "ban-1")).doesNotContain("Mẫu của Bản");
        assertThat(read(project, "ban-2")).contains("Mẫu của Bản 2").doesNotContain("Mẫu của Bản 3");
        assertThat(project.congbo("build").out()).isEmpty();
    }

    private static String read(TestProject project, String edition) throws IOException {
        return Files.readString(project.site("mot").resolve("ke-hoach/mau/" + edition + "/index.html"));
    }

    private static Map<String, String> sites(TestProject project) {
        Map<String, String> all = new TreeMap<>();
        TARGETS.forEach(target -> MadeEditions.digests(project.site(target))
                .forEach((path, digest) -> all.put(target + "/" + path, digest)));
        return all;
    }

    /** What must stay of an edition's publication: all below its address, and what its page loads. No page loads the search index but the search's. */
    private static Map<String, String> frozen(Map<String, String> sites, int number) {
        Map<String, String> frozen = new TreeMap<>(sites);
        frozen.keySet().removeIf(path -> !path.contains("/ban-" + number + "/") && !path.contains("/tai-nguyen/"));
        frozen.keySet().removeIf(path -> path.contains("/tai-nguyen/tim/"));
        return frozen;
    }

    @Test
    void the_same_page_is_kept_that_the_judges_of_the_real_site_have_passed() throws IOException {
        TestProject project = TestProject.real(temp);
        assertThat(project.congbo("seal", "tri-thuc-2025", "1").code()).isZero();
        for (var site : RealSite.targets()) {
            byte[] page = RealSite.file(site, RealSite.PLAN + "ban-1/index.html")
                    .orElseThrow()
                    .bytes()
                    .toArray();
            Path kept = temp.resolve("content/" + RealSite.PLAN + "ban-1/dong-bang/")
                    .resolve(site.getKey().id())
                    .resolve("index.html");
            assertThat(Files.readAllBytes(kept)).isEqualTo(page);
        }
        project.replace("templates/ban-van.ftlh", "<h1>", "<h1>KHÁC ");
        TestProject.Run run = project.congbo("build");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(project.site("cong-tinh").resolve(RealSite.PLAN + "ban-1/index.html")))
                .contains("Bản 1, tại ngày")
                .doesNotContain("KHÁC");
    }

    @Test
    void every_file_of_a_sealed_edition_is_named_when_a_byte_of_it_changes() throws IOException {
        TestProject project = sealedWithAll();
        Map<String, String> files = MadeEditions.digests(temp.resolve(EDITION));
        assertThat(files.keySet())
                .contains("van-ban.adoc", "ghi-chu.yml", "goc/van-ban.txt", "niem-phong.json")
                .contains("dong-bang/mot/index.html", "dong-bang/hai/index.html")
                .anyMatch(path -> path.matches("dong-bang/tai-nguyen/css/trang\\.[0-9a-f]{10}\\.css"));
        for (String name : files.keySet()) {
            Path file = temp.resolve(EDITION + name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] other = bytes.clone();
            other[bytes.length / 2] ^= 1;
            Files.write(file, other);
            String code = name.equals("niem-phong.json") ? "niem-phong-sai" : "niem-phong-tep-bi-sua";
            assertIsTold(project, EDITION + name, code);
            Files.delete(file);
            String gone = name.equals("niem-phong.json") ? "niem-phong-thieu" : "niem-phong-thieu-tep";
            assertIsTold(project, EDITION + name, gone);
            Files.write(file, bytes);
        }
        assertThat(project.congbo("check").code()).isZero();
        for (String name : List.of("la.txt", "goc/la.txt", "dong-bang/mot/la.html")) {
            project.with(EDITION + name, "lạ");
            assertIsTold(project, EDITION + name, "niem-phong-thua-tep");
            Files.delete(temp.resolve(EDITION + name));
        }
    }

    private static void assertIsTold(TestProject project, String file, String code) {
        TestProject.Run run = project.congbo("check");
        assertThat(run.code()).as(file).isEqualTo(1);
        assertThat(run.out()).contains(file + "  lỗi  " + code + "\n");
        assertThat(run.err()).doesNotContain("sự cố");
    }

    @ParameterizedTest
    @CsvSource({"status: published,status: draft", "2025-05-06,2025-05-07"})
    void the_head_of_a_sealed_text_is_sealed_too(String words, String others) {
        TestProject project = sealed();
        project.replace(EDITION + "van-ban.adoc", words, others);
        TestProject.Run run = project.congbo("check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(EDITION + "van-ban.adoc  lỗi  niem-phong-tep-bi-sua")
                .contains("congbo new ban mau");
    }

    @Test
    void an_edition_is_sealed_once() {
        TestProject project = sealed();
        String seal = project.read(SEAL);
        TestProject.Run run = project.congbo("seal", "mau", "1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("đã niêm phong lúc 20")
                .contains("+07:00")
                .contains("congbo new ban mau");
        assertThat(project.read(SEAL)).isEqualTo(seal);
    }

    @Test
    void a_seal_is_sorted_says_when_and_covers_each_file_once() {
        TestProject project = sealed();
        String text = project.read(SEAL);
        var seal = Json.readObject(text).orElseThrow();
        assertThat(seal.keySet())
                .containsExactly(
                        "plan",
                        "edition",
                        "sealedAt",
                        "program",
                        "textSha256",
                        "officialParts",
                        "files",
                        "additions",
                        "sealSha256");
        assertThat(String.valueOf(seal.get("sealedAt"))).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
        assertThat(Json.objects(seal, "files"))
                .extracting(file -> String.valueOf(file.get("path")))
                .isSorted()
                .contains("van-ban.adoc", "goc/van-ban.txt");
        String before = text.substring(0, text.lastIndexOf("  \"sealSha256\""));
        assertThat(seal).containsEntry("sealSha256", Bytes.utf8(before).sha256());
    }

    @Test
    void nothing_is_sealed_while_there_is_an_error_anywhere() {
        TestProject project =
                TestProject.sound(temp).replace("content/trang/gioi-thieu.adoc", "2026-01-05", "2026-02-30");
        Map<String, String> before = MadeEditions.digests(temp.resolve("content"));
        TestProject.Run run = project.congbo("seal", "mau", "1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("ngay-sai");
        assertThat(run.err()).contains("chưa ghi gì");
        assertThat(MadeEditions.digests(temp.resolve("content"))).isEqualTo(before);
    }

    @Test
    void what_cannot_be_sealed_is_told_apart() {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("seal", "mua", "1").err()).contains("Không có kế hoạch “mua”. Các kế hoạch: mau.");
        assertThat(project.congbo("seal", "../mau", "1").code()).isEqualTo(1);
        assertThat(project.congbo("seal", "mau", "2").err()).contains("không có Bản 2");
        assertThat(project.congbo("seal", "mau", "hai").code()).isEqualTo(2);
        MadeEditions.write(project, 2);
        project.replace("content/ke-hoach/mau/ban-2/van-ban.adoc", "status: published", "status: draft");
        assertThat(project.congbo("seal", "mau", "2").err()).contains("còn là bản nháp");
    }

    @Test
    void a_sealing_that_a_crash_cut_short_is_brought_to_its_end_by_the_next_one() throws IOException {
        TestProject project = sealed();
        Map<String, String> whole = MadeEditions.digests(temp.resolve(EDITION));
        Path folder = temp.resolve(EDITION);
        Files.move(temp.resolve(SEAL), folder.resolve(".niem-phong.json.tam"));
        assertThat(project.congbo("check").out()).contains("niem-phong-thieu", "congbo seal mau 1");
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        assertThat(MadeEditions.digests(folder)).isEqualTo(whole);
    }

    @Test
    void what_nobody_could_see_before_a_crash_is_made_anew() throws IOException {
        TestProject project = sealed();
        Path folder = temp.resolve(EDITION);
        Files.move(temp.resolve(SEAL), folder.resolve(".niem-phong.json.tam"));
        Files.move(folder.resolve("dong-bang"), folder.resolve(".dong-bang.tam"));
        assertThat(project.congbo("check").code()).as("not sealed yet").isZero();
        project.replace(EDITION + "van-ban.adoc", "2025-05-06", "2025-05-07");
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        assertThat(project.congbo("check").code()).isZero();
    }

    @Test
    void what_was_half_staged_before_a_crash_is_thrown_away() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.with(EDITION + ".dong-bang.tam/mot/index.html", "nửa trang");
        assertThat(project.congbo("check").code()).isZero();
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        assertThat(temp.resolve(EDITION + ".dong-bang.tam")).doesNotExist();
        assertThat(project.read(EDITION + "dong-bang/mot/index.html")).startsWithIgnoringCase("<!doctype html>");
        assertThat(project.congbo("build").out()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_to_gets_no_half_seal() throws IOException {
        TestProject project = TestProject.sound(temp);
        Path folder = temp.resolve(EDITION);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeThat(Files.isWritable(folder))
                    .as("root may write everywhere")
                    .isFalse();
            assertThat(project.congbo("seal", "mau", "1").code()).isEqualTo(3);
            assertThat(MadeEditions.digests(folder)).containsOnlyKeys("van-ban.adoc", "goc/van-ban.txt");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_channel_that_came_later_gets_its_page_added_and_the_others_stay() throws IOException {
        TestProject project = sealed();
        Map<String, String> before = MadeEditions.digests(temp.resolve(EDITION + "dong-bang"));
        project.replace("jbake.properties", "mot,hai", "mot,hai,ba\ncongbo.target.ba.name=Kênh ba")
                .replace("templates/nguyen-van.ftlh", "<h1>", "<h1>Mới: ");
        project.with("assets/css/trang.css", "body { margin: 0 }\n");
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(SEAL + "  lỗi  niem-phong-thieu-kenh", "congbo seal mau 1 --target ba");
        assertThat(project.congbo("seal", "mau", "1").code()).isEqualTo(1);
        assertThat(project.congbo("seal", "mau", "1", "--target", "ba").code()).isZero();
        assertThat(project.congbo("build").out()).isEmpty();
        assertThat(MadeEditions.digests(temp.resolve(EDITION + "dong-bang")))
                .containsAllEntriesOf(before)
                .containsKey("ba/index.html");
        assertThat(Json.objects(Json.readObject(project.read(SEAL)).orElseThrow(), "additions"))
                .singleElement()
                .satisfies(a -> assertThat(a).containsEntry("target", "ba").containsKeys("addedAt", "program"));
        assertThat(Files.readString(project.site("ba").resolve("ke-hoach/mau/ban-1/index.html")))
                .contains("<h1>Mới: ");
    }

    @Test
    void a_crash_while_a_channel_is_added_is_made_good_too() throws IOException {
        TestProject project = sealed();
        String before = project.read(SEAL);
        project.replace("jbake.properties", "mot,hai", "mot,hai,ba\ncongbo.target.ba.name=Kênh ba");
        assertThat(project.congbo("seal", "mau", "1", "--target", "ba").code()).isZero();
        Map<String, String> whole = MadeEditions.digests(temp.resolve(EDITION));
        Path folder = temp.resolve(EDITION);
        Files.createDirectories(folder.resolve(".dong-bang.tam"));
        Files.move(folder.resolve("dong-bang/ba"), folder.resolve(".dong-bang.tam/ba"));
        Files.move(temp.resolve(SEAL), folder.resolve(".niem-phong.json.tam"));
        project.with(SEAL, before);
        assertThat(project.congbo("check").out()).contains("niem-phong-thieu-kenh");
        assertThat(project.congbo("seal", "mau", "1", "--target", "ba").code()).isZero();
        assertThat(MadeEditions.digests(folder)).isEqualTo(whole);
    }

    @Test
    void what_may_change_stands_outside_of_the_page() throws IOException {
        TestProject project = sealed();
        MadeEditions.draftAndPublish(project, 2);
        assertThat(project.congbo("build").code()).isZero();
        String list = Files.readString(project.site("mot").resolve("ke-hoach/mau/editions.json"));
        assertThat(Files.readString(project.site("hai").resolve("ke-hoach/mau/editions.json")))
                .isEqualTo(list);
        var tree = Json.readObject(list).orElseThrow();
        assertThat(tree)
                .containsEntry("plan", "mau")
                .containsEntry("address", "/ke-hoach/mau/")
                .containsEntry("latest", 2.0);
        var editions = Json.objects(tree, "editions");
        assertThat(editions).hasSize(2);
        assertThat(editions.get(0))
                .containsEntry("kind", "ban-hanh")
                .containsEntry("instrument", null)
                .hasEntrySatisfying(
                        "sealedAt", at -> assertThat(String.valueOf(at)).endsWith("+07:00"));
        assertThat(editions.get(1))
                .containsEntry("address", "/ke-hoach/mau/ban-2/")
                .containsEntry("kind", "sua-doi")
                .containsEntry("sealedAt", null);
        assertThat(String.valueOf(editions.get(1).get("issuedOn"))).contains("value=2027-01-05", "unknownBecause=null");
        assertThat(String.valueOf(editions.get(0).get("effectiveFrom"))).contains("value=null", "văn bản mẫu");
    }

    private TestProject sealed() {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        return project;
    }

    private TestProject sealedWithAll() {
        TestProject project = TestProject.sound(temp)
                .with(
                        EDITION + "ghi-chu.yml",
                        "- id: gc-01\n  loai: bien-tap\n  dieu-khoan: toan-van\n  noi-dung: Ghi chú mẫu.\n");
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        return project;
    }
}
