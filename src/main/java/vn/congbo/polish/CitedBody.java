package vn.congbo.polish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.congbo.edition.Citations;
import vn.congbo.model.Citation;
import vn.congbo.model.Document;
import vn.congbo.site.Addresses;

/**
 * Lets a document's body lead to the page of every instrument it cites. The words stay as they are; links stand where no link stands
 * already, and not in code.
 */
final class CitedBody {

    private static final Set<String> INLINE =
            Set.of("a", "abbr", "em", "strong", "span", "sub", "sup", "mark", "cite", "br", "small", "b", "i", "u");
    private static final Set<String> LINK = Set.of("a");
    private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp");

    /** Texts that are read on without a stop, and what they make together. */
    private static final class Run {
        private final List<TextNode> nodes = new ArrayList<>();
        private @Nullable Node block;

        private String text() {
            StringBuilder text = new StringBuilder();
            nodes.forEach(n -> text.append(n.getWholeText()));
            return text.toString();
        }
    }

    private final Citations.Reading reading;
    private final List<Citation> citations = new ArrayList<>();

    private CitedBody(Document document, Citations citations) {
        this.reading = citations.reading(document.sources());
    }

    /**
     * Title and summary are read first, and only read: templates show them as text.
     *
     * @param body the document's, as a tree
     * @return what the document cites
     */
    static List<Citation> link(Document document, Element body, Citations citations) {
        CitedBody cited = new CitedBody(document, citations);
        cited.read(document.title());
        cited.read(document.header().getOrDefault("tom-tat", ""));
        if (Citations.mayCite(document.body())) {
            runs(body).forEach(cited::link);
        }
        return cited.citations;
    }

    private List<Citations.Found> read(String text) {
        List<Citations.Found> found = reading.read(text);
        found.forEach(f -> f.instrument().ifPresent(id -> citations.add(new Citation(text, f.start(), f.end(), id))));
        return found;
    }

    private static List<Run> runs(Element body) {
        List<Run> runs = new ArrayList<>();
        body.nodeStream(TextNode.class).forEach(text -> {
            Node block = block(text);
            Run last = runs.isEmpty() ? new Run() : runs.get(runs.size() - 1);
            if (runs.isEmpty() || !Objects.equals(last.block, block)) {
                last = new Run();
                last.block = block;
                runs.add(last);
            }
            last.nodes.add(text);
        });
        return runs;
    }

    private static @Nullable Node block(TextNode text) {
        Node node = text.parent();
        while (node != null && INLINE.contains(node.normalName())) {
            node = node.parent();
        }
        return node;
    }

    private void link(Run run) {
        String text = run.text();
        if (!Citations.mayCite(text) || isWithin(run.block, CODE)) {
            return;
        }
        List<Citations.Found> found = read(text);
        for (int i = found.size() - 1; i >= 0; i--) { // from the end, so that offsets stay what they are
            wrap(run, found.get(i));
        }
    }

    /** The link goes around those words of the mention that stand in one text with its number. */
    private static void wrap(Run run, Citations.Found found) {
        int begin = 0;
        for (TextNode node : List.copyOf(run.nodes)) {
            int end = begin + node.getWholeText().length();
            if (found.number() >= begin && found.number() < end) {
                wrap(node, Math.max(found.start(), begin) - begin, Math.min(found.end(), end) - begin, found);
                return;
            }
            begin = end;
        }
    }

    private static void wrap(TextNode node, int start, int end, Citations.Found found) {
        if (isWithin(node.parent(), LINK)) {
            return;
        }
        TextNode words = start == 0 ? node : node.splitText(start);
        if (end - start < words.getWholeText().length()) {
            words.splitText(end - start);
        }
        Element link = new Element("a").attr("class", "vien-dan").attr("href", address(found));
        words.replaceWith(link);
        link.appendChild(words);
    }

    /** Walked up, not selected: this is asked of every paragraph. */
    private static boolean isWithin(@Nullable Node node, Set<String> names) {
        Node above = node;
        while (above != null && !names.contains(above.normalName())) {
            above = above.parent();
        }
        return above != null;
    }

    private static String address(Citations.Found found) {
        return found.instrument()
                .map(Addresses::instrument)
                .orElse(Addresses.legalBasis())
                .path();
    }
}
