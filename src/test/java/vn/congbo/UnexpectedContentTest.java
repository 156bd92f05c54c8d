package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.PrintedSheets.Sheet;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.Severity;

/** Content that is allowed and that nobody has drawn a page for: a table far wider than a phone, pictures of which nobody said how large they are. */
class UnexpectedContentTest {

    private static final String HEAD = ":jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n\n";
    private static final String REGIONS = "[...document.querySelectorAll('main [role=region]')]";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    static Path temp = Path.of("");

    private static Browser browser;
    private static Axe axe;
    private static PreviewServer server;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Judges.chromium(), temp.resolve("chromium"));
        axe = new Axe(browser);
        TestProject project = TestProject.real(temp.resolve("du-an"))
                .with("content/trang/bang-rong.adoc", "= Bảng rộng\n" + HEAD + tables())
                .with("content/trang/hinh/hinh.adoc", "= Hình\n" + HEAD + pictures());
        File folder = project.folder().resolve("content/trang/hinh").toFile();
        for (String name : List.of("anh.png", "anh.gif", "anh.jpg")) {
            ImageIO.write(picture(), name.substring(4), new File(folder, name));
        }
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(build.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        server = PreviewServer.start(build.sites().values().iterator().next(), "/", 0);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_table_of_forty_columns_scrolls_by_itself_and_the_page_does_not() throws Exception {
        browser.show(320, false);
        browser.open(server.address() + "trang/bang-rong/");
        assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo("320");
        assertThat(browser.evaluate(REGIONS + ".map(e => e.getAttribute('aria-label'))"))
                .isEqualTo("[\"Bảng 1. Số liệu bốn mươi tháng\",\"Không có tên\",\"Không có tên (2)\"]");
        assertThat(browser.evaluate(REGIONS + ".map(e => e.scrollWidth > e.clientWidth)"))
                .isEqualTo("[true,true,false]");
        assertThat(browser.evaluate("document.querySelectorAll('main thead th[scope=col]').length"))
                .isEqualTo("82");
        assertThat(axe.faults()).isEmpty();

        Keyboard keyboard = new Keyboard(browser);
        int stops = keyboard.stops();
        for (int i = 0;
                i < stops
                        && !browser.evaluate("document.activeElement.matches('main [role=region]')")
                                .equals("true");
                i++) {
            keyboard.tab();
        }
        assertThat(keyboard.stop()).endsWith(" "); // seen, with its ring
        browser.call(
                "Input.dispatchKeyEvent",
                Map.of("type", "rawKeyDown", "key", "ArrowRight", "code", "ArrowRight", "windowsVirtualKeyCode", 39));
        assertThat(browser.await("new Promise(r => setTimeout(() => r(document.activeElement.scrollLeft > 0), 600))"))
                .isEqualTo("true");
    }

    @Test
    void on_paper_a_table_of_forty_columns_lies_across_the_sheet_and_nothing_of_it_is_cut() throws Exception {
        browser.open(server.address() + "trang/bang-rong/");
        PrintedSheets sheets = PrintedSheets.of(browser.print());
        assertThat(sheets.sheets())
                .allSatisfy(sheet ->
                        assertThat(sheet.letters()).allMatch(l -> l.left() > 14 && l.right() < sheet.width() - 14));
        List<Sheet> across =
                sheets.sheets().stream().filter(s -> s.width() > s.height()).toList();
        assertThat(across).hasSize(1);
        assertThat(PrintedSheets.text(across.get(0).letters()))
                .as("with its heading, numbers unbroken")
                .contains("Cótên", "1000", "40000");
        assertThat(across.get(0).letters())
                .filteredOn(l -> l.text().matches("\\d"))
                .allMatch(l -> l.size() >= 6);
        assertThat(sheets.sheets().get(sheets.sheets().size() - 1).height())
                .as("what comes after it is upright again")
                .isGreaterThan(290);
    }

    @Test
    void pictures_keep_their_room_before_they_are_there() throws Exception {
        browser.show(320, false);
        browser.open(server.address() + "trang/hinh/hinh/");
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('main img')].map(e => e.getAttribute('width') + '×' + e.getAttribute('height'))"))
                .isEqualTo("[\"1200×500\",\"1200×500\",\"1200×500\",\"600×250\",\"1200×500\"]");
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('main img')].every(e => e.naturalWidth === 1200 && e.getBoundingClientRect().width <= 300"
                                        + " && Math.abs(e.getBoundingClientRect().height * 12 / 5 - e.getBoundingClientRect().width) < 3)"))
                .isEqualTo("true");
        assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo("320");
        assertThat(axe.faults()).isEmpty();
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('main img')).aspectRatio"))
                .isEqualTo("\"auto 1200 / 500\""); // what the browser lays out with while the picture is on its way
    }

    private static String tables() {
        String columns =
                IntStream.rangeClosed(1, 40).mapToObj(i -> "|Tháng " + i).collect(Collectors.joining(" "));
        String cells =
                IntStream.rangeClosed(1, 40).mapToObj(i -> "|" + i * 1000).collect(Collectors.joining(" "));
        String wide = "[%header,cols=\"40*\"]\n|===\n" + columns + "\n" + cells + "\n" + cells + "\n|===\n";
        String narrow = "[%header,cols=\"2*\"]\n|===\n|Tên |Số\n|Một |1\n|===\n";
        return "== Có tên\n\n.Số liệu bốn mươi tháng\n" + wide + "\n== Không có tên\n\n" + wide + "\n" + narrow;
    }

    private static String pictures() {
        return """
                image::anh.png[Nền xám của tệp PNG]

                image::anh.gif[Nền xám của tệp GIF]

                image::anh.jpg[Nền xám của tệp JPEG]

                image::anh.png["Nền xám, nhỏ hơn",600]

                Trong dòng: image:anh.png[Nền xám trong dòng].
                """;
    }

    private static BufferedImage picture() {
        return new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
    }
}
