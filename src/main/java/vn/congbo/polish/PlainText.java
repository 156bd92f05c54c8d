package vn.congbo.polish;

import org.jsoup.Jsoup;

/** The words of a body, for whoever has no use for its markup. */
public final class PlainText {

    private PlainText() {}

    /** Blocks are kept apart by a blank. */
    public static String of(String html) {
        return html.isBlank() ? "" : Jsoup.parseBodyFragment(html).text();
    }
}
