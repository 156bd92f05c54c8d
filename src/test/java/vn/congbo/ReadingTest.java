package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** Small things that readers stumble over. */
class ReadingTest {

    @Test
    void the_index_names_a_thing_once_however_its_names_are_capitalised() {
        Stream.of(RealSite.targets().get(0), DemonstrationSite.site(), ProgressSite.site())
                .forEach(site -> assertThat(page(site, "muc-luc/").select("main .van li a").stream()
                                .map(line -> line.text().toLowerCase(Locale.ROOT) + " " + line.attr("href")))
                        .doesNotHaveDuplicates());
    }

    @Test
    void the_printed_plan_says_what_is_in_force_as_the_screen_does() {
        Document plan = page(RealSite.targets().get(0), RealSite.PLAN);
        List<String> told = plan.select(".dau-bai > .bao").eachText();
        assertThat(told).isNotEmpty().first().asString().contains("Chưa rõ bản nào có hiệu lực");
        assertThat(plan.select(".cot > .chi-in .bao").eachText()).isEqualTo(told);
    }

    @Test
    void two_pages_of_the_footer_are_never_called_almost_the_same() {
        List<String> names =
                page(RealSite.targets().get(0), "").select("footer nav a").eachText();
        assertThat(names).contains("Liên hệ", "Kiến nghị, phản ánh");
        assertThat(names).filteredOn(name -> name.contains("phản ánh")).hasSize(1);
    }

    /** So there is nothing to leave out for readers who asked for less motion. */
    @Test
    void nothing_on_a_page_moves_by_itself() {
        List<String> sheets = RealSite.targets().get(0).getValue().stream()
                .filter(file -> file.path().endsWith(".css"))
                .map(file -> file.bytes().utf8().replace("animation: hien 0s 4s forwards", ""))
                .toList();
        assertThat(sheets)
                .isNotEmpty()
                .noneMatch(sheet -> sheet.matches("(?s).*(?:animation|transition|scroll-behavior).*"));
    }

    private static Document page(Map.Entry<Target, List<OutputFile>> site, String address) {
        return Jsoup.parse(RealSite.file(site, address + "index.html")
                .orElseThrow()
                .bytes()
                .utf8());
    }
}
