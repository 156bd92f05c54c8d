package vn.congbo.publish;

import java.util.List;
import vn.congbo.model.Target;

/**
 * Data for programs on web servers: pages of plans and editions, with the files that belong to an edition, name their link set in a header
 * (RFC 9264, 6; a kept page cannot say it itself), and files are sent with their own media types. Patterns, no lists: whatever is published later
 * is covered without a new configuration.
 */
final class DataRules {

    /**
     * Addresses that have a link set.
     *
     * @param pattern below the root, with groups for plan and edition
     * @param linkset of them, with {@code {plan}} and {@code {edition}} for what the groups found
     */
    private record Linked(String pattern, String linkset) {}

    private static final String PLAN = "(?<PLAN>[a-z0-9-]+)";
    private static final String EDITION = "(?<EDITION>[0-9]+)";
    private static final String OF_EDITION = "/ke-hoach/{plan}/ban-{edition}.linkset.json";

    private static final List<Linked> LINKED = List.of(
            new Linked("/ke-hoach/" + PLAN + "/(?:index\\.html)?$", "/ke-hoach/{plan}/linkset.json"),
            new Linked(
                    "/ke-hoach/" + PLAN + "/ban-" + EDITION + "/(?:index\\.html|nguyen-van\\.txt|goc/[^/]+)?$",
                    OF_EDITION),
            new Linked(
                    "/api/v1/plans/" + PLAN + "/editions/" + EDITION + "\\.(?:json|akn\\.xml|nd30\\.[a-z]+)$",
                    OF_EDITION));

    private static final String LINKSETS = "/ke-hoach/[a-z0-9-]+/(?:ban-[0-9]+\\.)?linkset\\.json$";
    private static final String LINKSET = "application/linkset+json";
    private static final String OPEN_SEARCH = "/opensearch\\.xml$";
    private static final String SEARCH = "application/opensearchdescription+xml";

    private final Target target;
    private final String base;
    /** The same as it stands in patterns. */
    private final String root;

    private final String variable;

    DataRules(Target target) {
        this.target = target;
        this.base = target.pathPrefix();
        this.root = base.replace(".", "\\.");
        this.variable = ServerRules.variable(target);
    }

    /** What stands in {@code http { }} of nginx. */
    String nginxMaps() {
        StringBuilder rules = new StringBuilder("types { application/ld+json jsonld; }\n");
        rules.append("map $uri $").append(variable).append("_linkset {\n");
        for (Linked linked : LINKED) {
            String names = pattern(linked)
                    .replace("<PLAN>", "<" + variable + "_kh>")
                    .replace("<EDITION>", "<" + variable + "_so>");
            String value = link(linked)
                    .replace("{plan}", "${" + variable + "_kh}")
                    .replace("{edition}", "${" + variable + "_so}");
            rules.append("    '~").append(names).append("' '").append(value).append("';\n");
        }
        return rules.append("}\n").toString();
    }

    /**
     * What stands in {@code server { }}. nginx takes a media type from the last ending of a name, or from a location; a location of ours knows
     * where the files lie only if they lie at the root of the server.
     */
    String nginx() {
        String header = "add_header Link $" + variable + "_linkset;\n";
        String rest = location(LINKSETS, LINKSET) + location(OPEN_SEARCH, SEARCH);
        return header + (base.isEmpty() ? rest : rest.replaceAll("(?m)^", "# ").replaceFirst("# $", ""));
    }

    private String location(String pattern, String type) {
        return "location ~ '^" + root + pattern + "' { types { } default_type " + type + "; }\n";
    }

    /** What stands in {@code <VirtualHost>} of Apache. */
    String apache() {
        StringBuilder rules = new StringBuilder("AddType application/ld+json .jsonld\n");
        for (Linked linked : LINKED) {
            String value = link(linked).replace("{plan}", "%{MATCH_PLAN}e").replace("{edition}", "%{MATCH_EDITION}e");
            rules.append("<LocationMatch \"")
                    .append(pattern(linked))
                    .append("\">\n    Header add Link '")
                    .append(value)
                    .append("'\n</LocationMatch>\n");
        }
        return rules.append(type(LINKSETS, LINKSET))
                .append(type(OPEN_SEARCH, SEARCH))
                .toString();
    }

    private String type(String pattern, String type) {
        return "<LocationMatch \"^" + root + pattern + "\">\n    ForceType " + type + "\n</LocationMatch>\n";
    }

    private String pattern(Linked linked) {
        return "^" + root + linked.pattern();
    }

    /** Whole where the channel's own address is known, else from the root of the host. */
    private String link(Linked linked) {
        String address = target.base()
                .map(whole -> whole + linked.linkset().substring(1))
                .orElse(base + linked.linkset());
        return "<" + address + ">; rel=\"linkset\"; type=\"" + LINKSET + "\"";
    }
}
