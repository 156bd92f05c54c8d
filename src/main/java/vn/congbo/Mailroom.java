package vn.congbo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.feedback.Import;
import vn.congbo.feedback.PrivateFolder;
import vn.congbo.feedback.Reference;
import vn.congbo.feedback.Register;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.site.FeedbackSubject;
import vn.congbo.site.Site;

/** Letters about what a site says become lines of the project's register. The site itself need not be without errors. */
public final class Mailroom {

    private final Site site;

    public Mailroom(Site site) {
        this.site = site;
    }

    /**
     * @param mailbox mbox, a single letter or a table
     * @param letters the private folder
     * @throws vn.congbo.feedback.Refused when personal data would come into the project, or lies there
     */
    public Import.Outcome take(Path mailbox, Path letters, LocalDate today, ZoneId zone, Problems problems)
            throws IOException {
        Path project = site.library().settings().project();
        PrivateFolder.checkMailbox(mailbox, project);
        Path name = mailbox.getFileName();
        try (PrivateFolder folder = PrivateFolder.open(letters, project)) {
            Import letterImport = new Import(folder, register(), this::about, today, zone, problems);
            return letterImport.run(mailbox, Place.of(name == null ? "" : name.toString()));
        }
    }

    /** The file of the public register. */
    public Path register() {
        return site.library().settings().content().resolve(Register.FILE);
    }

    /** Where it is, for problems. */
    public Place place() {
        Settings settings = site.library().settings();
        return Place.of(settings.contentFolder() + "/" + Register.FILE);
    }

    /** Only pages that are there, only editions whose text has that digest. */
    private Optional<Import.About> about(Reference reference) {
        return site.page(reference.page()).map(page -> {
            FeedbackSubject subject = FeedbackSubject.of(page);
            String plan = subject.edition().map(e -> e.edition().plan()).orElse("");
            return new Import.About(plan, subject.clause(), reference.page(), edition(plan, reference));
        });
    }

    private Optional<Integer> edition(String plan, Reference reference) {
        return site.history().plan(plan).stream()
                .map(PlanHistory::editions)
                .flatMap(editions -> editions.stream())
                .filter(e -> reference
                        .digest()
                        .filter(d -> e.textFile().sha256().startsWith(d))
                        .isPresent())
                .map(e -> e.edition().number())
                .findFirst();
    }
}
