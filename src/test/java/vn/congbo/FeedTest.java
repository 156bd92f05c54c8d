package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of news, as readers' programs see them. */
class FeedTest {

    private static final String BULLETIN = "content/ban-tin/2026/mot.adoc";
    private static final String SECOND = "content/ban-tin/2026/hai.adoc";
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void every_feed_of_the_real_and_of_the_demonstration_site_keeps_the_rules_and_leads_somewhere() throws IOException {
        TestProject real = TestProject.real(temp.resolve("that"));
        TestProject demonstration = TestProject.demonstration(temp.resolve("minh-hoa"));
        for (TestProject project : List.of(real, demonstration)) {
            assertThat(project.congbo("build").code()).isZero();
            for (Path site : sites(project)) {
                List<Atom> feeds = Atom.all(site);
                assertThat(feeds).isNotEmpty();
                for (Atom feed : feeds) {
                    assertThat(feed.invalidity()).isEmpty();
                    isSound(feed);
                    HREF.matcher(feed.text()).results().forEach(m -> leadsSomewhere(feed, site, m.group(1)));
                }
            }
        }
        Atom news = Atom.read(real.site("cong-tinh").resolve("ke-hoach/tri-thuc-2025/tin.atom"));
        assertThat(news.titles())
                .contains(
                        "Văn bản nguồn cho biết gì và chưa cho biết gì", "Kế hoạch phát triển đội ngũ trí thức: Bản 1");
        Atom editions = Atom.all(sites(demonstration).get(0)).get(0);
        assertThat(editions.text()).contains("so-sanh/5-6/", "Có gì thay đổi so với Bản 5");
        Atom ended = Atom.read(sites(demonstration).get(0).resolve("ke-hoach/minh-hoa-truoc/tin.atom"));
        assertThat(ended.titles().get(0)).endsWith(": không còn hiệu lực");
        assertThat(ended.feed().getEntries().get(0).getContents().get(0).getValue())
                .contains("Không còn hiệu lực từ ngày: 15/01/2025", "van-ban/", "Kế hoạch thay thế");
    }

    @Test
    void the_judge_refuses_what_the_rules_refuse() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        Atom sound = Atom.read(project.site("mot").resolve("tin.atom"));
        assertThat(sound.invalidity()).isEmpty();
        Map<String, String> faults = Map.of(
                "2026-02-10T00:00:00+07:00", "2026-02-10",
                "<id>urn:uuid:", "<id>",
                "<name>Phòng Một</name>", "",
                "<title>Bản tin mẫu</title>", "",
                "rel=\"self\"", "ref=\"self\"",
                "type=\"xhtml\"", "type=\"text\"");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            Path broken = temp.resolve("hong.atom");
            Files.writeString(broken, sound.text().replace(fault.getKey(), fault.getValue()));
            assertThat(new Atom(broken, sound.feed()).invalidity())
                    .as(fault.getKey())
                    .isPresent();
        }
    }

    @Test
    void both_channels_have_the_same_ids_and_each_its_own_addresses() {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        Atom one = Atom.read(project.site("mot").resolve("tin.atom"));
        Atom other = Atom.read(project.site("hai").resolve("tin.atom"));
        assertThat(one.feed().getId()).isEqualTo(other.feed().getId()).startsWith("urn:uuid:");
        assertThat(one.feed().getEntries()).extracting(Entry::getId).isEqualTo(ids(other));
        assertThat(addresses(one.entry("Bản tin mẫu"))).containsExactly("https://mot.example/ban-tin/2026/mot/");
        assertThat(addresses(other.entry("Bản tin mẫu")))
                .containsExactly("https://hai.example/ke-hoach-tinh/ban-tin/2026/mot/");
        String id = one.feed().getId();
        project.replace("jbake.properties", "congbo.target.mot.base=https://mot.example/", "congbo.target.mot.base=");
        project.congbo("build");
        Atom unknown = Atom.read(project.site("mot").resolve("tin.atom"));
        assertThat(unknown.feed().getId()).isEqualTo(id);
        assertThat(ids(unknown)).isEqualTo(ids(one));
        assertThat(addresses(unknown.entry("Bản tin mẫu"))).containsExactly("ban-tin/2026/mot/");
    }

    @Test
    void an_id_is_what_anyone_reckons_from_the_address() {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        // python3: uuid.uuid5(uuid.UUID("15be71cd-0dc9-458a-b0cd-6e0a4de62886"), "van-phong /ban-tin/2026/mot/")
        assertThat(Atom.read(project.site("mot").resolve("tin.atom"))
                        .entry("Bản tin mẫu")
                        .getId())
                .isEqualTo("urn:uuid:744ca2ab-a17e-5ee6-8d34-5e4655969e77");
    }

    @Test
    void a_slip_of_the_pen_moves_nothing_and_a_significant_revision_moves_the_bulletin_up() {
        TestProject project = TestProject.sound(temp);
        project.replace(BULLETIN, "\n\nNội", "\n:jbake-cap-nhat-1: 2026-03-01 | nhỏ | Sửa lỗi chính tả\n\nNội");
        assertThat(bulletin(project).getUpdated()).isEqualTo("2026-02-09T17:00:00Z");
        project.replace(BULLETIN, "\n\nNội", "\n:jbake-cap-nhat-2: 2026-03-02 | đáng kể | Thêm một bảng\n\nNội");
        project.replace(BULLETIN, "\n\nNội", "\n:jbake-cap-nhat-3: 2062-03-03 | đáng kể | Gõ nhầm năm\n\nNội");
        Entry revised = bulletin(project);
        assertThat(revised.getUpdated()).isEqualTo("2026-03-01T17:00:00Z");
        assertThat(revised.getPublished()).isEqualTo("2026-02-09T17:00:00Z");
    }

    @Test
    void who_read_a_bulletin_is_told_that_it_was_corrected() {
        TestProject project = TestProject.sound(temp);
        project.with(
                SECOND,
                project.read(BULLETIN)
                        .replace("= Bản tin mẫu", "= Đính chính mẫu")
                        .replace("date: 2026-02-10", "date: 2026-04-05")
                        .replace(":jbake-muc-do", ":jbake-dinh-chinh: 2026/mot\n:jbake-muc-do"));
        Entry old = bulletin(project);
        assertThat(old.getUpdated()).isEqualTo("2026-04-04T17:00:00Z");
        assertThat(old.getSummary().getValue()).startsWith("[Đã được đính chính] ");
        assertThat(related(old)).containsExactly("https://mot.example/ban-tin/2026/hai/");
        Entry correction = Atom.read(project.site("mot").resolve("tin.atom")).entry("Đính chính mẫu");
        assertThat(related(correction)).containsExactly("https://mot.example/ban-tin/2026/mot/");
        assertThat(correction.getContents().get(0).getValue()).contains("Bản tin này đính chính bản tin:");
    }

    @Test
    void a_plan_a_goal_a_duty_and_a_unit_have_feeds_of_their_own_also_before_there_is_news() {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        assertThat(titles(project, "ke-hoach/mau/")).containsExactly("Kế hoạch mẫu: Bản 1", "Bản tin mẫu");
        assertThat(titles(project, "ke-hoach/mau/nghia-vu/nv-01/")).containsExactly("Bản tin mẫu");
        assertThat(titles(project, "don-vi/phong-mot/")).containsExactly("Bản tin mẫu");
        assertThat(titles(project, "don-vi/van-phong/")).containsExactly("Kế hoạch mẫu: Bản 1");
        Atom goal = Atom.read(project.site("mot").resolve("ke-hoach/mau/muc-tieu/m1-k1-g1/tin.atom"));
        assertThat(goal.titles()).isEmpty();
        assertThat(goal.invalidity()).isEmpty();
        assertThat(goal.feed().getUpdated()).isEqualTo("2026-02-09T17:00:00Z");
    }

    @Test
    void no_news_means_not_a_byte_of_another_feed_on_another_day() {
        TestProject project = TestProject.sound(temp);
        project.congbo("publish");
        List<String> one = texts(project, "2999-01-01");
        assertThat(texts(project, "2999-01-02")).isEqualTo(one);
        assertThat(one.get(0)).contains("Kế hoạch mẫu: Bản 1").doesNotContain("2999");
    }

    @Test
    void whatever_an_author_writes_the_feed_stays_xml() {
        TestProject project = TestProject.sound(temp);
        project.replace(BULLETIN, "Đã gửi báo cáo mẫu.", "Đã gửi\u0007 <b>&amp; báo cáo]]> \uFFFE𝟙 mẫu.");
        Entry entry = bulletin(project);
        assertThat(entry.getSummary().getValue()).isEqualTo("Đã gửi <b>&amp; báo cáo]]> 𝟙 mẫu.");
    }

    @Test
    void a_feed_has_the_newest_fifty() {
        TestProject project = TestProject.sound(temp);
        IntStream.rangeClosed(10, 70)
                .forEach(i -> project.with(
                        "content/ban-tin/2025/tin-" + i + ".adoc",
                        project.read(BULLETIN)
                                .replace("= Bản tin mẫu", "= Tin " + i)
                                .replace("2026-02-10", "2025-" + (i / 10 + 1) + "-1" + i % 10)
                                .replaceAll("2025-(\\d)-", "2025-0$1-")
                                .replace("2026-02-09", "2025-01-01")
                                .replaceAll("(?m)^:jbake-(muc-do|ly-do|minh).*\n", "")));
        project.congbo("build");
        List<String> titles = titles(project, "don-vi/phong-mot/");
        assertThat(titles)
                .hasSize(50)
                .startsWith("Bản tin mẫu", "Tin 70", "Tin 69")
                .endsWith("Tin 22");
    }

    @Test
    void a_withdrawn_page_is_news() {
        TestProject project = TestProject.sound(temp);
        project.with("content/dang-ky/chuyen-huong.yml", """
                - tu: /trang/cu/
                  thong-bao: Trang cũ đã rút
                  ly-do: Trang viết về việc không còn.
                  van-ban: "chưa rõ: trang mẫu"
                  ngay: 2026-03-04
                """);
        project.congbo("build");
        Entry notice = Atom.read(project.site("mot").resolve("tin.atom")).entry("Trang cũ đã rút");
        assertThat(notice.getPublished()).isEqualTo("2026-03-03T17:00:00Z");
        assertThat(addresses(notice)).containsExactly("https://mot.example/trang/cu/");
    }

    @Test
    void that_a_plan_has_ended_is_news_and_the_feeds_of_its_duties_stay() {
        TestProject project = TestProject.sound(temp);
        project.replace("content/ke-hoach/mau/ke-hoach.adoc", ":jbake-status: published", """
                :jbake-status: published
                :jbake-cham-dut: bai-bo
                :jbake-van-ban-cham-dut: qd-1-2025
                :jbake-ngay-cham-dut: 2026-05-06""");
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).as(run.out()).isZero();
        Atom plan = Atom.read(project.site("mot").resolve("ke-hoach/mau/tin.atom"));
        assertThat(plan.invalidity()).isEmpty();
        Entry ended = plan.entry("Kế hoạch mẫu: không còn hiệu lực");
        assertThat(ended.getPublished()).isEqualTo("2026-05-05T17:00:00Z");
        assertThat(ended.getSummary().getValue()).isEqualTo("Kế hoạch mẫu đã bị bãi bỏ.");
        assertThat(ended.getContents().get(0).getValue())
                .contains("Không còn hiệu lực từ ngày: 06/5/2026", "https://mot.example/van-ban/qd-1-2025/");
        assertThat(titles(project, "ke-hoach/mau/nghia-vu/nv-01/")).containsExactly("Bản tin mẫu");
    }

    @Test
    void pages_name_the_feeds_of_what_they_are_about_and_kept_pages_name_none() throws IOException {
        TestProject project = TestProject.real(temp);
        project.congbo("build");
        Path site = project.site("cong-tinh");
        assertThat(Files.readString(site.resolve("ke-hoach/tri-thuc-2025/index.html")))
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Tin mới: Kế hoạch",
                        ">Nhận tin về trang này (Atom)</a>",
                        ">Nhận mọi tin mới (Atom)</a>");
        assertThat(Files.readString(site.resolve("ke-hoach/tri-thuc-2025/ban-1/index.html")))
                .doesNotContain("atom");
    }

    /** What the grammar cannot say: sections 4.1.1, 4.1.1.1 and 4.2.7.1 of the RFC, and that a feed is as new as its newest entry. */
    private static void isSound(Atom atom) {
        Set<String> ids = new HashSet<>(ids(atom));
        assertThat(ids)
                .as("ids")
                .hasSameSizeAs(atom.feed().getEntries())
                .doesNotContain(atom.feed().getId());
        assertThat(atom.feed().getAuthors()).isNotEmpty();
        assertThat(atom.feed().getOtherLinks()).extracting(Link::getRel).containsExactly("self");
        assertThat(atom.feed().getAlternateLinks()).hasSize(1);
        for (Entry entry : atom.feed().getEntries()) {
            assertThat(entry.getAlternateLinks()).hasSize(1);
            assertThat(entry.getUpdated()).isAfterOrEqualTo(entry.getPublished());
            assertThat(entry.getUpdated()).isBeforeOrEqualTo(atom.feed().getUpdated());
            assertThat(entry.getContents().get(0).getValue()).contains("<p>");
        }
    }

    /** Resolved as a reader does, against the feed's own address. */
    private static void leadsSomewhere(Atom feed, Path site, String href) {
        try {
            Path root = site.toRealPath();
            String own = "https://kenh.example/" + root.relativize(feed.file()).toString();
            URI address = URI.create(own).resolve(href);
            if (address.getHost().equals("kenh.example")) {
                String path = address.getPath().substring(1);
                Path file = root.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
                assertThat(file).as(feed.file() + ": " + href).isRegularFile();
                if (address.getFragment() != null) {
                    assertThat(Files.readString(file)).contains("id=\"" + address.getFragment() + "\"");
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> sites(TestProject project) throws IOException {
        try (Stream<Path> sites = Files.list(project.folder().resolve("target/site"))) {
            return sites.filter(Files::isDirectory)
                    .filter(s -> !s.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Entry bulletin(TestProject project) {
        assertThat(project.congbo("build").code()).isZero();
        Atom all = Atom.read(project.site("mot").resolve("tin.atom"));
        assertThat(all.invalidity()).isEmpty();
        return all.entry("Bản tin mẫu");
    }

    private static List<String> titles(TestProject project, String thing) {
        return Atom.read(project.site("mot").resolve(thing + "tin.atom")).titles();
    }

    private List<String> texts(TestProject project, String day) {
        Path out = temp.resolve("ra").resolve(day);
        project.congbo(List.of("--as-of", day), "build", "--output", out.toString());
        return Atom.all(out.resolve("mot")).stream().map(Atom::text).sorted().toList();
    }

    private static List<String> ids(Atom atom) {
        return atom.feed().getEntries().stream().map(Entry::getId).toList();
    }

    private static List<String> addresses(Entry entry) {
        return entry.getAlternateLinks().stream().map(Link::getHref).toList();
    }

    private static List<String> related(Entry entry) {
        return entry.getOtherLinks().stream()
                .filter(l -> l.getRel().equals("related"))
                .map(Link::getHref)
                .toList();
    }
}
