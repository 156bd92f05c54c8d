package vn.congbo.site;

/**
 * A typed link from a page (RFC 8288).
 *
 * @param address root-relative for what lies on the same target, else whole
 * @param type media type of what is there; empty where it is no file
 */
public record Signpost(String relation, String address, String type) {

    static Signpost to(String relation, String address) {
        return new Signpost(relation, address, "");
    }

    static Signpost to(String relation, Permalink address, String type) {
        return new Signpost(relation, address.path(), type);
    }
}
