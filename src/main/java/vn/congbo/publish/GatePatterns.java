package vn.congbo.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.model.TimeGate.Memento;
import vn.congbo.model.TimeGate.Part;

/** What both web servers are told of one TimeGate: patterns of its addresses, and the values of headers. */
final class GatePatterns {

    /** So many clauses in one pattern: libraries for regular expressions have a limit. */
    private static final int CHUNK = 200;

    static final String PAGE = "(?:index\\.html)?$";

    /**
     * Clauses that have the same mementos.
     *
     * @param fragments alternatives of a pattern
     */
    record Group(int first, int last, String fragments) {}

    private final TimeGate gate;
    private final Target target;

    GatePatterns(TimeGate gate, Target target) {
        this.gate = gate;
        this.target = target;
    }

    /** Path of the plan as it stands in patterns. Addresses have no other letter that means something there. */
    String plan() {
        return "^" + path(gate.original()).replace(".", "\\.");
    }

    String edition(Memento memento) {
        return "^" + path(memento.address()).replace(".", "\\.") + PAGE;
    }

    /** Path on the host. */
    String path(String address) {
        return target.pathPrefix() + address;
    }

    /** As it stands in headers: whole where the channel's own address is known. */
    String uri(String address) {
        return target.base().map(base -> base + address.substring(1)).orElse(path(address));
    }

    Memento earliest() {
        return gate.mementos().stream()
                .reduce((one, other) -> other.since().isBefore(one.since()) ? other : one)
                .orElseThrow();
    }

    boolean isWhole(Group group) {
        List<Memento> all = gate.mementos();
        return group.first() == all.get(0).edition()
                && group.last() == all.get(all.size() - 1).edition();
    }

    List<Group> groups() {
        Map<String, List<Part>> alike = new LinkedHashMap<>();
        gate.clauses()
                .forEach(c -> alike.computeIfAbsent(c.first() + "-" + c.last(), k -> new ArrayList<>())
                        .add(c));
        List<Group> groups = new ArrayList<>();
        for (List<Part> parts : alike.values()) {
            for (int i = 0; i < parts.size(); i += CHUNK) {
                List<Part> chunk = parts.subList(i, Math.min(parts.size(), i + CHUNK));
                String fragments = chunk.stream()
                        .map(p -> p.fragment().replace(".", "\\."))
                        .collect(Collectors.joining("|"));
                groups.add(new Group(chunk.get(0).first(), chunk.get(0).last(), fragments));
            }
        }
        return groups;
    }

    /** Of the plan's page. */
    String link() {
        return original(gate.original(), gate.timeMap());
    }

    /**
     * Of a clause's page.
     *
     * @param fragment how the server names the clause that was asked for
     */
    String clauseLink(String fragment) {
        String page = gate.original() + "dieu-khoan/" + fragment + "/";
        return original(page, page + "timemap.link");
    }

    private String original(String page, String timeMap) {
        return "<" + uri(page) + ">; rel=\"original timegate\", <" + uri(timeMap)
                + ">; rel=\"timemap\"; type=\"application/link-format\"";
    }

    /** Of the page of an edition: where the present is, and the ways to the first, the last and the neighbours. */
    String link(Memento memento) {
        List<Memento> all = gate.mementos();
        int place = all.indexOf(memento);
        Map<Integer, String> relations = new LinkedHashMap<>();
        relations.merge(0, "first ", String::concat);
        if (place > 0) {
            relations.merge(place - 1, "prev ", String::concat);
        }
        relations.merge(place, "", String::concat);
        if (place + 1 < all.size()) {
            relations.merge(place + 1, "next ", String::concat);
        }
        relations.merge(all.size() - 1, "last ", String::concat);
        return link()
                + relations.entrySet().stream()
                        .map(r -> ", <" + uri(all.get(r.getKey()).address()) + ">; rel=\"" + r.getValue()
                                + "memento\"; datetime=\""
                                + all.get(r.getKey()).httpDate() + "\"")
                        .collect(Collectors.joining());
    }
}
