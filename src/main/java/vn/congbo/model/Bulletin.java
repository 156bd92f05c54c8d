package vn.congbo.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Dated evidence about clauses of a plan. Only bulletins change what is known about progress, and none is ever edited away: a wrong one is
 * corrected by a new one that names it.
 *
 * @param publishedOn when readers could first see it: from then on it was known
 * @param reportedOn when the unit reported
 * @param happenedOn when what it tells happened; never after the report, which is never after the publication
 * @param unit who speaks
 * @param clauses what it is about
 * @param obligations the duties that its claim is about, where the clauses alone do not tell
 * @param corrects id of the bulletin whose claim no longer counts
 */
public record Bulletin(
        Document document,
        LocalDate publishedOn,
        LocalDate reportedOn,
        LocalDate happenedOn,
        String unit,
        String plan,
        List<String> clauses,
        List<String> obligations,
        String summary,
        Optional<Claim> claim,
        List<Evidence> evidence,
        Optional<String> corrects,
        List<Revision> revisions) {

    /** The folder of bulletins, below the content folder. */
    public static final String FOLDER = "ban-tin/";

    /** The last published first; of one day's, the one that tells of the latest event; then by path, so that the order is total. */
    public static final Comparator<Bulletin> NEWEST_FIRST = Comparator.comparing(Bulletin::publishedOn)
            .thenComparing(Bulletin::happenedOn)
            .reversed()
            .thenComparing(b -> b.document().path());

    /** The latest event first: what was so, whenever it became known. */
    public static final Comparator<Bulletin> LATEST_EVENT_FIRST = Comparator.comparing(Bulletin::happenedOn)
            .thenComparing(Bulletin::publishedOn)
            .reversed()
            .thenComparing(b -> b.document().path());

    /**
     * What the bulletin says about completion, and why.
     *
     * @param period the year that is meant, where a duty comes back every year
     */
    public record Claim(Completion completion, String reason, int period) {}

    public Bulletin {
        clauses = List.copyOf(clauses);
        obligations = List.copyOf(obligations);
        evidence = List.copyOf(evidence);
        revisions = List.copyOf(revisions);
    }

    /** How other bulletins name it: year and name, {@code 2026/bao-cao-nam}. */
    public String id() {
        return idOf(document.path());
    }

    /** @param path of a bulletin's document below the content folder */
    public static String idOf(String path) {
        String file = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
        return file.replaceFirst("\\.adoc$", "");
    }

    /** Whether it leaves that duty of its clause in: it names no duty, or this one among others. */
    public boolean means(Obligation duty) {
        return obligations.isEmpty() || obligations.contains(duty.id());
    }

    /** The same bulletin with a cleaned body. */
    public Bulletin withDocument(Document cleaned) {
        return with(cleaned, revisions);
    }

    /** As it stood on a day: a revision that is dated later is not there yet. */
    public Bulletin shownOn(LocalDate day) {
        return with(
                document, revisions.stream().filter(r -> !r.on().isAfter(day)).toList());
    }

    private Bulletin with(Document shown, List<Revision> told) {
        return new Bulletin(
                shown,
                publishedOn,
                reportedOn,
                happenedOn,
                unit,
                plan,
                clauses,
                obligations,
                summary,
                claim,
                evidence,
                corrects,
                told);
    }
}
