package vn.congbo.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;
import vn.congbo.xml.Xml;

/**
 * The official text in the elements of Akoma Ntoso, in printed order. What stands before the first mục is preface and preamble, what stands
 * behind the last one is the conclusion; elsewhere such a line keeps its place in the body.
 */
final class AknText {

    private static final Set<Level> PREFACE = Set.of(Level.DOCUMENT_TYPE, Level.SUBJECT);
    private static final Set<Level> PREAMBLE = Set.of(Level.PREAMBLE);
    private static final Set<Level> CONCLUSION = Set.of(Level.RECIPIENTS, Level.SIGNATURE);

    private final List<Clause> clauses;
    private final Xml xml;
    private final AknLine lines;
    private final Set<String> given = new HashSet<>();

    AknText(ReadEdition read, Xml xml) {
        this.clauses = read.edition().clauses();
        this.xml = xml;
        this.lines = new AknLine(read, xml);
    }

    void write() {
        int body = 0;
        body = blocks("preface", body, PREFACE);
        body = blocks("preamble", body, PREAMBLE);
        int end = clauses.size();
        while (end > body && CONCLUSION.contains(clauses.get(end - 1).level())) {
            end--;
        }
        xml.open("mainBody");
        if (body == end) { // the schema wants something in it
            xml.element("p", "");
        }
        children(clauses.subList(body, end), "");
        xml.close();
        blocks("conclusions", end, CONCLUSION);
    }

    /** @return where the clauses of these levels end that begin there */
    private int blocks(String element, int from, Set<Level> levels) {
        int to = from;
        while (to < clauses.size() && levels.contains(clauses.get(to).level())) {
            to++;
        }
        if (to > from) {
            xml.open(element);
            clauses.subList(from, to).stream()
                    .flatMap(Clause::lines)
                    .forEach(c -> lines.block(c, unique(AkomaNtoso.lower(c.level()), c), c.printed()));
            xml.close();
        }
        return to;
    }

    private void children(List<Clause> siblings, String parent) {
        Map<AknLevel, Integer> places = new HashMap<>();
        for (Clause clause : siblings) {
            if (clause.level() != Level.SENTENCE) {
                hierarchy(clause, parent, places.merge(AknLevel.of(clause), 1, Integer::sum));
            }
        }
    }

    private void hierarchy(Clause clause, String parent, int place) {
        AknLevel level = AknLevel.of(clause);
        String number = clause.number().isEmpty() ? String.valueOf(place) : clause.number();
        String id = unique((parent.isEmpty() ? "" : parent + "__") + level.abbreviation() + "_" + number, clause);
        boolean inner = clause.children().stream().anyMatch(c -> c.level() != Level.SENTENCE);
        xml.open(level.element(), level.attributes(id, clause));
        int rest = lines.number(clause);
        if (inner && level.isTitled()) {
            lines.words("heading", clause, id, rest);
        } else {
            xml.open(inner ? "intro" : "content");
            lines.words("p", clause, id, rest);
            xml.close();
        }
        children(clause.children(), id);
        xml.close();
    }

    /** Printed numbers may stand twice, as odd texts have it; ids may not. The permanent id is never given twice. */
    private String unique(String id, Clause clause) {
        String whole = id.replaceAll("\\s", "");
        return given.add(whole) ? whole : whole + "-" + clause.id();
    }
}
