package vn.congbo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One dated legal state of a plan.
 *
 * @param number 1, 2, … as in the folder name {@code ban-1}
 * @param amendment what it declares about its changes against the edition before
 * @param source the original that the text is proved against
 * @param originals every file of {@code goc/}
 * @param seal empty while the edition may still change
 */
public record Edition(
        String plan,
        int number,
        Document document,
        Facts facts,
        Origin origin,
        Amendment amendment,
        List<Clause> clauses,
        List<Note> notes,
        Original source,
        List<Original> originals,
        Optional<Seal> seal) {

    /** Three dates that are never mixed, and the other facts of the signed document. */
    public record Facts(
            Fact<String> number,
            Fact<String> place,
            Fact<LocalDate> issuedOn,
            Fact<LocalDate> effectiveFrom,
            Fact<LocalDate> publishedOn,
            Fact<String> signedCopy) {}

    public Edition {
        clauses = List.copyOf(clauses);
        notes = List.copyOf(notes);
        originals = List.copyOf(originals);
    }

    public String slug() {
        return "ban-" + number;
    }

    public CanonicalText canonical() {
        return CanonicalText.of(clauses);
    }
}
