package vn.congbo;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * axe-core, the judge of WCAG 2.2 A and AA and of good practice: it judges the page as the browser shows it now. On paper nobody hits a
 * target, and a sheet that begins with the official text has that text's own title for a heading.
 */
final class Axe {

    private static final String RUN = """
            axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: matchMedia('print').matches
                ? {'target-size': {enabled: false}, 'page-has-heading-one': {enabled: false}}
                : {'target-size': {enabled: true}},
              resultTypes: ['violations'],
              elementRef: false
            }).then(r => r.violations.flatMap(v => v.nodes.map(n =>
              v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 120) + ' ' + [...n.any, ...n.all, ...n.none].map(c => c.message).join('; ').slice(0, 200))))""";

    private final Browser browser;

    /** Every page that the browser opens from now on can be judged. Commands of the protocol are not bound by a page's policy. */
    Axe(Browser browser) throws IOException {
        this.browser = browser;
        browser.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script()));
    }

    /** What the page has against the rules, as "rule: element why". */
    List<String> faults() {
        return new Gson().fromJson(browser.await(RUN), new TypeToken<List<String>>() {}.getType());
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
