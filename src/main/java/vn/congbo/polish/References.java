package vn.congbo.polish;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the value of an {@code href} or {@code src} is: ours or another's, and where it leads (RFC 3986). */
final class References {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}]");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:");

    private References() {}

    /** Something a reader may follow: a page of ours, a web address, a mail address; no script in disguise. */
    static boolean isLink(String address) {
        String bare = UNSEEN.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
        return !hasScheme(bare) || bare.startsWith("https:") || bare.startsWith("http:") || bare.startsWith("mailto:");
    }

    /** Another host or scheme, also in the forms that browsers forgive: blanks before it, control characters inside, "//host". */
    static boolean hasScheme(String address) {
        String bare = UNSEEN.matcher(address).replaceAll("").replace('\\', '/');
        return bare.startsWith("//") || SCHEME.matcher(bare).lookingAt();
    }

    /** A reference resolved against a root-relative base (RFC 3986, 5.2.4); it cannot climb above the root. */
    static String resolve(String base, String reference) {
        ArrayDeque<String> parts = new ArrayDeque<>();
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String whole = base.substring(0, base.lastIndexOf('/') + 1) + path;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        boolean folder = whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/..");
        String resolved = "/" + String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "");
        return resolved + (hash < 0 ? "" : reference.substring(hash));
    }
}
