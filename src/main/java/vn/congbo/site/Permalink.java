package vn.congbo.site;

/**
 * Address of a page below the root of a target: "/", "/van-ban/nq-45-tw-2023/", "/404.html". Once published it answers for ever.
 */
public record Permalink(String path) {

    public Permalink {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("An address begins with a slash: " + path);
        }
    }

    /** The file that a web server sends for it: {@code van-ban/nq-45-tw-2023/index.html}. */
    public String file() {
        return path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1);
    }

    /** From a page at this address to the root: "../../"; empty at the root. */
    public String toRoot() {
        return "../".repeat((int) file().chars().filter(c -> c == '/').count());
    }

    /** Relative reference (RFC 3986, 4.2) from a page at this address to a root-relative one, which may carry a fragment. */
    public String to(String address) {
        String rest = address.substring(1);
        if (address.startsWith("#") || address.equals(path)) {
            return address.startsWith("#") ? address : "./";
        }
        String relative = toRoot() + rest;
        return relative.isEmpty() || relative.startsWith("#") ? "./" + relative : relative;
    }

    @Override
    public String toString() {
        return path;
    }
}
