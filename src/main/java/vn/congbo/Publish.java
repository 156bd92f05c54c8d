package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.archive.AddressLedger;
import vn.congbo.archive.BulletinRegister;
import vn.congbo.archive.Manifest;
import vn.congbo.archive.PublicationLog;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Publication;
import vn.congbo.model.Target;
import vn.congbo.model.Vietnam;
import vn.congbo.site.Site;
import vn.congbo.source.Program;

/**
 * Publication as an event that is remembered. The site is switched first and the log is written then: a crash between the two leaves a
 * published site that the log does not know, and the next publication writes down that it found one (src/docs/adr/0021). Whoever publishes
 * has the project's turn ({@code publish.Turn}).
 */
public final class Publish {

    /**
     * What came of one target.
     *
     * @param entry empty when there was nothing new to publish
     */
    public record Outcome(Target target, int files, Optional<Publication> entry) {}

    private final Path content;
    private final Path output;
    private final Clock clock;
    private Chronicle past;

    /** @param build of a project of ours: it knows the log as it stands */
    public Publish(Build build, Path output, Clock clock) {
        Site site = build.site().orElseThrow();
        this.content = site.library().settings().content();
        this.past = site.past();
        this.output = output;
        this.clock = clock;
    }

    /** Whether the machine's clock shows a time before the last entry's: an entry written now would be a lie. */
    public boolean clockIsBehind() {
        return now().isBefore(lastTime());
    }

    /** Fails when the log or the ledger cannot be written: to be asked before anything is published. */
    public void tryOut() throws IOException {
        PublicationLog.tryOut(content);
    }

    /** Writes down the sites that stand at their addresses although no entry says so. */
    public List<Publication> recordFound(List<Target> targets) throws IOException {
        List<Publication> found = new ArrayList<>();
        for (Target target : targets) {
            Optional<Publication> last = past.last(target.id());
            Optional<Bytes> manifest = standing(target);
            if (manifest.isPresent() && !isOf(last, manifest.get())) {
                found.add(append(Publication.Kind.FOUND, manifest.get(), "chưa rõ"));
                if (last.isPresent()) { // this folder was published before: what stands in it is public
                    remember(files(manifest.get()), found.get(found.size() - 1));
                }
            }
        }
        return found;
    }

    /** Publishes the sites, one after the other, each with its entry. */
    public List<Outcome> publish(Build build, List<Target> targets) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Target target : targets) {
            List<OutputFile> files = build.sites().getOrDefault(target, List.of());
            boolean changed = !build.publish(output, List.of(target), true).isEmpty();
            try {
                Optional<Publication> entry = changed
                        ? Optional.of(append(Publication.Kind.PUBLISHED, manifest(files), Program.version()))
                        : Optional.empty();
                Optional<Publication> last = past.last(target.id());
                Optional<Bytes> standing = standing(target);
                if (last.isPresent()
                        && standing.isPresent()) { // also unchanged: a crash may have come before the ledgers
                    remember(files(standing.get()), last.get());
                    rememberBulletins(build, last.get());
                }
                outcomes.add(new Outcome(target, files.size(), entry));
            } catch (IOException e) {
                throw new NotLogged(output.resolve(target.id()), e);
            }
        }
        return outcomes;
    }

    /** The manifest of the site that readers see at a target's address, if it is one of that target. */
    private Optional<Bytes> standing(Target target) throws IOException {
        Path file = output.resolve(target.id()).resolve(Manifest.NAME);
        return Files.isRegularFile(file)
                ? Optional.of(Bytes.of(Files.readAllBytes(file)))
                        .filter(bytes -> Manifest.summary(bytes)
                                .filter(site -> site.target().equals(target.id()))
                                .isPresent())
                : Optional.empty();
    }

    private static boolean isOf(Optional<Publication> entry, Bytes manifest) {
        return entry.filter(e -> e.manifest().equals(manifest.sha256())).isPresent();
    }

    private static Bytes manifest(List<OutputFile> files) {
        return files.stream()
                .filter(f -> f.path().equals(Manifest.NAME))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private static List<String> files(Bytes manifest) {
        return Manifest.summary(manifest).map(Manifest.Summary::files).orElse(List.of());
    }

    private Publication append(Publication.Kind kind, Bytes manifest, String program) throws IOException {
        OffsetDateTime time = now().isBefore(lastTime()) ? lastTime() : now();
        Publication entry = PublicationLog.next(past.publications(), kind, manifest, time, program)
                .orElseThrow();
        PublicationLog.append(content, past.publications(), entry);
        past = past.and(entry);
        return entry;
    }

    private void remember(List<String> files, Publication since) throws IOException {
        past = new Chronicle(
                past.publications(),
                past.log(),
                AddressLedger.add(content, past.addresses(), files, since.day()),
                past.bulletins());
    }

    /** Only of a site that was built from this content; what a site that was found there said is not known. */
    private void rememberBulletins(Build build, Publication since) throws IOException {
        Library library = build.site().orElseThrow().library();
        past = new Chronicle(
                past.publications(),
                past.log(),
                past.addresses(),
                BulletinRegister.add(content, past.bulletins(), library.bulletins(), since.day()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(Vietnam.TIME).truncatedTo(ChronoUnit.SECONDS);
    }

    private OffsetDateTime lastTime() {
        List<Publication> all = past.publications();
        return all.isEmpty() ? OffsetDateTime.MIN : all.get(all.size() - 1).time();
    }
}
