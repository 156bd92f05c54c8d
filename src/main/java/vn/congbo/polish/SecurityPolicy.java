package vn.congbo.polish;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import vn.congbo.model.Fault;
import vn.congbo.model.OutputFile;

/**
 * The page may load nothing but its own files, and run nothing written into it: a content security policy says so to the browser (CSP
 * level 3, in a meta element, because a static host may give no headers), subresource integrity pins style sheets and scripts, and
 * whatever would break the policy is a problem here, not in a reader's console.
 */
final class SecurityPolicy implements HtmlPass {

    private static final String FROM_DISK =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "manifest-src 'self'; base-uri 'none'; form-action 'self'";

    /** Auditors ask for robots.txt from within a page. It takes a script to fetch anything else, and there is none. */
    private static final String POLICY = FROM_DISK + "; connect-src 'self'";

    /** Only where there is one: on all other pages nothing runs, whoever got it in. */
    private static final String WITH_SCRIPT = "; script-src 'self'; worker-src 'self'";

    /** From a disk nothing is fetched either: there is no other file that a script may read. */
    static String offline(boolean hasScript) {
        return hasScript ? FROM_DISK + "; script-src 'self'" : FROM_DISK;
    }

    private static final Set<String> FORBIDDEN = Set.of("style", "iframe", "object", "embed", "base");

    private static final Set<String> LOADING =
            Set.of("src", "srcset", "poster", "data", "action", "formaction", "background");

    /** Links in the head that only name something: no browser fetches it. */
    private static final Set<String> NAMING =
            Set.of("canonical", "alternate", "cite-as", "type", "license", "schema.dcterms");

    @Override
    public void apply(FinishedPage page) {
        page.html.stream().forEach(element -> {
            refuse(page, element);
            element.attributes().forEach(attribute -> refuse(page, element, attribute));
        });
        pin(page);
        Element policy = new Element("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", page.select("script[src]").isEmpty() ? POLICY : POLICY + WITH_SCRIPT);
        Element charset = page.html.selectFirst("meta[charset]");
        if (charset == null) {
            page.html.head().prependChild(policy);
        } else {
            charset.after(policy);
        }
    }

    private static void refuse(FinishedPage page, Element element) {
        String name = element.normalName();
        if (FORBIDDEN.contains(name) || (name.equals("script") && !element.hasAttr("src"))) {
            page.report(Fault.UNSAFE_HTML, "<" + name, "<" + name + ">");
        } else if (name.equals("meta") && element.hasAttr("http-equiv")) {
            page.report(Fault.UNSAFE_HTML, "http-equiv", "meta http-equiv=…");
        }
    }

    private static void refuse(FinishedPage page, Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.equals("style") || name.startsWith("on")) {
            page.report(Fault.UNSAFE_HTML, name + "=", element.normalName() + " " + name + "=…");
        }
        if (LOADING.contains(name) || (name.endsWith("href") && loadsByLink(element))) {
            String value = attribute.getValue().strip();
            boolean list = name.equals("srcset") && (value.contains("//") || value.contains(":"));
            if ((list || References.hasScheme(value)) && !value.startsWith("data:image/")) {
                page.report(Fault.FOREIGN_REQUEST, value, value);
            }
        }
    }

    private static boolean loadsByLink(Element element) {
        boolean followed =
                element.normalName().equals("a") || element.normalName().equals("area");
        return !followed && !NAMING.contains(element.attr("rel"));
    }

    private static void pin(FinishedPage page) {
        for (Element element : page.select("link[rel=stylesheet][href], script[src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            page.site.assets().files().stream()
                    .filter(f -> address.endsWith("/" + f.path()) || address.equals(f.path()))
                    .findFirst()
                    .map(OutputFile::bytes)
                    .ifPresent(bytes -> element.attr("integrity", bytes.integrity()));
        }
    }
}
