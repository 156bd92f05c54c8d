package vn.congbo.polish;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Library.Attachment;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Files beside the documents are published as they are: so none of them may be a page or a picture that runs or fetches something. */
public final class SafeAttachments {

    private static final Set<String> ACTIVE =
            Set.of("html", "htm", "xhtml", "shtml", "js", "mjs", "xml", "xsl", "swf", "php", "jsp");
    private static final Set<String> SVG_ACTIVE = Set.of("script", "foreignobject", "iframe", "handler", "use");

    private SafeAttachments() {}

    public static void check(Library library, Problems problems) {
        for (Attachment attachment : library.attachments()) {
            Place place = Place.of(library.settings().contentFolder() + "/" + attachment.path());
            String path = attachment.path().toLowerCase(Locale.ROOT);
            String extension = path.substring(path.lastIndexOf('.') + 1);
            if (ACTIVE.contains(extension)) {
                problems.add(Fault.UNSAFE_HTML, place, "*." + extension);
            } else if (extension.equals("svg")) {
                checkPicture(attachment, place, problems);
            }
        }
    }

    private static void checkPicture(Attachment attachment, Place place, Problems problems) {
        Document svg = Jsoup.parse(attachment.bytes().utf8(), Parser.xmlParser());
        for (Element element : svg.getAllElements()) {
            String name = element.normalName();
            boolean uses = name.equals("use")
                    && !element.attr("href").startsWith("#")
                    && !element.attr("xlink:href").startsWith("#");
            if (SVG_ACTIVE.contains(name) && (uses || !name.equals("use"))) {
                problems.add(Fault.UNSAFE_HTML, place, "<" + name + ">");
            }
            for (Attribute attribute : element.attributes()) {
                checkAttribute(element, attribute, place, problems);
            }
        }
    }

    private static void checkAttribute(Element element, Attribute attribute, Place place, Problems problems) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (name.startsWith("on")) {
            problems.add(Fault.UNSAFE_HTML, place, element.normalName() + " " + name + "=…");
        } else if (name.endsWith("href") && References.hasScheme(value) && !value.startsWith("data:image/")) {
            problems.add(Fault.FOREIGN_REQUEST, place, value);
        } else if (value.contains("url(") && value.contains("//")) {
            problems.add(Fault.FOREIGN_REQUEST, place, value);
        }
    }
}
