package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.PrintedSheets.Letter;
import vn.congbo.PrintedSheets.Sheet;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** Paper, as Chromium prints it and PDFBox reads it: the layout of Nghị định 30/2020/NĐ-CP, and on every sheet what it is. */
class PrintTest {

    private static final double TOP = 20;
    private static final double BOTTOM = 277;

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    private Path profile = Path.of("");

    @Test
    void the_plan_is_printed_in_the_layout_of_the_decree_and_word_for_word() throws Exception {
        Map.Entry<Target, List<OutputFile>> site = RealSite.targets().get(0);
        OutputFile file =
                RealSite.file(site, RealSite.PLAN + "ban-1/nguyen-van.txt").orElseThrow();
        String official = PrintedSheets.bare(file.bytes().utf8());
        try (Browser browser = Browser.start(Judges.chromium(), profile);
                PreviewServer server = PreviewServer.start(site.getValue(), "/", 0)) {
            for (String path : List.of(RealSite.PLAN, RealSite.PLAN + "ban-1/")) {
                browser.open(server.address() + path);
                assertThat(browser.requests()).noneMatch(r -> r.endsWith(".woff2"));
                PrintedSheets sheets = PrintedSheets.of(browser.print());
                String body = sheets.sheets().stream()
                        .map(s -> s.textBetween(TOP, BOTTOM))
                        .collect(Collectors.joining())
                        .replace("[nguyênvăn]", "");
                assertThat(body).contains(official);
                int last = lastSheetWith("NguyễnVănMạnh", sheets);
                assertThat(last)
                        .as("sheets of official text, as many as the original")
                        .isEqualTo(4);
                assertThat(sheets.fonts(last))
                        .allMatch(f -> f.matches("[A-Z]{6}\\+Tinos-(Regular|Bold|Italic|BoldItalic)"));
                assertThat(sheets.fonts(last)).anyMatch(f -> f.endsWith("BoldItalic"));
                assertLayout(sheets, last);
                assertFeet(
                        path,
                        sheets,
                        "Kế hoạch phát triển đội ngũ trí thức, Bản 1",
                        "/" + path,
                        file.bytes().sha256());
            }
        }
    }

    private static int lastSheetWith(String words, PrintedSheets sheets) {
        for (int i = 1; i <= sheets.sheets().size(); i++) {
            if (sheets.sheets().get(i - 1).textBetween(TOP, BOTTOM).contains(words)) {
                return i;
            }
        }
        return 0;
    }

    /** Margins 20 to 25, left 30 to 35, right 15 to 20 mm (a letter may reach 0.2 mm beyond its box); text of 13 and 14 points, of the recipients 11 and 12. */
    private static void assertLayout(PrintedSheets sheets, int last) {
        double left = 210;
        double right = 0;
        for (Sheet sheet : sheets.sheets().subList(0, last)) {
            List<Letter> letters = sheet.between(TOP, BOTTOM);
            left = Math.min(
                    left, letters.stream().mapToDouble(Letter::left).min().orElse(0));
            right = Math.max(
                    right, letters.stream().mapToDouble(Letter::right).max().orElse(0));
        }
        assertThat(left).isBetween(29.8, 35.0);
        assertThat(210 - right).isBetween(14.8, 20.0);
        assertThat(size("KẾHOẠCH", sheets)).isEqualTo(14, within(.1));
        assertThat(size("ThựchiệnQuyếtđịnh", sheets)).isEqualTo(13, within(.1));
        assertThat(size("I.MỤCĐÍCH", sheets)).isEqualTo(13, within(.1));
        assertThat(size("Nơinhận:", sheets)).isEqualTo(12, within(.1));
        assertThat(size("-Sở", sheets)).isEqualTo(11, within(.1));
        Letter indented = first("ThựchiệnQuyếtđịnh", sheets);
        assertThat(indented.left() - 30).as("indent in mm").isBetween(10.0, 12.8);
    }

    private static double size(String words, PrintedSheets sheets) {
        return first(words, sheets).size();
    }

    private static Letter first(String words, PrintedSheets sheets) {
        for (Sheet sheet : sheets.sheets()) {
            List<Letter> letters = sheet.between(TOP, BOTTOM);
            int at = PrintedSheets.text(letters).indexOf(words);
            for (Letter letter : letters) {
                if (at == 0) {
                    return letter;
                }
                at -= PrintedSheets.bare(letter.text()).length();
            }
        }
        throw new AssertionError("not printed: " + words);
    }

    @Test
    void every_sheet_of_every_kind_of_page_says_what_it_is_and_where_it_came_from() throws Exception {
        try (Browser browser = Browser.start(Judges.chromium(), profile)) {
            print(
                    browser,
                    RealSite.targets().get(1),
                    List.of(
                            RealSite.PLAN + "muc-tieu/",
                            RealSite.PLAN + "nghia-vu/",
                            RealSite.PLAN + "dieu-khoan/m3-k2/",
                            "thoi-han/",
                            "ban-tin/",
                            "muc-luc/",
                            "co-so-phap-ly/"));
            print(
                    browser,
                    DemonstrationSite.site(),
                    List.of(
                            DemonstrationSite.PLAN + "so-sanh/1-2/",
                            DemonstrationSite.PLAN + "dieu-khoan/m2-k2/",
                            DemonstrationSite.PLAN + "ban-3/"));
        }
    }

    @Test
    void on_paper_the_table_tells_the_progress_and_the_picture_does_not_tell_it_again() throws Exception {
        try (Browser browser = Browser.start(Judges.chromium(), profile);
                PreviewServer server =
                        PreviewServer.start(RealSite.targets().get(0).getValue(), "/", 0)) {
            browser.open(server.address() + RealSite.PLAN + "tien-do/");
            PrintedSheets sheets = PrintedSheets.of(browser.print());
            assertThat(sheets.sheets()).hasSizeLessThanOrEqualTo(4);
            assertThat(sheets.sheets().get(0).textBetween(TOP, BOTTOM))
                    .contains("nv-01")
                    .doesNotContain("dấutròn");
        }
    }

    private static void print(Browser browser, Map.Entry<Target, List<OutputFile>> site, List<String> paths)
            throws Exception {
        try (PreviewServer server = PreviewServer.start(site.getValue(), "/", 0)) {
            for (String path : paths) {
                browser.open(server.address() + path);
                assertFeet(
                        path, PrintedSheets.of(browser.print()), site.getKey().name(), "/" + path, "");
            }
        }
    }

    /** @param words that stand in the foot of each sheet besides those that stand in all feet */
    private static void assertFeet(String path, PrintedSheets sheets, String words, String address, String digest) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(sheets.sheets()).isNotEmpty();
        for (int i = 0; i < sheets.sheets().size(); i++) {
            Sheet sheet = sheets.sheets().get(i);
            String where = path + ", sheet " + (i + 1);
            softly.assertThat(sheet.width()).as(where).isEqualTo(210, within(.5));
            softly.assertThat(sheet.height()).as(where).isEqualTo(297, within(.5));
            List<Letter> number = sheet.between(0, TOP);
            softly.assertThat(PrintedSheets.text(number)).as(where).isEqualTo(i == 0 ? "" : String.valueOf(i + 1));
            if (i > 0 && !number.isEmpty()) {
                double middle =
                        (number.get(0).left() + number.get(number.size() - 1).right()) / 2;
                softly.assertThat(middle).as("middle of the number, " + where).isEqualTo(112.5, within(1.0));
                softly.assertThat(number.get(0).size()).as(where).isEqualTo(13, within(.1));
            }
            softly.assertThat(sheet.textBetween(BOTTOM, 297))
                    .as(where)
                    .startsWith("Bảninthamkhảo·")
                    .contains(PrintedSheets.bare(words), "tạingày22/11/2026")
                    .contains(PrintedSheets.bare("," + address))
                    .contains(
                            path.startsWith("ke-hoach/")
                                    ? "SHA-256" + digest.substring(0, Math.min(16, digest.length()))
                                    : "");
        }
        softly.assertAll();
    }
}
