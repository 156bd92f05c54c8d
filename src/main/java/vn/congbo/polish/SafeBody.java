package vn.congbo.polish;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.congbo.edition.Citations;
import vn.congbo.model.Citation;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/**
 * Bodies of documents are untrusted: AsciiDoc passthroughs can hold any HTML. What is not on the list is refused with a problem and taken
 * out; and every body is closed by an HTML parser, so that it cannot end the element that a template puts around it.
 */
public final class SafeBody {

    private static final Set<String> ELEMENTS = Set.of(
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "em",
            "strong",
            "code",
            "pre",
            "span",
            "img",
            "blockquote",
            "cite",
            "br",
            "hr",
            "sub",
            "sup",
            "b",
            "i",
            "u",
            "mark",
            "abbr",
            "time",
            "figure",
            "figcaption",
            "details",
            "summary",
            "kbd",
            "samp",
            "var",
            "ins",
            "del",
            "small",
            "q",
            "dfn");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "href",
            "src",
            "alt",
            "title",
            "lang",
            "dir",
            "width",
            "height",
            "colspan",
            "rowspan",
            "scope",
            "headers",
            "abbr",
            "type",
            "start",
            "reversed",
            "value",
            "open",
            "datetime",
            "cite",
            "rel",
            "role",
            "data-lang",
            "aria-label",
            "aria-describedby");

    /** What an author wrote as an address, for problems; gone before publication. */
    static final String AS_WRITTEN = "data-nhu-viet";

    /** The classes that Asciidoctor itself writes. Any other could make a body look like official text, or hide a part of it. */
    private static final Pattern CLASS = Pattern.compile(
            "sect[0-5]|sectionbody|paragraph|title|content|lead|quote|verse|abstract|partintro"
                    + "|[uoqd]list|[hq]dlist|hdlist[12]|horizontal|qanda|checklist|arabic|decimal|(?:lower|upper)(?:alpha|roman|greek)|conum"
                    + "|(?:listing|literal|admonition|image|quote|verse|example|sidebar|open|table|pass|stem|video|audio)block|colist|toc"
                    + "|note|tip|important|warning|caution|icon|image|attribution|highlight|nowrap|language-[\\w+-]+|bare|include|xref|external"
                    + "|footnote|footnoteref|footnotes|red|header|(?:frame|grid|stripes|halign|valign)-\\w+|stretch|fit-content|left|right|center|th"
                    + "|text-(?:left|right|center|justify)|big|small|underline|overline|line-through|nobreak|pre-wrap|anchor|link|kbd|menu\\w*|button|mark");

    private static final Set<String> LAID_OUT = Set.of("table", "col", "td", "th");

    private static final Pattern LEFTOVER =
            Pattern.compile("\\b(?:xref|link|image|include)::?[\\w./#-]+(?![\\w./#-]|\\S*\\[)|<<[\\w.#-]+>>");

    private final Document document;
    private final Problems problems;

    private SafeBody(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** The document with a body that holds nothing but what is on the list, and links to what it cites. */
    public static Document clean(Document document, Citations citations, Problems problems) {
        org.jsoup.nodes.Document fragment = Jsoup.parseBodyFragment(document.body());
        fragment.outputSettings().prettyPrint(false);
        Element body = fragment.body();
        SafeBody safe = new SafeBody(document, problems);
        body.children().forEach(safe::clean);
        body.nodeStream(TextNode.class).forEach(safe::checkLeftovers);
        body.forEachNode(safe::dropStrangeNode);
        List<Citation> cited = CitedBody.link(document, body, citations); // here, so that the body is parsed once
        return document.withBody(body.html()).withCitations(cited);
    }

    private void clean(Element element) {
        String name = element.normalName();
        if (!ELEMENTS.contains(name)) {
            refuse("<" + name, "<" + name + ">");
            element.remove();
            return;
        }
        dropLayout(element);
        element.classNames().stream().filter(c -> !CLASS.matcher(c).matches()).forEach(c -> refuse(c, "class=" + c));
        for (Attribute attribute : element.attributes().asList()) {
            check(element, attribute);
        }
        if (element.hasClass("include")
                && !isToldOfIncludes()) { // Asciidoctor makes a link of an include that it must not follow
            String target = element.attr("href");
            Place place =
                    document.sources().locate(target).orElse(document.sources().find("include::"));
            problems.add(Fault.INCLUDE_OUTSIDE, place, target);
        }
        root(element, "href");
        root(element, "src");
        element.children().forEach(this::clean);
    }

    private boolean isToldOfIncludes() {
        return document.sources().texts().keySet().stream().anyMatch(file -> problems.has(Fault.INCLUDE_OUTSIDE, file));
    }

    /** Asciidoctor writes widths as inline styles, which the content security policy forbids; and windows are the reader's affair. */
    private static void dropLayout(Element element) {
        element.removeAttr("target");
        if (LAID_OUT.contains(element.normalName())) {
            element.removeAttr("style");
        }
    }

    private void check(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip();
        if (!ATTRIBUTES.contains(name)) {
            refuse(name, element.normalName() + " " + name + "=…");
            element.removeAttr(attribute.getKey());
        } else if (name.equals("href") && !References.isLink(value)) {
            refuse(value, value);
            element.removeAttr(attribute.getKey());
        } else if (name.equals("src") && References.hasScheme(value)) {
            problems.mark(Fault.FOREIGN_REQUEST, document.sources().find(value), value, value);
            element.removeAttr(attribute.getKey());
        }
    }

    /** Authors count paths from their file; the same words must mean the same on whatever page the body is shown. */
    private void root(Element element, String attribute) {
        String address = element.attr(attribute).strip();
        if (!address.isEmpty() && !address.startsWith("#") && !References.hasScheme(address)) {
            element.attr(AS_WRITTEN, address);
            element.attr(
                    attribute, address.startsWith("/") ? address : References.resolve("/" + document.path(), address));
        }
    }

    /** AsciiDoc that Asciidoctor did not take for AsciiDoc: brackets forgotten, an anchor that no block could have. */
    private void checkLeftovers(TextNode text) {
        String whole = text.getWholeText();
        if (whole.indexOf(':') < 0 && !whole.contains("<<")) {
            return; // most texts, and the expression is slow
        }
        LEFTOVER.matcher(whole).results().map(MatchResult::group).forEach(words -> {
            Element around = text.parent();
            if (around != null && around.closest("pre, code") == null) {
                problems.mark(Fault.LEFTOVER_MARKUP, document.sources().find(words), words, words);
            }
        });
    }

    /** Comments, processing instructions and the like: nothing that a reader sees. */
    private void dropStrangeNode(Node node) {
        if (node instanceof org.jsoup.nodes.Comment) {
            node.remove();
        }
    }

    private void refuse(String words, String what) {
        problems.mark(Fault.UNSAFE_HTML, document.sources().find(words), words, what);
    }
}
