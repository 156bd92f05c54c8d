package vn.congbo.site;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;
import vn.congbo.model.Library;

/**
 * What a reader copies to cite a clause of one edition. Public because templates call it.
 *
 * @param part the place within the document, the smallest part first: "khoản 2 Mục IV"
 * @param document the document as it is cited for the first time
 * @param words the clause and what stands below it, line by line as the edition prints them; of a mục its title alone
 * @param counted whether its place was counted by us, because the document gives it no number
 * @param abridged whether {@code words} leaves out what stands below
 */
public record ClauseReference(String part, String document, List<String> words, boolean counted, boolean abridged) {

    private static final Set<Level> COUNTED = EnumSet.of(Level.DASH, Level.PARAGRAPH, Level.SENTENCE, Level.RECIPIENT);

    public ClauseReference {
        words = List.copyOf(words);
    }

    /** How the document of an edition is cited: the same for all its clauses. */
    public static String document(Library library, PlanHistory history, ReadEdition edition) {
        return DocumentReference.of(library, history, edition);
    }

    /**
     * The reference of one clause.
     *
     * @param label as {@link ClauseLabel} names it
     * @param document of {@link #document}
     */
    public static ClauseReference of(String label, String document, Clause clause) {
        boolean abridged = clause.level() == Level.MUC && !clause.children().isEmpty();
        List<String> words = abridged
                ? List.of(clause.printed())
                : clause.lines().map(Clause::printed).toList();
        return new ClauseReference(label, document, words, COUNTED.contains(clause.level()), abridged);
    }

    /** As it stands in a sentence. */
    public String text() {
        return part + " " + document;
    }
}
