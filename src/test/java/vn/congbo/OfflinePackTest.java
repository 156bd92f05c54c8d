package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** What is in the copy for reading offline, and when it is beside the site. */
class OfflinePackTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void every_link_of_every_page_ends_at_a_file() throws IOException {
        followAll(Unpacked.of(RealSite.get(), RealSite.targets().get(0), temp));
        followAll(Unpacked.of(DemonstrationSite.get(), DemonstrationSite.site(), temp));
        Build sound = sound();
        for (Map.Entry<Target, List<OutputFile>> site : sound.sites().entrySet()) {
            followAll(Unpacked.of(sound, site, temp)); // bases, one of them with a path; pages that have moved
        }
    }

    private static void followAll(Unpacked copy) {
        Set<String> files = copy.files();
        List<String> pages = files.stream().filter(f -> f.endsWith(".html")).toList();
        assertThat(pages).hasSizeGreaterThan(10);
        for (String page : pages) {
            Document html = Jsoup.parse(copy.read(page).utf8());
            for (Element e : html.select("[href], [src], [action], meta[http-equiv=refresh]")) {
                Stream.of("href", "src", "action", "content")
                        .filter(e::hasAttr)
                        .forEach(name -> follow(page, e.attr(name).replaceFirst("^0; url=", ""), html, files));
            }
        }
    }

    private static void follow(String page, String link, Document html, Set<String> files) {
        if (link.matches("[a-z]+:.*")) {
            return;
        }
        String path = link.replaceFirst("[?#].*$", "");
        if (path.isEmpty()) {
            assertThat(html.getElementById(link.substring(1)))
                    .as(page + " → " + link)
                    .isNotNull();
            return;
        }
        assertThat(path).as(page).doesNotStartWith("/").doesNotEndWith("/");
        Path from = Optional.ofNullable(Path.of(page).getParent()).orElse(Path.of(""));
        assertThat(files)
                .as(page + " → " + link)
                .contains(from.resolve(path).normalize().toString());
    }

    @Test
    void all_but_pages_index_and_script_is_byte_for_byte_what_is_published() throws IOException {
        Map.Entry<Target, List<OutputFile>> site = RealSite.targets().get(0);
        Unpacked copy = Unpacked.of(RealSite.get(), site, temp);
        for (OutputFile file : site.getValue()) {
            String path = file.path();
            if (path.startsWith("tai-nguyen/tim/") || path.equals("tim-kiem/chi-muc.json")) {
                String script = copy.read(path.replaceFirst("json$", "js")).utf8();
                String inside = script.substring(script.indexOf('\n') + 1, script.lastIndexOf(");\n"));
                assertThat(inside).as(path).isEqualTo(file.bytes().utf8());
            } else if (path.endsWith(".js")) {
                assertThat(copy.read(path).utf8()).startsWith("(() => {").doesNotContain("\nexport ");
            } else if (path.endsWith(".html")) {
                assertThat(copy.read(path).utf8())
                        .contains("class=\"ban-luu\"", "name=\"robots\" content=\"noindex\"", "default-src 'none'")
                        .doesNotContain("integrity=", "connect-src", "type=\"module\"");
            } else {
                assertThat(copy.read(path)).as(path).isEqualTo(file.bytes());
            }
        }
        String note = copy.read("DOC-ME.txt").utf8();
        assertThat(note)
                .startsWith("\uFEFFBẢN LƯU NGOẠI TUYẾN\r\n")
                .contains("ngày 22/11/2026", copy.read("manifest.json").sha256())
                .doesNotContain("{", "nguyen-trang");
    }

    @Test
    void a_page_names_its_published_address_where_that_is_known() throws IOException {
        Build build = sound();
        for (Map.Entry<Target, List<OutputFile>> site : build.sites().entrySet()) {
            Unpacked copy = Unpacked.of(build, site, temp);
            String base = site.getKey().base().orElseThrow().toString();
            assertThat(banner(copy, "ke-hoach/mau/index.html")).endsWith(base + "ke-hoach/mau/");
            assertThat(banner(copy, "404.html")).endsWith(base);
            assertThat(copy.read("DOC-ME.txt").utf8()).contains("Bản đang công bố: " + base);
        }
        Unpacked real = Unpacked.of(RealSite.get(), RealSite.targets().get(0), temp);
        assertThat(banner(real, "index.html")).endsWith("Bản đang công bố: xem Cổng thông tin điện tử tỉnh Sơn La.");
    }

    private static String banner(Unpacked copy, String page) {
        Document html = Jsoup.parse(copy.read(page).utf8());
        return html.select(".ban-luu p").get(0).text();
    }

    @Test
    void sealed_pages_are_there_to_be_read_and_beside_that_unaltered() throws IOException {
        TestProject project = TestProject.sound(temp.resolve("du-an"));
        assertThat(project.congbo("seal", "mau", "1").code()).isZero();
        Build build = Build.of(project.folder(), java.time.LocalDate.parse(TestProject.AS_OF));
        Map.Entry<Target, List<OutputFile>> site =
                build.sites().entrySet().iterator().next();
        Unpacked copy = Unpacked.of(build, site, temp);
        String page = "ke-hoach/mau/ban-1/index.html";
        assertThat(copy.read("nguyen-trang/" + page))
                .isEqualTo(RealSite.file(site, page).orElseThrow().bytes());
        assertThat(copy.read(page).utf8()).contains("ban-luu").doesNotContain("integrity=");
        assertThat(copy.files()).filteredOn(f -> f.startsWith("nguyen-trang/")).hasSize(1);
        assertThat(copy.read("DOC-ME.txt").utf8()).contains("Thêm: tệp này, nguyen-trang/", "--ignore-missing");
    }

    @Test
    void outside_programs_find_the_archive_sound_and_twice_the_same() throws Exception {
        TestProject project = TestProject.sound(temp.resolve("du-an"));
        assertThat(project.congbo("build", "--pack").err()).contains("mot.zip: bản lưu ngoại tuyến");
        Path archive = archive(project);
        byte[] first = Files.readAllBytes(archive);
        Files.delete(archive);
        project.congbo("build", "--pack");
        assertThat(Files.readAllBytes(archive)).isEqualTo(first);
        assertThat(run(Judges.unzip().toString(), "-tq", archive.toString())).contains("No errors detected");
        String listing = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip());"
                + "print({(i.date_time[:3], i.external_attr >> 16, i.flag_bits) for i in z.infolist()});"
                + "print(z.namelist() == sorted(z.namelist()))";
        assertThat(run(Judges.python().toString(), "-c", listing, archive.toString()))
                .isEqualTo("None\n{((2026, 11, 22), 33188, 2048)}\nTrue\n");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void the_archive_beside_a_site_is_of_that_site_or_is_not_there() throws IOException {
        TestProject project = TestProject.sound(temp.resolve("du-an"));
        Path archive = archive(project);
        assertThat(project.congbo("build").code()).isZero();
        assertThat(archive).doesNotExist();
        assertThat(project.congbo("build", "--pack").err()).contains("không có gì thay đổi");
        Bytes first = Bytes.of(Files.readAllBytes(archive));
        assertThat(project.congbo("build", "--pack").err()).contains("không có gì thay đổi");
        assertThat(project.congbo("build").err()).contains("không có gì thay đổi");
        assertThat(archive).as("of the site that still stands").exists();

        Files.write(archive, new byte[10]);
        project.congbo("build", "--pack");
        assertThat(Files.readAllBytes(archive)).as("mended").isEqualTo(first.toArray());

        Files.write(archive, new byte[10]);
        project.congbo("build");
        assertThat(archive).as("damaged, and not asked for").doesNotExist();
        assertThat(project.congbo("build", "--pack").err()).contains("mot.zip: bản lưu ngoại tuyến");
        assertThat(Files.readAllBytes(archive)).as("asked for again").isEqualTo(first.toArray());

        project.replace("content/trang/gioi-thieu.adoc", "\n\n", "\n\nThêm một câu.\n\n");
        project.congbo("build");
        assertThat(archive).as("nothing old beside what is new").doesNotExist();
        project.congbo("build", "--pack");
        assertThat(Files.readAllBytes(archive)).isNotEqualTo(first.toArray());
        try (Stream<Path> beside = Files.list(project.site("mot").getParent())) {
            assertThat(beside).noneMatch(p -> p.toString().endsWith(".tam"));
        }
    }

    @Test
    void publishing_makes_it_and_what_others_put_there_stays() throws IOException {
        TestProject project = TestProject.sound(temp.resolve("du-an"));
        Path archive = archive(project);
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "của người khác");
        assertThat(project.congbo("build", "--pack").code()).isEqualTo(3);
        assertThat(project.congbo("build").code()).isZero();
        assertThat(archive).hasContent("của người khác");
        Files.delete(archive);
        assertThat(project.congbo("publish").err()).contains("mot.zip: bản lưu ngoại tuyến");
        Unpacked copy = Unpacked.of(archive, Files.createDirectory(temp.resolve("ra")));
        assertThat(copy.read("manifest.json"))
                .isEqualTo(Bytes.of(Files.readAllBytes(project.site("mot").resolve("manifest.json"))));
        Bytes before = Bytes.of(Files.readAllBytes(archive));
        assertThat(project.congbo("publish").err()).contains("không có gì mới");
        assertThat(Files.readAllBytes(archive))
                .as("also when only the log grew")
                .isEqualTo(before.toArray());
        Files.delete(archive);
        project.congbo("publish");
        assertThat(Files.readAllBytes(archive)).as("of the site that stands").isEqualTo(before.toArray());
    }

    @Test
    void the_site_leads_to_it_where_its_office_says_that_it_is_offered() throws IOException {
        TestProject project = TestProject.real(temp.resolve("du-an"));
        String address = "https://tinh.example/tai/cong-tinh.zip";
        project.replace(
                "jbake.properties",
                "congbo.target.cong-tinh.offline=\n",
                "congbo.target.cong-tinh.offline=" + address + "\n");
        Build build = Build.of(project.folder(), java.time.LocalDate.parse(TestProject.AS_OF));
        List<Map.Entry<Target, List<OutputFile>>> sites =
                List.copyOf(build.sites().entrySet());
        String home =
                RealSite.file(sites.get(0), "index.html").orElseThrow().bytes().utf8();
        assertThat(Jsoup.parse(home).select("footer a[type=application/zip]").attr("href"))
                .isEqualTo(address);
        assertThat(RealSite.file(sites.get(1), "index.html")
                        .orElseThrow()
                        .bytes()
                        .utf8())
                .doesNotContain("application/zip");
    }

    private static Path archive(TestProject project) {
        return project.site("mot").resolveSibling("mot.zip");
    }

    private Build sound() throws IOException {
        Path folder = temp.resolve("nen");
        TestProject.sound(folder);
        return Build.of(folder, java.time.LocalDate.parse(TestProject.AS_OF));
    }
}
