package vn.congbo.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.congbo.edition.Comparison;
import vn.congbo.edition.Comparison.Basis;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.Comparison.Fate;
import vn.congbo.edition.Comparison.Kind;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.Comparison.Segment;

/**
 * A comparison as people read it on a terminal, and as a tree for programs.
 *
 * @param olderLabels id of a clause → what it is called in the older edition ("khoản 2 Mục III"), {@code newerLabels} in the newer one
 */
record ComparisonInWords(
        Comparison comparison,
        UnaryOperator<String> olderLabels,
        UnaryOperator<String> newerLabels,
        Language language) {

    /** Counts, then every change with its words; {@code [-deleted-]}, {@code {+inserted+}}, ↵ where a line ends inside a change. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Change> changed = comparison.changed();
        lines.add(changed.isEmpty() ? language.text("comparison.same") : counts());
        for (Change change : changed) {
            lines.add("");
            lines.add(title(change) + ": " + kinds(change));
            if (change.hasOtherId()) {
                lines.add("  " + language.text("comparison.other-id", ids(change.older()), ids(change.newer())));
            }
            if (change.basis() == Basis.TEXT) {
                lines.add("  " + language.text("comparison.by-text"));
            }
            lines.add("  "
                    + change.words().stream().map(ComparisonInWords::marked).collect(Collectors.joining()));
        }
        return List.copyOf(lines);
    }

    private String counts() {
        return comparison.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + word(count.getKey()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private String title(Change change) {
        String older = labels(change.older(), olderLabels);
        String newer = labels(change.newer(), newerLabels);
        boolean one = older.isEmpty() || newer.isEmpty() || older.equals(newer);
        return one ? (newer.isEmpty() ? older : newer) : older + " → " + newer;
    }

    private static String labels(List<Line> lines, UnaryOperator<String> labels) {
        return lines.stream().map(line -> labels.apply(line.clause().id())).collect(Collectors.joining("; "));
    }

    private static String ids(List<Line> lines) {
        return lines.stream().map(line -> line.clause().id()).collect(Collectors.joining(", "));
    }

    private String kinds(Change change) {
        return change.kinds().stream().map(this::word).collect(Collectors.joining(", "));
    }

    private String word(Kind kind) {
        return language.text("comparison." + kind.key());
    }

    private static String marked(Segment segment) {
        String text = segment.text().replace('\n', '↵');
        return switch (segment.fate()) {
            case KEPT -> text;
            case DELETED -> "[-" + text + "-]";
            case INSERTED -> "{+" + text + "+}";
        };
    }

    /** The same for programs. Kinds and bases are keys; whoever joins the words that were kept and inserted has the newer text. */
    Map<String, Object> tree() {
        Map<String, Object> counts = new LinkedHashMap<>();
        comparison.counts().forEach((kind, count) -> counts.put(kind.key(), count));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("counts", counts);
        tree.put("changes", comparison.changed().stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kinds", change.kinds().stream().map(Kind::key).toList());
        tree.put("matchedBy", change.basis().key());
        tree.put("older", clauses(change.older(), olderLabels));
        tree.put("newer", clauses(change.newer(), newerLabels));
        tree.put("words", change.words().stream().map(ComparisonInWords::tree).toList());
        return tree;
    }

    private static List<Map<String, String>> clauses(List<Line> lines, UnaryOperator<String> labels) {
        return lines.stream()
                .map(line -> line.clause().id())
                .map(id -> {
                    Map<String, String> clause = new LinkedHashMap<>();
                    clause.put("id", id);
                    clause.put("label", labels.apply(id));
                    return clause;
                })
                .toList();
    }

    private static Map<String, String> tree(Segment segment) {
        return Map.of(key(segment.fate()), segment.text());
    }

    private static String key(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
