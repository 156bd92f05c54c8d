package vn.congbo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congbo.json.Json;

/** A reader of {@code application/linkset+json} after RFC 9264, 4.2; strict, and it knows nothing of our writer. */
final class Linkset {

    /** @param attributes of the target, {@code href} among them */
    record Link(String relation, Map<String, Object> attributes) {

        String href() {
            return String.valueOf(attributes.get("href"));
        }

        String type() {
            return String.valueOf(attributes.getOrDefault("type", ""));
        }
    }

    /** What has the links. */
    record Context(String anchor, List<Link> links) {

        List<Link> of(String relation) {
            return links.stream().filter(l -> l.relation().equals(relation)).toList();
        }
    }

    private Linkset() {}

    static List<Context> read(String text) {
        Map<String, Object> tree = Json.readObject(text).orElseThrow();
        if (!List.copyOf(tree.keySet()).equals(List.of("linkset"))) {
            throw new IllegalArgumentException("\"linkset\" must be the only member: " + tree.keySet());
        }
        return Json.objects(tree, "linkset").stream().map(Linkset::context).toList();
    }

    private static Context context(Map<String, Object> tree) {
        List<Link> links = new ArrayList<>();
        for (String relation : tree.keySet()) {
            if (!relation.equals("anchor")) {
                List<Map<String, Object>> targets = Json.objects(tree, relation);
                if (targets.isEmpty() || targets.stream().anyMatch(t -> !(t.get("href") instanceof String))) {
                    throw new IllegalArgumentException(relation + " must be a list of objects with href");
                }
                targets.forEach(t -> links.add(new Link(relation, t)));
            }
        }
        return new Context(String.valueOf(tree.get("anchor")), List.copyOf(links));
    }
}
