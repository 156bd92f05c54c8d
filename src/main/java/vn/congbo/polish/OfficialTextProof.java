package vn.congbo.polish;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.CanonicalText;
import vn.congbo.model.Fault;

/**
 * The finished page's official part is the edition's text, character for character. The part is the element with
 * {@code data-nguyen-van}; each printed line is one element with {@code data-nv} that holds nothing else, and whatever else stands in the
 * part is marked {@code data-ben-le} ("in the margin").
 */
final class OfficialTextProof implements HtmlPass {

    /** What a browser does not show, shows struck through, or shows only on demand. */
    private static final String HIDING = "template, noscript, del, s, strike, details, dialog, [hidden], [aria-hidden]";

    @Override
    public void apply(FinishedPage page) {
        Elements parts = page.select("[data-nguyen-van]");
        Optional<ReadEdition> expected = page.page().officialText();
        if (expected.isEmpty()) {
            parts.forEach(part -> stray(page, part.text()));
            return;
        }
        if (parts.size() != 1) {
            alter(page, "", "data-nguyen-van × 1", "data-nguyen-van × " + parts.size());
            return;
        }
        parts.get(0).select(HIDING).stream()
                .filter(e -> !e.select("[data-nv]").isEmpty() || e.closest("[data-nv]") != null)
                .findFirst()
                .ifPresent(e -> stray(page, "<" + e.normalName() + ">"));
        parts.get(0).parents().stream()
                .filter(e -> e.is(HIDING))
                .findFirst()
                .ifPresent(e -> stray(page, "<" + e.normalName() + ">"));
        parts.get(0).select("[data-nv] *:not(a):not(span)").stream()
                .findFirst()
                .ifPresent(e -> stray(page, "<" + e.normalName() + ">"));
        compare(page, expected.get().canonical().lines(), parts.get(0).select("[data-nv]"));
        strayText(parts.get(0)).ifPresent(text -> stray(page, text));
    }

    private static void compare(FinishedPage page, List<CanonicalText.Line> lines, Elements printed) {
        for (int i = 0; i < Math.max(lines.size(), printed.size()); i++) {
            String clause =
                    i < lines.size() ? lines.get(i).clause() : printed.get(i).attr("data-nv");
            String expected = i < lines.size() ? lines.get(i).text() : "";
            String found = i < printed.size() ? printed.get(i).wholeText() : "";
            boolean sameClause =
                    i < printed.size() && printed.get(i).attr("data-nv").equals(clause);
            if (!sameClause || !found.equals(expected)) {
                alter(page, clause, expected, found);
                return; // every later line would differ too
            }
        }
    }

    /** Words in the official part that belong neither to the text nor to the margin. */
    private static Optional<String> strayText(Element part) {
        return part.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .filter(text -> {
                    boolean line = isWithin(text, "data-nv");
                    boolean margin = isWithin(text, "data-ben-le");
                    return line == margin;
                })
                .map(TextNode::text)
                .findFirst();
    }

    /** Walked up, not selected: this is asked of every text of every official part. */
    private static boolean isWithin(Node node, String attribute) {
        Node above = node.parent();
        while (above != null && !above.hasAttr(attribute)) {
            above = above.parent();
        }
        return above != null;
    }

    private static void alter(FinishedPage page, String clause, String expected, String found) {
        page.report(
                Fault.PAGE_TEXT_ALTERED, page.faults.place("data-nv"), "", clause, shorten(expected), shorten(found));
    }

    private static void stray(FinishedPage page, String text) {
        page.report(Fault.STRAY_TEXT, page.faults.place("data-nguyen-van"), "", shorten(text));
    }

    private static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
