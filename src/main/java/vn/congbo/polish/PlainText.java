package vn.congbo.polish;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a body, for whoever has no use for its markup. */
public final class PlainText {

    /** Where a line begins; white space would be taken for a blank like any other. */
    private static final String LINE = "\u2028";

    private PlainText() {}

    /** Blocks are kept apart by a blank; a heading stands on a line of its own. */
    public static String of(String html) {
        if (html.isBlank()) {
            return "";
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("h1, h2, h3, h4, h5, h6").forEach(heading -> {
            heading.before(new TextNode(LINE));
            heading.after(new TextNode(LINE));
        });
        return body.text()
                .replaceAll("[ " + LINE + "]*" + LINE + "[ " + LINE + "]*", "\n")
                .strip();
    }
}
