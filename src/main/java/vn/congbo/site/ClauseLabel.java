package vn.congbo.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;

/**
 * How a clause is referred to in words, the smallest part first as Nghị định 30/2020/NĐ-CP does it: "khoản 2 Mục III". Dash items,
 * paragraphs and sentences have no official number; they are counted among their kind within their parent.
 */
public final class ClauseLabel {

    private ClauseLabel() {}

    /** The label of the clause with that id; the id itself when no clause has it. */
    public static String of(List<Clause> clauses, String id) {
        List<String> parts = new ArrayList<>();
        return describe(clauses, id, parts) ? String.join(" ", parts) : id;
    }

    /** The labels of all clauses by their ids, for whoever needs many of them: one pass, where each question by itself is one. */
    public static Map<String, String> all(List<Clause> clauses) {
        Map<String, String> labels = new HashMap<>();
        addAll(clauses, "", labels);
        return labels;
    }

    private static void addAll(List<Clause> siblings, String above, Map<String, String> labels) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        for (Clause clause : siblings) {
            int place = counts.merge(clause.level(), 1, Integer::sum);
            String label = name(clause, place)
                    .map(name -> above.isEmpty() ? name : name + " " + above)
                    .orElse(above);
            labels.putIfAbsent(clause.id(), label);
            addAll(clause.children(), label, labels);
        }
    }

    private static boolean describe(List<Clause> siblings, String id, List<String> parts) {
        for (Clause clause : siblings) {
            if (clause.id().equals(id) || describe(clause.children(), id, parts)) {
                name(clause, place(clause, siblings)).ifPresent(parts::add);
                return true;
            }
        }
        return false;
    }

    private static Optional<String> name(Clause clause, long place) {
        return Optional.of(
                        switch (clause.level()) {
                            case MUC -> "Mục " + clause.number();
                            case KHOAN -> "khoản " + clause.number();
                            case DIEM -> "điểm " + clause.number();
                            case DASH -> "gạch đầu dòng thứ " + place;
                            case TASK_ATTRIBUTE -> "dòng “" + clause.text().split(":", 2)[0] + "”";
                            case PARAGRAPH -> "đoạn " + place;
                            case SENTENCE -> "câu " + place;
                            case RECIPIENT -> "dòng " + place;
                            case DOCUMENT_TYPE -> "tên loại";
                            case SUBJECT -> "trích yếu";
                            case PREAMBLE -> "phần mở đầu";
                            case RECIPIENTS -> "nơi nhận";
                            case SIGNATURE -> "phần ký";
                            case SIGNATURE_LINE -> "";
                        })
                .filter(name -> !name.isEmpty());
    }

    private static long place(Clause clause, List<Clause> siblings) {
        Level level = clause.level();
        return siblings.stream()
                        .filter(c -> c.level() == level)
                        .takeWhile(c -> !c.id().equals(clause.id()))
                        .count()
                + 1;
    }
}
