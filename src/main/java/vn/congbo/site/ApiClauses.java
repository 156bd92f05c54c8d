package vn.congbo.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congbo.edition.ClauseHistory;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;

/** Every clause that ever stood in a plan, by its permanent id; those of the first edition first, in printed order. */
final class ApiClauses {

    private ApiClauses() {}

    static List<Map<String, @Nullable Object>> everOf(PlanHistory plan, LocalDate day) {
        Map<Integer, Map<String, String>> labels = new LinkedHashMap<>();
        Map<String, ClauseHistory> lives = new LinkedHashMap<>();
        for (ReadEdition edition : plan.editions()) {
            labels.put(
                    edition.edition().number(),
                    ClauseLabel.all(edition.edition().clauses()));
            for (String id : edition.clauses().keySet()) {
                ClauseHistory life = plan.changes().clauses().get(id);
                if (life != null) { // one without an id is a problem of its own
                    lives.putIfAbsent(id, life);
                }
            }
        }
        return lives.values().stream()
                .sorted(Comparator.comparingInt(life -> life.first().edition().number()))
                .map(life -> clause(
                        plan, life, labels.getOrDefault(life.last().edition().number(), Map.of()), day))
                .toList();
    }

    private static Map<String, @Nullable Object> clause(
            PlanHistory plan, ClauseHistory life, Map<String, String> labels, LocalDate day) {
        Clause clause = life.clause();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", clause.id());
        tree.put("label", labels.getOrDefault(clause.id(), clause.id()));
        tree.put("level", AkomaNtoso.lower(clause.level()));
        tree.put("text", clause.printed());
        tree.put("firstEdition", life.first().edition().number());
        tree.put("shownFromEdition", life.last().edition().number());
        tree.put("goesOn", life.goesOn());
        tree.put("coming", life.coming());
        tree.put(
                "mayHaveEndedWith",
                plan.doubtOf(clause.id(), day)
                        .map(d -> d.undated().edition().number())
                        .orElse(null));
        tree.put(
                "address",
                Addresses.edition(
                                        life.last().edition().plan(),
                                        life.last().edition().number())
                                .path()
                        + "#" + clause.id());
        return tree;
    }
}
