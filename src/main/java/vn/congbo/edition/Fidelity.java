package vn.congbo.edition;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.congbo.model.CanonicalText;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Level;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.PrintedLines;
import vn.congbo.text.Roman;

/**
 * Proof that an edition's text is the original's, character for character, its printed lines joined; that every clause begins where a
 * line of the original begins; and that every line of the original that opens an item or a heading opens a clause. Source of the rule: Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3 (only another instrument may correct).
 */
final class Fidelity {

    private static final Set<Level> TEXT = Set.of(Level.PREAMBLE, Level.PARAGRAPH, Level.DASH, Level.TASK_ATTRIBUTE);
    private static final Pattern ENDED = Pattern.compile("[.:;?!/”\"]$");

    private Fidelity() {}

    static void prove(Edition edition, CanonicalText canonical, Problems problems) {
        if (problems.has(Fault.FOREIGN_CONSTRUCT, edition.document().place().file())) {
            return; // parts of the text could not be read; that was told where they stand
        }
        PrintedLines original =
                PrintedLines.of(withoutMark(edition.source().bytes().utf8()));
        int difference = firstDifference(original.joined(), canonical.stream());
        if (difference >= 0) {
            report(edition, canonical, original, difference, problems);
            return;
        }
        if (edition.number() == 1) {
            edition.clauses().forEach(clause -> checkIds(clause, "", problems));
        }
        NavigableMap<Integer, String> begins = begins(canonical);
        begins.forEach((offset, clause) -> {
            if (!original.beginsLine(offset)) {
                problems.add(
                        Fault.BLOCK_MOVED,
                        place(edition, clause),
                        clause,
                        edition.source().name(),
                        line(original, offset));
            }
        });
        List<Clause> lines = edition.clauses().stream().flatMap(Clause::lines).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (goesOn(lines.get(i - 1), lines.get(i))) {
                problems.add(
                        Fault.SENTENCE_CUT,
                        lines.get(i).place(),
                        lines.get(i).id(),
                        lines.get(i - 1).id());
            }
        }
        original.itemStarts().stream()
                .filter(offset -> !begins.containsKey(offset))
                .forEach(offset -> {
                    String clause = clauseAt(begins, offset);
                    problems.add(
                            Fault.BLOCK_SWALLOWED,
                            place(edition, clause),
                            clause,
                            edition.source().name(),
                            line(original, offset));
                });
    }

    /** In the first edition ids say the printed numbers; later ones keep the ids, whatever the numbers become. */
    private static void checkIds(Clause clause, String above, Problems problems) {
        String expected = switch (clause.level()) {
            case MUC -> "m" + Roman.value(clause.number());
            case KHOAN -> above + "-k" + clause.number();
            default -> clause.id();
        };
        if (!clause.id().isEmpty() && !clause.number().isEmpty() && !clause.id().equals(expected)) {
            problems.mark(
                    Fault.CLAUSE_ID_NUMBER, clause.place(), clause.number(), clause.id(), clause.number(), expected);
        }
        clause.children().forEach(child -> checkIds(child, clause.id(), problems));
    }

    /** Whether a paragraph begins where the text before it had not ended: then it is the same sentence, cut in two. */
    private static boolean goesOn(Clause before, Clause clause) {
        boolean open =
                TEXT.contains(before.level()) && !ENDED.matcher(before.text()).find();
        return open && (clause.level() == Level.PARAGRAPH || clause.level() == Level.PREAMBLE);
    }

    /** Offset in the stream → the clause that begins there. */
    private static NavigableMap<Integer, String> begins(CanonicalText canonical) {
        TreeMap<Integer, String> begins = new TreeMap<>();
        int offset = 0;
        for (CanonicalText.Line line : canonical.lines()) {
            begins.put(offset, line.clause());
            offset += line.text().length() + 1;
        }
        return begins;
    }

    private static String line(PrintedLines original, int offset) {
        return String.valueOf(original.lineAt(offset));
    }

    /** A byte order mark is no character of the text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void report(
            Edition edition, CanonicalText canonical, PrintedLines original, int at, Problems problems) {
        String clause = clauseAt(begins(canonical), at);
        problems.add(
                Fault.TEXT_ALTERED,
                place(edition, clause),
                clause,
                excerpt(original.joined(), at),
                excerpt(canonical.stream(), at),
                edition.source().place().file(),
                String.valueOf(original.lineAt(
                        Math.min(at, Math.max(0, original.joined().length() - 1)))));
    }

    /** Offset of the first character that differs; -1 when there is none. */
    static int firstDifference(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return a.length() == b.length() ? -1 : shorter;
    }

    private static String clauseAt(NavigableMap<Integer, String> begins, int at) {
        Map.Entry<Integer, String> clause = begins.floorEntry(at);
        return clause == null ? "" : clause.getValue();
    }

    private static Place place(Edition edition, String clause) {
        return edition.clauses().stream()
                .flatMap(Clause::all)
                .filter(c -> c.id().equals(clause))
                .map(Clause::place)
                .findFirst()
                .orElse(edition.document().place());
    }

    /** A few words around the difference. */
    private static String excerpt(String text, int at) {
        int from = Math.max(0, at - 20);
        int to = Math.min(text.length(), at + 25);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
