package vn.congbo.polish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.congbo.model.Settings;

/**
 * The first time a page uses a registered abbreviation in running text, {@code <abbr>} tells what it stands for. Never inside official
 * text, links, headings or code.
 */
final class Abbreviations implements HtmlPass {

    private static final Set<String> SKIP =
            Set.of("a", "abbr", "dfn", "code", "pre", "h1", "h2", "h3", "h4", "title", "nav", "button");
    private static final Map<Set<String>, Pattern> PATTERNS = new HashMap<>();

    @Override
    public void apply(FinishedPage page) {
        Map<String, String> known = page.site.library().abbreviations();
        if (known.keySet().stream().allMatch(String::isEmpty)
                || !page.page().language().equals(Settings.VIETNAMESE)) {
            return;
        }
        Pattern words = pattern(known.keySet());
        Set<String> done = new HashSet<>();
        for (Element main : page.select("main")) {
            List<TextNode> texts = new ArrayList<>();
            main.nodeStream(TextNode.class).forEach(texts::add); // a list, because wrapping changes the tree
            for (TextNode text : texts) {
                if (words.matcher(text.getWholeText()).find() && isOpenText(text)) {
                    wrap(text, words, known, done);
                }
            }
        }
    }

    private static boolean isOpenText(TextNode text) {
        for (org.jsoup.nodes.Node n = text.parent(); n instanceof Element e; n = e.parent()) {
            if (SKIP.contains(e.normalName()) || e.hasAttr("data-nv")) {
                return false;
            }
        }
        return true;
    }

    private static void wrap(TextNode text, Pattern words, Map<String, String> known, Set<String> done) {
        TextNode rest = text;
        Matcher m = words.matcher(rest.getWholeText());
        while (m.find()) {
            String word = m.group();
            if (done.add(word)) {
                TextNode found = m.start() == 0 ? rest : rest.splitText(m.start());
                rest = found.getWholeText().length() > word.length()
                        ? found.splitText(word.length())
                        : new TextNode("");
                found.replaceWith(new Element("abbr")
                        .attr("title", known.getOrDefault(word, ""))
                        .text(word));
                m = words.matcher(rest.getWholeText());
            }
        }
    }

    private static synchronized Pattern pattern(Set<String> abbreviations) {
        return PATTERNS.computeIfAbsent(
                Set.copyOf(abbreviations),
                all -> wholeWords(all.stream()
                        .filter(word -> !word.isEmpty())
                        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
                        .toList()));
    }

    /** Whole words only: not the UBND of 44/KH-UBND. What they may begin with is asked for first, because it is asked for everywhere. */
    private static Pattern wholeWords(List<String> words) {
        String first = words.stream()
                .map(word -> Pattern.quote(word.substring(0, word.offsetByCodePoints(0, 1))))
                .collect(Collectors.joining("", "(?=[", "])"));
        String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(first + "(?<![\\p{L}\\p{N}/.-])" + any + "(?![\\p{L}\\p{N}/-])");
    }
}
