package vn.congbo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.archive.PublicationLog;
import vn.congbo.edition.History;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Completion;
import vn.congbo.model.Document;
import vn.congbo.model.Evidence;
import vn.congbo.model.Library;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Status;
import vn.congbo.source.BulletinFile;
import vn.congbo.source.Source;

/** A bulletin to be written: what a project lets it be about, and the file once the facts are known. */
public final class NewBulletin {

    private final Settings settings;
    private final Library library;
    private final Chronicle past;
    private final History history;
    private final LocalDate asOf;

    private NewBulletin(Settings settings, Library library, Chronicle past, History history, LocalDate asOf) {
        this.settings = settings;
        this.library = library;
        this.past = past;
        this.history = history;
        this.asOf = asOf;
    }

    /**
     * What the bulletin says.
     *
     * @param about what it is about, all in one plan
     * @param files evidence that is a file somewhere on this machine
     * @param pages evidence that is published elsewhere, or registered
     */
    public record Facts(
            String plan,
            List<Subject> about,
            String unit,
            LocalDate happenedOn,
            LocalDate reportedOn,
            LocalDate publishedOn,
            String title,
            String summary,
            Optional<Bulletin.Claim> claim,
            List<GivenFile> files,
            List<Evidence> pages,
            Optional<String> corrects) {}

    /** A file that shows something, and what it is. */
    public record GivenFile(Path file, String title) {}

    /** @return empty when the project cannot be read; the problems say why */
    public static Optional<NewBulletin> in(Path project, LocalDate asOf, Problems problems) throws IOException {
        Optional<Settings> settings = Source.settings(project, problems).filter(s -> !s.isPlainJBake());
        Optional<Library> library =
                settings.isPresent() ? Source.read(settings.get(), asOf, problems, c -> {}) : Optional.empty();
        if (settings.isEmpty() || library.isEmpty()) {
            return Optional.empty();
        }
        Chronicle past = PublicationLog.read(settings.get(), problems);
        History history = History.of(library.get(), past, PointInTime.of(asOf), problems);
        return Optional.of(new NewBulletin(settings.get(), library.get(), past, history, asOf));
    }

    public Library library() {
        return library;
    }

    /** What a bulletin about that plan may be about: its duties, its goals, then every other clause as it stands. */
    public List<Subject> subjects(String plan) {
        return history.plan(plan).map(Subject::of).orElse(List.of());
    }

    /** The plans that have an edition. */
    public List<String> plans() {
        return history.plans().stream().map(p -> p.plan().id()).toList();
    }

    /**
     * Writes the bulletin and its files, or nothing when it does not fit the other bulletins or the plan.
     *
     * @param problems what does not fit
     * @return the bulletin's file
     */
    public Optional<Path> write(Facts facts, Status status, Problems problems) throws IOException {
        BulletinFolder folder = BulletinFolder.of(settings, facts.publishedOn().getYear());
        Map<Path, Bytes> files = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (GivenFile given : facts.files()) {
            evidence.add(folder.add(given, files));
        }
        evidence.addAll(facts.pages());
        Path file = folder.nameFor(facts.title());
        Bulletin bulletin = bulletin(facts, folder.contentPath(file), status, evidence);
        String text = BulletinFile.text(bulletin, status, "");
        prove(bulletin.withDocument(withText(bulletin.document(), text)), problems);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        files.put(file, Bytes.utf8(text));
        NewFiles.write(files);
        return Optional.of(file);
    }

    private static Bulletin bulletin(Facts facts, String path, Status status, List<Evidence> evidence) {
        Document document = new Document(
                path,
                "ban-tin",
                status,
                Optional.of(facts.publishedOn()),
                facts.title(),
                List.of(),
                "",
                Map.of(),
                Sources.of(path, ""));
        return new Bulletin(
                document,
                facts.publishedOn(),
                facts.reportedOn(),
                facts.happenedOn(),
                facts.unit(),
                facts.plan(),
                facts.about().stream().map(Subject::clause).distinct().toList(),
                facts.claim().isPresent() ? duties(facts.about()) : List.of(),
                facts.summary(),
                facts.claim(),
                evidence,
                facts.corrects(),
                List.of());
    }

    /** A claim names its duties where the clause alone does not tell which is meant; then it must name all of them. */
    private static List<String> duties(List<Subject> about) {
        boolean clear = about.stream().noneMatch(Subject::sharesItsClause);
        return clear
                ? List.of()
                : about.stream().filter(Subject::isDuty).map(Subject::id).toList();
    }

    private Document withText(Document d, String text) {
        return new Document(
                d.path(),
                d.type(),
                d.status(),
                d.date(),
                d.title(),
                d.tags(),
                d.body(),
                d.header(),
                Sources.of(settings.contentFolder() + "/" + d.path(), text));
    }

    private void prove(Bulletin bulletin, Problems problems) {
        Problems before = new Problems();
        Build.prove(library, past, asOf, before);
        List<Bulletin> all = new ArrayList<>(library.bulletins());
        all.add(bulletin);
        Problems after = new Problems();
        Build.prove(library.with(library.plans(), all, library.absent()), past, asOf, after);
        List<Problem> known = before.sorted();
        after.sorted().stream().filter(p -> !known.contains(p)).forEach(problems::add);
    }

    /** Whether a level needs something that shows it. */
    public static boolean needsEvidence(Completion level) {
        return level != Completion.NO_EVIDENCE;
    }
}
