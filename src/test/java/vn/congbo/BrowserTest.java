package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** Every page of both channels in a real browser: on a small phone and wide, light and dark. */
class BrowserTest {

    /** Texts whose colour stands out less than 7:1 from what is behind them (WCAG 2.2, 1.4.6), as "ratio: text". */
    static final String FAINT_TEXTS = """
            (() => {
              const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
              const lum = c => { const f = rgb(c).slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
              const behind = e => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor;
                if (rgb(b).length === 3 || rgb(b)[3] === 1) return b; } return 'rgb(255, 255, 255)'; };
              const faint = [];
              for (const e of document.body.querySelectorAll('*')) {
                const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
                if (!own || !e.checkVisibility() || e.getBoundingClientRect().width < 2) continue;
                const a = lum(getComputedStyle(e).color), b = lum(behind(e));
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 7) faint.push(ratio.toFixed(1) + ': ' + own.slice(0, 40));
              }
              return faint;
            })()""";

    /** Lines of official text that the browser shows otherwise than they are written: hidden, or in other letters. */
    private static final String ALTERED_LINES = """
            [...document.querySelectorAll('[data-nv]')]
              .filter(e => !e.checkVisibility({opacityProperty: true, visibilityProperty: true})
                || e.innerText.replace(/\\s+/g, ' ').trim() !== e.textContent.replace(/\\s+/g, ' ').trim())
              .map(e => e.dataset.nv)""";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    private Path profile = Path.of("");

    @Test
    void pages_fit_a_phone_read_clearly_and_ask_nothing_of_anybody_else() throws Exception {
        Path chromium = Judges.chromium();
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.start(chromium, profile)) {
            List<Map.Entry<Target, List<OutputFile>>> sites = new ArrayList<>(RealSite.targets());
            sites.add(DemonstrationSite.site());
            for (Map.Entry<Target, List<OutputFile>> site : sites) {
                try (PreviewServer server = PreviewServer.start(site.getValue(), "/", 0)) {
                    for (OutputFile page : RealSite.pages(site)) {
                        look(browser, server, page, faults);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    static void look(Browser browser, PreviewServer server, OutputFile page, List<String> faults)
            throws InterruptedException {
        String address = server.address() + page.path().replaceFirst("index\\.html$", "");
        for (int width : new int[] {320, 1280}) {
            boolean dark = width == 1280;
            browser.show(width, dark);
            browser.open(address);
            String where = page.path() + " at " + width + (dark ? " dark" : " light") + ": ";
            int needed = Integer.parseInt(browser.evaluate("document.documentElement.scrollWidth"));
            if (needed > width) {
                faults.add(where + "needs " + needed + " px");
            }
            if (!browser.complaints().isEmpty()) {
                faults.add(where + browser.complaints());
            }
            browser.requests().stream()
                    .filter(r -> !r.startsWith(server.address()))
                    .forEach(r -> faults.add(where + "asks for " + r));
            if (browser.requests().size() > (page.path().startsWith("tim-kiem/") ? 6 : 5)
                    || browser.requests().stream().anyMatch(r -> r.endsWith(".woff2"))) {
                faults.add(where + browser.requests());
            }
            String altered = browser.evaluate(ALTERED_LINES);
            if (!altered.equals("[]")) {
                faults.add(where + "official text shown otherwise: " + altered);
            }
            String faint = browser.evaluate(FAINT_TEXTS);
            if (!faint.equals("[]")) {
                faults.add(where + faint);
            }
        }
    }
}
