package vn.congbo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.congbo.site.Page.Diagram;
import vn.congbo.site.Page.Diagram.Box;
import vn.congbo.site.Relations.Edge;
import vn.congbo.site.Relations.Thing;

/** Pictures of relations, whatever the relations are. */
class DiagramLayoutTest {

    private static final Pattern ARROW = Pattern.compile("M(\\d+) (\\d+)H(\\d+)q-6 0-6 -?6V(\\d+)q0 -?6 6 -?6H(\\d+)");

    private record Lane(int x, int from, int until, int end) {}

    @Property(tries = 500)
    void boxes_stand_apart_and_inside_and_every_relation_has_its_arrow(@ForAll("relations") Relations relations) {
        Optional<Diagram> drawn = DiagramLayout.of(relations, "");
        if (drawn.isEmpty()) {
            return;
        }
        Diagram d = drawn.get();
        assertThat(d.arrows()).hasSize(relations.edges().size());
        assertThat(d.told()).hasSize(relations.edges().size());
        assertThat(d.boxes()).hasSize(relations.things().size());
        int below = 0;
        for (Box box : d.boxes()) {
            assertThat(box.y()).isGreaterThan(below);
            below = box.y() + box.height();
            assertThat(box.x() + box.width()).isLessThan(d.width());
            assertThat(box.lines()).allMatch(l -> l.y() > box.y() && l.y() < box.y() + box.height());
        }
        assertThat(below).isLessThan(d.height());
    }

    /** Arrows that share a lane and meet lead into the same box. */
    @Property(tries = 500)
    void arrows_into_different_boxes_never_run_over_each_other(@ForAll("relations") Relations relations) {
        List<Lane> lanes = DiagramLayout.of(relations, "").stream()
                .flatMap(d -> d.arrows().stream())
                .map(DiagramLayoutTest::lane)
                .toList();
        for (Lane one : lanes) {
            assertThat(one.x()).isPositive();
            assertThat(lanes)
                    .filteredOn(l -> l.x() == one.x() && l.from() <= one.until() && one.from() <= l.until())
                    .allMatch(l -> l.end() == one.end());
        }
    }

    @Property(tries = 200)
    void what_acts_stands_above_what_it_acts_upon(@ForAll("relations") Relations relations) {
        List<String> order = relations.things().stream().map(Thing::id).toList();
        assertThat(relations.edges()).allMatch(e -> order.indexOf(e.from()) < order.indexOf(e.to()));
    }

    @Test
    void a_circle_is_drawn_all_the_same_and_nothing_is_drawn_of_nothing() {
        Relations circle = new Relations(
                        List.of(thing(1), thing(2)),
                        List.of(new Edge("1", "sua-doi", "2"), new Edge("2", "can-cu", "1")))
                .around("1");
        assertThat(DiagramLayout.of(circle, "1").orElseThrow().boxes()).hasSize(2);
        assertThat(DiagramLayout.of(new Relations(List.of(), List.of()), "")).isEmpty();
    }

    private static Lane lane(String path) {
        MatchResult m = ARROW.matcher(path).results().findFirst().orElseThrow();
        int begin = Integer.parseInt(m.group(2));
        int end = Integer.parseInt(m.group(4));
        int target = end > begin ? end + 6 : end - 6;
        return new Lane(Integer.parseInt(m.group(3)) - 6, Math.min(begin, target), Math.max(begin, target), target);
    }

    @Provide
    Arbitrary<Relations> relations() {
        Arbitrary<Edge> edge = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12))
                .filter((a, b) -> !a.equals(b))
                .as((a, b) -> new Edge("" + Math.min(a, b), "can-cu", "" + Math.max(a, b)));
        return edge.list().ofMinSize(1).ofMaxSize(14).map(edges -> {
            List<Edge> all = new ArrayList<>(edges.stream().distinct().toList());
            all.addAll(IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> new Edge("0", "vien-dan", "" + i))
                    .filter(e -> edges.stream().noneMatch(x -> x.to().equals(e.to())))
                    .filter(e -> edges.stream().anyMatch(x -> x.from().equals(e.to())))
                    .toList());
            return Relations.related(
                    IntStream.rangeClosed(0, 12)
                            .mapToObj(DiagramLayoutTest::thing)
                            .toList(),
                    all);
        });
    }

    private static Thing thing(int i) {
        String number = i + "/QĐ-UBND" + "-X".repeat(i % 9);
        return new Thing(
                "" + i,
                "Quyết định số " + number,
                number,
                new Permalink("/van-ban/" + i + "/"),
                i == 0 ? Optional.empty() : Optional.of(LocalDate.of(2025, 1, i)));
    }
}
