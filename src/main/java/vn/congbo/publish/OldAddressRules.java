package vn.congbo.publish;

import java.util.List;
import java.util.stream.Collectors;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Target;

/**
 * Old addresses on web servers: a moved page answers 301 and a withdrawn one 410. Addresses are made of ASCII letters, digits, dots, hyphens,
 * underscores and slashes, so that nothing has to be escaped but the dot.
 */
record OldAddressRules(List<OldAddress> addresses, Target target) {

    String nginx() {
        return addresses.stream().map(this::nginx).collect(Collectors.joining());
    }

    private String nginx(OldAddress address) {
        String location = "location = \"" + path(address.from()) + "\" { ";
        return location
                + (address instanceof OldAddress.Moved moved
                        ? "absolute_redirect off; return 301 \"" + path(moved.to()) + "\"; }\n"
                        : "error_page 410 \"" + path(file(address)) + "\"; return 410; }\n");
    }

    String apache() {
        return addresses.stream().map(this::apache).collect(Collectors.joining());
    }

    private String apache(OldAddress address) {
        String pattern = "\"^" + path(address.from()).replace(".", "\\.") + "$\"";
        return address instanceof OldAddress.Moved moved
                ? "RedirectMatch 301 " + pattern + " \"" + path(moved.to()) + "\"\n"
                : "RedirectMatch 410 " + pattern + "\n<LocationMatch " + pattern + ">\n    ErrorDocument 410 \""
                        + path(file(address)) + "\"\n</LocationMatch>\n";
    }

    /** The notice as a file: at its own address it would be answered by the rule again. */
    private static String file(OldAddress address) {
        return address.page().endsWith("/") ? address.page() + "index.html" : address.page();
    }

    private String path(String address) {
        return target.pathPrefix() + address;
    }
}
