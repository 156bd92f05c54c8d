package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.cli.PreviewServer;

/** The plan, a comparison and the search as readers have them who use no mouse, and as they are told to readers who see no screen. */
class KeyboardTest {

    private static final Path SPOKEN = TestProject.SITES.resolve("nghe");
    private static final String STATUS = "document.querySelector('[role=status]').textContent";
    private static final String FOCUSED = "document.activeElement.";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    static Path profile = Path.of("");

    private static Browser browser;
    private static Keyboard keyboard;
    private static PreviewServer changes;
    private static PreviewServer progress;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Judges.chromium(), profile);
        keyboard = new Keyboard(browser);
        changes = PreviewServer.start(DemonstrationSite.site().getValue(), "/", 0);
        progress = PreviewServer.start(ProgressSite.site().getValue(), "/", 0);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            changes.close();
            progress.close();
        }
    }

    @Test
    void the_plan_is_walked_from_the_first_link_to_the_last() throws Exception {
        for (View view : List.of(View.LIGHT, View.PHONE)) {
            open(view, progress, ProgressSite.PLAN);
            walk();
        }
    }

    @Test
    void a_comparison_is_walked_from_the_first_link_to_the_last() throws Exception {
        open(View.LIGHT, changes, DemonstrationSite.PLAN + "so-sanh/1-2/");
        walk();
        open(View.LARGE_TEXT, changes, DemonstrationSite.PLAN + "so-sanh/1-2/");
        walk();
    }

    @Test
    void search_is_typed_sent_told_and_followed_by_keys_alone() throws Exception {
        open(View.LIGHT, progress, "tim-kiem/");
        walk();
        open(View.LIGHT, progress, "tim-kiem/");
        tabUntil("matches('main input')");
        keyboard.type("phong doc");
        keyboard.enter();
        until(STATUS + ".includes('kết quả')");
        assertThat(browser.evaluate(FOCUSED + "matches('main input')")).isEqualTo("true"); // nothing moved the reader
        assertThat(tabUntil("matches('[data-tim] h2 a')")).isLessThanOrEqualTo(3);
        String first = browser.evaluate(FOCUSED + "pathname");
        open(View.LIGHT, progress, "tim-kiem/?q=phong+doc");
        until(STATUS + ".includes('kết quả')");
        walk();
        open(View.LIGHT, progress, "tim-kiem/?q=phong+doc");
        until(STATUS + ".includes('kết quả')");
        tabUntil("matches('[data-tim] h2 a')");
        keyboard.enter();
        until("location.pathname === " + first);
    }

    @Test
    void what_is_told_of_the_three_pages_is_known_word_for_word() throws Exception {
        open(View.LIGHT, changes, DemonstrationSite.PLAN);
        spoken("ke-hoach");
        open(View.LIGHT, changes, DemonstrationSite.PLAN + "so-sanh/1-2/");
        spoken("so-sanh");
        open(View.LIGHT, progress, "tim-kiem/?q=phong+doc");
        until(STATUS + ".includes('kết quả')");
        spoken("tim-kiem");
    }

    @Test
    void the_walk_notices_what_is_bad() throws Exception {
        View.LIGHT.show(browser);
        browser.open("data:text/html,<style>*:focus{outline:3px solid;box-shadow:0 0 0 8px red}a.ringless{outline:0}"
                + "header{position:fixed;inset:0 0 auto;height:200px;background:white}</style><header></header>"
                + "<p><a href=x>under the header</a><p style=margin-top:300px><a href=x class=ringless>b</a><button>c</button>"
                + "<a href=x tabindex=1>first</a>");
        assertThat(keyboard.stops()).isEqualTo(4);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            keyboard.tab();
            told.add(keyboard.stop().replaceFirst("(\\d) (?:.*: )?", "$1 "));
        }
        assertThat(told).containsExactly("3 ", "0 not to be seen", "1 no ring of two colours", "2 ");
    }

    /** Every stop is reached, in the order of the document, and seen; the first one leads past the header; behind the last one the page ends. */
    private static void walk() {
        int stops = keyboard.stops();
        List<Integer> reached = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            keyboard.tab();
            String[] stop = keyboard.stop().split(" ", 2);
            reached.add(Integer.valueOf(stop[0]));
            if (!stop[1].isEmpty()) {
                faults.add(stop[1]);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(reached).isEqualTo(IntStream.range(0, stops).boxed().toList());
        keyboard.tab();
        assertThat(keyboard.stop()).matches("(-1|0) ");
        if (keyboard.stop().startsWith("-1")) {
            keyboard.tab();
        }
        assertThat(browser.evaluate(FOCUSED + "className")).isEqualTo("\"bo-qua\"");
        keyboard.enter();
        assertThat(browser.evaluate(FOCUSED + "tagName")).isEqualTo("\"MAIN\"");
        keyboard.tab();
        assertThat(browser.evaluate(FOCUSED + "closest('main') !== null")).isEqualTo("true");
    }

    /** @return how many times it took */
    private static int tabUntil(String condition) {
        for (int i = 1; i < 80; i++) {
            keyboard.tab();
            if (browser.evaluate(FOCUSED + condition).equals("true")) {
                return i;
            }
        }
        throw new AssertionError(condition);
    }

    private static void spoken(String name) throws IOException {
        String told = SpokenPage.of(browser)
                .replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://máy")
                .replaceAll("Công Bố \\d+(?:\\.\\d+)+", "Công Bố …");
        Golden.compare(SPOKEN.resolve(name + ".txt"), told);
    }

    private static void open(View view, PreviewServer server, String address) throws InterruptedException {
        view.show(browser);
        browser.open(server.address() + address);
    }

    private static void until(String condition) throws InterruptedException {
        for (int i = 0; i < 400 && !browser.evaluate(condition).equals("true"); i++) {
            TimeUnit.MILLISECONDS.sleep(25);
        }
        assertThat(browser.evaluate(condition)).as(condition).isEqualTo("true");
    }
}
