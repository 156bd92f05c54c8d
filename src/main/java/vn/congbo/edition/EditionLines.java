package vn.congbo.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;

/**
 * The clauses of one edition that print a line, in printed order, each known by its place among them. Sentences are no lines; an id
 * that stands twice means the first line that has it.
 */
final class EditionLines {

    /** The place of what stands above a clause of the highest level. */
    static final int ROOT = -1;

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private EditionLines() {}

    static EditionLines of(List<Clause> clauses) {
        EditionLines lines = new EditionLines();
        clauses.forEach(clause -> lines.add(clause, ROOT));
        return lines;
    }

    private void add(Clause clause, int parent) {
        int place = parent;
        if (clause.level() != Level.SENTENCE) {
            place = clauses.size();
            clauses.add(clause);
            parents.add(parent);
            if (!clause.id().isEmpty()) {
                places.putIfAbsent(clause.id(), place);
            }
        }
        for (Clause child : clause.children()) {
            add(child, place);
        }
    }

    int size() {
        return clauses.size();
    }

    Clause clause(int place) {
        return clauses.get(place);
    }

    int parent(int place) {
        return parents.get(place);
    }

    /** The lines below each clause that has any, in printed order. */
    Collection<List<Integer>> siblings() {
        Map<Integer, List<Integer>> siblings = new LinkedHashMap<>();
        for (int place = 0; place < parents.size(); place++) {
            siblings.computeIfAbsent(parents.get(place), p -> new ArrayList<>()).add(place);
        }
        return siblings.values();
    }

    Optional<Integer> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    String body(int place) {
        return body(clauses.get(place));
    }

    /** The text without its printed number: "1. Mục đích" is "Mục đích". */
    static String body(Clause clause) {
        String number = clause.number();
        if (number.isEmpty() || !clause.text().startsWith(number)) {
            return clause.text();
        }
        String rest = clause.text().substring(number.length());
        return (rest.startsWith(".") || rest.startsWith(")") ? rest.substring(1) : rest).stripLeading();
    }
}
