package vn.congbo.site;

import java.util.Optional;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.feedback.Reference;

/**
 * What a reader's letter from a page is about.
 *
 * @param title of the page, or the clause in words
 * @param clause id; empty on pages that are about no single clause
 * @param edition whose text the reader has before them; empty on pages that are about no plan, or about more than one
 */
public record FeedbackSubject(Permalink page, String title, String clause, Optional<ReadEdition> edition) {

    public static FeedbackSubject of(Page page) {
        String clause = "";
        Optional<ReadEdition> edition = Optional.empty();
        if (page instanceof Page.ClausePage p) {
            clause = p.life().id();
            edition = Optional.of(p.life().last());
        } else if (page instanceof Page.GoalPage p) {
            clause = p.goal().clause();
            edition = Optional.of(p.edition());
        } else if (page instanceof Page.ObligationPage p) {
            clause = p.entry().obligation().clause();
            edition = p.history()
                    .editionFor(clause)
                    .or(() -> Optional.of(p.history().current()));
        } else if (page instanceof Page.Progress p) {
            edition = Optional.of(p.history().current());
        } else if (page instanceof Page.BulletinPage p) {
            edition = p.plan().map(PlanHistory::current);
        } else if (page instanceof Page.PlanPage p) {
            edition = Optional.of(p.history().current());
        } else if (page instanceof Page.Obligations p) {
            edition = Optional.of(p.history().current());
        } else if (page instanceof Page.Goals p) {
            edition = Optional.of(p.history().current());
        } else if (page instanceof Page.FeedbackForm p) {
            edition = Optional.of(p.history().current());
        } else if (page instanceof Page.ComparisonPage p) {
            edition = Optional.of(p.edition());
        }
        return new FeedbackSubject(page.permalink(), page.title(), clause, edition);
    }

    /** The beginning of the SHA-256 of the edition's text; empty when it is about none. */
    public String digest() {
        return edition.map(e -> e.textFile().sha256().substring(0, Reference.DIGITS))
                .orElse("");
    }

    /** For programs: what {@code congbo feedback import} finds again in the letter. */
    public Reference reference() {
        return new Reference(
                page.path(),
                edition.map(e -> e.edition().number()),
                Optional.of(digest()).filter(d -> !d.isEmpty()));
    }
}
