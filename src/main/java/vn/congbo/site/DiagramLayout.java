package vn.congbo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.site.Page.Diagram;
import vn.congbo.site.Page.Diagram.Box;
import vn.congbo.site.Page.Diagram.Says;
import vn.congbo.site.Page.Diagram.Words;
import vn.congbo.site.Relations.Edge;
import vn.congbo.site.Relations.Thing;
import vn.congbo.text.VietnameseDate;

/**
 * Lays relations out for the narrowest screen: boxes one below the other, each as wide as the picture allows, so that words keep their
 * size; all arrows into one box share a lane on the left, and leave their box where a line names the relation.
 */
final class DiagramLayout {

    private static final int WIDTH = 320;
    private static final int LANE = 12;
    private static final int PADDING = 10;
    private static final int NAME_HEIGHT = 21;
    private static final int LINE_HEIGHT = 20;
    private static final int GAP = 14;
    private static final int BEND = 6;
    /** About the width of a letter, in the size of names and of lines; generous, because fonts differ. */
    private static final double NAME_LETTER = 8.8;

    private static final double LINE_LETTER = 7.7;
    /** More than that is no picture any more; the list says it all. */
    private static final int MOST_THINGS = 24;

    private static final int MOST_LANES = 8;

    private final Relations relations;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> lanes;
    private final int left;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Edge, Integer> ports = new HashMap<>();
    private final Map<String, Integer> entries = new HashMap<>();

    private DiagramLayout(Relations relations) {
        this.relations = relations;
        relations.things().forEach(t -> rows.put(t.id(), rows.size()));
        this.lanes = lanes();
        this.left =
                10 + LANE * (1 + lanes.values().stream().max(Integer::compare).orElse(0));
    }

    /** @param here id of what the page is about; "" for none */
    static Optional<Diagram> of(Relations relations, String here) {
        if (relations.edges().isEmpty() || relations.things().size() > MOST_THINGS) {
            return Optional.empty();
        }
        DiagramLayout layout = new DiagramLayout(relations);
        boolean narrow = layout.lanes.values().stream().allMatch(lane -> lane < MOST_LANES);
        return narrow ? Optional.of(layout.diagram(here)) : Optional.empty();
    }

    /** Target → its lane, counted from the boxes: the shorter the way, the nearer. */
    private Map<String, Integer> lanes() {
        record Way(String to, int from, int until) {}
        List<Way> ways = relations.things().stream()
                .map(Thing::id)
                .filter(id -> relations.edges().stream().anyMatch(e -> e.to().equals(id)))
                .map(id -> new Way(id, first(id), last(id)))
                .sorted(Comparator.comparingInt((Way w) -> w.until() - w.from()).thenComparingInt(Way::from))
                .toList();
        List<List<Way>> taken = new ArrayList<>();
        Map<String, Integer> found = new HashMap<>();
        for (Way way : ways) {
            int lane = 0;
            while (lane < taken.size()
                    && taken.get(lane).stream().anyMatch(w -> w.from() <= way.until() && way.from() <= w.until())) {
                lane++;
            }
            if (lane == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(lane).add(way);
            found.put(way.to(), lane);
        }
        return found;
    }

    private int first(String to) {
        return relations.edges().stream()
                .filter(e -> e.to().equals(to))
                .mapToInt(e -> row(e.from()))
                .reduce(row(to), Math::min);
    }

    private int last(String to) {
        return relations.edges().stream()
                .filter(e -> e.to().equals(to))
                .mapToInt(e -> row(e.from()))
                .reduce(row(to), Math::max);
    }

    private int row(String id) {
        return rows.getOrDefault(id, 0);
    }

    private Diagram diagram(String here) {
        int y = 1;
        for (Thing thing : relations.things()) {
            Box box = box(thing, y, thing.id().equals(here));
            boxes.add(box);
            y += box.height() + GAP;
        }
        List<String> arrows = relations.edges().stream().map(this::arrow).toList();
        List<String> heads = relations.things().stream()
                .filter(t -> lanes.containsKey(t.id()))
                .map(t -> "M" + (left - 7) + " " + (entry(t.id()) - 4) + "l7 4l-7 4Z")
                .toList();
        return new Diagram(WIDTH, y - GAP + 1, List.copyOf(boxes), arrows, heads, told());
    }

    private List<Diagram.Told> told() {
        Map<String, String> titles = new HashMap<>();
        relations.things().forEach(t -> titles.put(t.id(), t.title()));
        return relations.things().stream()
                .flatMap(t -> from(t).stream())
                .map(e ->
                        new Diagram.Told(titles.getOrDefault(e.from(), ""), e.kind(), titles.getOrDefault(e.to(), "")))
                .toList();
    }

    private Box box(Thing thing, int top, boolean here) {
        List<Words> lines = new ArrayList<>();
        int x = left + PADDING;
        int y = top + 4;
        for (String words : wrapped(thing.title(), NAME_LETTER)) {
            y += NAME_HEIGHT;
            lines.add(new Words(x, y - 4, Says.NAME, Optional.empty(), words));
        }
        entries.put(thing.id(), top + 4 + NAME_HEIGHT / 2);
        if (thing.day().isPresent()) {
            y += LINE_HEIGHT;
            String day = "ngày " + VietnameseDate.format(thing.day().get());
            lines.add(new Words(x, y - 5, Says.DAY, Optional.empty(), day));
        }
        for (Edge edge : from(thing)) {
            y += LINE_HEIGHT;
            ports.put(edge, y - LINE_HEIGHT / 2);
            lines.add(new Words(x, y - 5, Says.RELATION, Optional.of(edge.kind()), numberOf(edge.to())));
        }
        return new Box(left, top, WIDTH - left - 1, y + 6 - top, thing.permalink(), here, List.copyOf(lines));
    }

    private List<Edge> from(Thing thing) {
        return relations.edges().stream()
                .filter(e -> e.from().equals(thing.id()))
                .sorted(Comparator.comparingInt((Edge e) -> row(e.to())).thenComparing(Edge::kind))
                .toList();
    }

    private String numberOf(String id) {
        int room = (int) ((WIDTH - left - 2 * PADDING) / LINE_LETTER) - "được đính chính ".length() + 4;
        String number = relations.things().get(row(id)).number();
        return number.length() <= room ? number : number.substring(0, Math.max(1, room - 1)) + "…";
    }

    /** From the line that names the relation into the lane, along it, and to the other box. */
    private String arrow(Edge edge) {
        int x = left - 8 - LANE * lanes.getOrDefault(edge.to(), 0) - BEND;
        int begin = ports.getOrDefault(edge, 0);
        int end = entry(edge.to());
        int way = end > begin ? BEND : -BEND;
        return "M" + left + " " + begin + "H" + (x + BEND) + "q-" + BEND + " 0-" + BEND + " " + way + "V" + (end - way)
                + "q0 " + way + " " + BEND + " " + way + "H" + (left - 6);
    }

    private int entry(String id) {
        return entries.getOrDefault(id, 0);
    }

    /** Whole words where they fit, else cut after a hyphen or slash, else anywhere. */
    private List<String> wrapped(String text, double letter) {
        int room = (int) ((WIDTH - left - 2 * PADDING) / letter);
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > room) {
            int cut = rest.lastIndexOf(' ', room);
            if (cut <= 0) {
                cut = Math.max(rest.lastIndexOf('-', room - 1), rest.lastIndexOf('/', room - 1)) + 1;
            }
            int at = cut <= 0 ? room : cut;
            lines.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        lines.add(rest);
        return lines;
    }
}
