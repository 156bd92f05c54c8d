package vn.congbo.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.edition.Changes.Compared;
import vn.congbo.edition.Comparison.Change;
import vn.congbo.edition.Comparison.Line;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Amendment;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Level;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/**
 * An id names one clause for ever: none vanishes without a word in {@code thay-doi.yml}, none comes back for another clause, and what is
 * declared there fits both editions. Sentences have no line of their own; they come and go with their paragraph.
 */
final class PermanentIds {

    /** How much of a clause a message shows, in characters. */
    private static final int SHOWN = 40;

    private final Compared step;
    private final Edition older;
    private final Edition newer;
    private final Amendment amendment;
    private final Problems problems;

    private PermanentIds(Compared step, Problems problems) {
        this.step = step;
        this.older = step.older().edition();
        this.newer = step.newer().edition();
        this.amendment = newer.amendment();
        this.problems = problems;
    }

    static void check(Changes changes, Problems problems) {
        Map<String, String> gone = new HashMap<>();
        for (Compared step : changes.steps()) {
            PermanentIds ids = new PermanentIds(step, problems);
            if (ids.isWhole()) {
                ids.checkDeclared();
                ids.checkVanished();
                ids.checkReused(gone);
            }
            step.older().clauses().keySet().stream()
                    .filter(id -> step.newer().clause(id).isEmpty())
                    .forEach(id -> gone.putIfAbsent(id, ids.newer.slug()));
        }
    }

    /** An edition that could not be read, or a text with parts that could not, lacks ids; that was told where it stands. */
    private boolean isWhole() {
        String folder = folder(newer);
        String plan = folder.substring(0, folder.lastIndexOf('/'));
        boolean missing = IntStream.range(older.number() + 1, newer.number())
                .anyMatch(number -> problems.hasErrorsIn(plan + "/ban-" + number));
        return !missing
                && Stream.of(older, newer)
                        .noneMatch(e -> problems.has(
                                Fault.FOREIGN_CONSTRUCT, e.document().place().file()));
    }

    private static String folder(Edition edition) {
        String file = edition.document().place().file();
        return file.substring(0, file.lastIndexOf('/'));
    }

    private void checkDeclared() {
        Stream.concat(
                        Stream.concat(amendment.repealed().stream(), amendment.splits().keySet().stream()),
                        amendment.merges().values().stream().flatMap(List::stream))
                .forEach(id -> mustBe(id, step.older()));
        Stream.concat(
                        amendment.merges().keySet().stream(),
                        amendment.splits().values().stream().flatMap(List::stream))
                .forEach(id -> mustBe(id, step.newer()));
        amendment.repealed().stream()
                .filter(id -> step.newer().clause(id).isPresent())
                .forEach(id -> report(Fault.REPEALED_BUT_THERE, id, id, newer.slug()));
        Comparison.Declared unheeded = step.comparison().unheeded();
        Stream.concat(
                        unheeded.repealed().stream(),
                        Stream.concat(unheeded.splits().keySet().stream(), unheeded.merges().keySet().stream()))
                .filter(id -> isClean(id, unheeded))
                .forEach(id -> report(Fault.USELESS_DECLARATION, id, id));
    }

    private void mustBe(String id, ReadEdition edition) {
        if (edition.clause(id).isEmpty()) {
            String nearest = Spelling.offer(id, edition.clauses().keySet());
            report(Fault.UNKNOWN_CLAUSE, id, id, edition.edition().slug(), nearest);
        }
    }

    /** Whether nothing else was told about that declaration. */
    private boolean isClean(String id, Comparison.Declared unheeded) {
        boolean stillThere =
                unheeded.repealed().contains(id) && step.newer().clause(id).isPresent();
        return !stillThere
                && (!unheeded.repealed().contains(id) || step.older().clause(id).isPresent())
                && fits(id, unheeded.splits(), step.older(), step.newer())
                && fits(id, unheeded.merges(), step.newer(), step.older());
    }

    private static boolean fits(String id, Map<String, List<String>> groups, ReadEdition one, ReadEdition others) {
        return !groups.containsKey(id)
                || (one.clause(id).isPresent()
                        && groups.getOrDefault(id, List.of()).stream()
                                .allMatch(other -> others.clause(other).isPresent()));
    }

    private void report(Fault fault, String id, String... arguments) {
        problems.mark(fault, amendment.placeOf(id), id, arguments);
    }

    private void checkVanished() {
        Set<String> told = new TreeSet<>(amendment.repealed());
        told.addAll(amendment.splits().keySet());
        amendment.merges().values().forEach(told::addAll);
        older.clauses().stream()
                .flatMap(Clause::lines)
                .map(Clause::id)
                .filter(id -> !id.isEmpty() && !told.contains(id))
                .filter(id -> step.newer().clause(id).isEmpty())
                .forEach(id -> problems.add(Fault.CLAUSE_VANISHED, amendment.place(), id, older.slug(), newer.slug()));
    }

    /** @param gone ids that some edition had before → the first edition without them */
    private void checkReused(Map<String, String> gone) {
        Map<String, Change> origins = origins();
        for (Clause clause : step.newer().clauses().values()) {
            String id = clause.id();
            step.older()
                    .clause(id)
                    .filter(before -> before.level() != clause.level())
                    .ifPresent(before -> problems.mark(
                            Fault.ID_OF_ANOTHER, clause.place(), id, id, older.slug(), shown(before), shown(clause)));
            if (step.older().clause(id).isPresent() && isAnother(id, origins)) {
                report(Fault.USELESS_DECLARATION, id, id);
            }
            if (gone.containsKey(id) && clause.level() != Level.SENTENCE) {
                problems.mark(Fault.ID_REUSED, clause.place(), id, id, gone.getOrDefault(id, ""));
            }
        }
    }

    /** Id in the newer edition → the change that it is part of. */
    private Map<String, Change> origins() {
        Map<String, Change> origins = new HashMap<>();
        step.comparison()
                .changes()
                .forEach(change ->
                        change.newer().forEach(line -> origins.put(line.clause().id(), change)));
        return origins;
    }

    /** The editor declared that the clause of that id became others, or comes from others; said only while all that is declared can be. */
    private boolean isAnother(String id, Map<String, Change> origins) {
        if (!step.comparison().unheeded().equals(Comparison.Declared.NOTHING)) {
            return false;
        }
        Change change = origins.get(id);
        Set<String> from = change == null
                ? Set.of(id)
                : change.older().stream().map(Line::clause).map(Clause::id).collect(Collectors.toSet());
        return !from.contains(id);
    }

    private static String shown(Clause clause) {
        String text = clause.printed();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
