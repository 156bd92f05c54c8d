package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page before axe-core, in every way that a reader may have it. */
class AccessibilityTest {

    /** Each fault shows in one way of reading alone: whoever does not find it there has not looked. */
    private static final String BAD = """
            <!DOCTYPE html><html lang="vi"><title>Trang xấu</title><meta name="viewport" content="width=device-width">
            <style>
              html { font-size: 100%; color-scheme: light dark; background: #fff; color: #000; }
              @media screen and (prefers-color-scheme: dark) { html { background: #000; color: #fff; } .toi { color: #333; } }
              @media print { .in { color: #ddd; } }
              @media (forced-colors: active) { .ep { forced-color-adjust: none; color: #777; background: #666; } }
              @media (max-width: 30em) { .hep { color: #ccc; background: #fff; } }
              @media (max-width: 15em) { .to { color: #bbb; background: #fff; } }
            </style>
            <main><h1>Trang xấu</h1>
            <p class="toi">Nền tối.</p><p class="in">Trên giấy.</p><p class="ep">Ép màu.</p><p class="hep">Màn hình hẹp.</p><p class="to">Chữ to.</p>
            </main>""";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    static Path profile = Path.of("");

    private static Browser browser;
    private static Axe axe;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Judges.chromium(), profile);
        axe = new Axe(browser);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void every_kind_of_page_is_for_everybody_in_every_way_of_reading() throws Exception {
        List<String> faults = new ArrayList<>();
        try (SamplePages samples = SamplePages.serve()) {
            assertThat(samples.addresses().keySet()).containsAll(kindsWithTemplate());
            for (Map.Entry<String, String> sample : samples.addresses().entrySet()) {
                open(sample.getValue());
                for (View view : View.values()) {
                    view.show(browser);
                    String where = sample.getKey() + " (" + view + ", " + sample.getValue() + "): ";
                    axe.faults().forEach(fault -> faults.add(where + fault));
                    int needed = Integer.parseInt(browser.evaluate("document.documentElement.scrollWidth"));
                    if (view != View.PAPER && needed > view.width) {
                        faults.add(where + "needs " + needed + " px");
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_judge_finds_what_is_bad_and_every_way_of_reading_is_really_another() throws Exception {
        Map<View, List<String>> found = new EnumMap<>(View.class);
        browser.open("data:text/html;charset=utf-8,"
                + URLEncoder.encode(BAD, StandardCharsets.UTF_8).replace("+", "%20"));
        for (View view : View.values()) {
            view.show(browser);
            found.put(
                    view,
                    axe.faults().stream()
                            .map(f -> f.replaceFirst("^(\\S+ \\S+).*", "$1"))
                            .toList());
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        View.LIGHT, List.of(),
                        View.DARK, List.of("color-contrast: .toi"),
                        View.FORCED_COLOURS, List.of("color-contrast: .ep"),
                        View.PAPER, List.of("color-contrast: .in"),
                        View.PHONE, List.of("color-contrast: .hep"),
                        View.LARGE_TEXT, List.of("color-contrast: .hep", "color-contrast: .to")));
        browser.open("data:text/html,<p><img src=x><input><a href=x></a><a href=y style=font-size:6px>a</a>"
                + "<a href=z style=font-size:6px>b</a>");
        assertThat(axe.faults().stream()
                        .map(f -> f.substring(0, f.indexOf(':')))
                        .collect(Collectors.toSet()))
                .contains("image-alt", "label", "link-name", "html-has-lang", "document-title", "landmark-one-main");
    }

    private static void open(String address) throws InterruptedException {
        View.LIGHT.show(browser);
        browser.open(address);
        if (address.contains("?q=")) {
            for (int i = 0;
                    i < 400
                            && browser.evaluate("document.querySelectorAll('[data-tim] h2').length")
                                    .equals("0");
                    i++) {
                TimeUnit.MILLISECONDS.sleep(25);
            }
        }
    }

    /** What the configuration of this repository has a template for. */
    private static List<String> kindsWithTemplate() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("jbake.properties"))) {
            return lines.filter(line -> line.matches("template\\.[^.]+\\.file=.*"))
                    .map(line -> line.split("\\.", -1)[1])
                    .toList();
        }
    }
}
