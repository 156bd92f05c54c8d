package vn.congbo;

import java.util.List;
import java.util.Map;

/** How a page can be before a reader: every kind of page is judged in each of these ways, without being loaded anew. */
enum View {
    LIGHT(1280, 16, "screen", "light", "none"),
    DARK(1280, 16, "screen", "dark", "none"),
    FORCED_COLOURS(1280, 16, "screen", "light", "active"),
    /** A4 between the margins of our sheet of paper. */
    PAPER(624, 16, "print", "light", "none"),
    PHONE(360, 16, "screen", "light", "none"),
    /** Who sets letters twice as large in the browser: its own size of text, so that style sheets must follow it. */
    LARGE_TEXT(360, 32, "screen", "light", "none");

    final int width;
    private final int text;
    private final String media;
    private final String scheme;
    private final String forced;

    View(int width, int text, String media, String scheme, String forced) {
        this.width = width;
        this.text = text;
        this.media = media;
        this.scheme = scheme;
        this.forced = forced;
    }

    void show(Browser browser) {
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.call("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", text, "fixed", text * 13 / 16)));
        browser.call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "forced-colors", "value", forced))));
    }
}
