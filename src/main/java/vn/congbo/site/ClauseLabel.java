package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
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

    private static boolean describe(List<Clause> siblings, String id, List<String> parts) {
        for (Clause clause : siblings) {
            if (clause.id().equals(id) || describe(clause.children(), id, parts)) {
                name(clause, siblings).ifPresent(parts::add);
                return true;
            }
        }
        return false;
    }

    private static Optional<String> name(Clause clause, List<Clause> siblings) {
        return Optional.of(
                        switch (clause.level()) {
                            case MUC -> "Mục " + clause.number();
                            case KHOAN -> "khoản " + clause.number();
                            case DIEM -> "điểm " + clause.number();
                            case DASH -> "gạch đầu dòng thứ " + place(clause, siblings);
                            case TASK_ATTRIBUTE -> "dòng “" + clause.text().split(":", 2)[0] + "”";
                            case PARAGRAPH -> "đoạn " + place(clause, siblings);
                            case SENTENCE -> "câu " + place(clause, siblings);
                            case RECIPIENT -> "dòng " + place(clause, siblings);
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
