package vn.congbo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congbo.archive.Manifest.Difference;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Chronicle.KnownAddress;
import vn.congbo.model.Chronicle.KnownBulletin;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Publication;
import vn.congbo.model.Settings;
import vn.congbo.site.Addresses;

/** The publication log {@code nhat-ky/cong-bo.json} of a project: which site was published when, as a chain of digests. */
public final class PublicationLog {

    /** Below the content folder, and in the site. */
    public static final String PATH = Addresses.PUBLICATION_LOG;

    static final String ENTRIES = "publications";

    private PublicationLog() {}

    /** The log, the ledger of addresses and the register of bulletins as they stand; whatever is wrong with them is a problem. */
    public static Chronicle read(Settings settings, Problems problems) throws IOException {
        List<KnownAddress> addresses = AddressLedger.read(settings, problems);
        List<KnownBulletin> bulletins = BulletinRegister.read(settings, problems);
        Path file = settings.content().resolve(PATH);
        Place place = Place.of(settings.contentFolder() + "/" + PATH);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) { // an unreadable file is told of as such
            if (!addresses.isEmpty() || !bulletins.isEmpty()) {
                problems.add(Fault.LOG_MISSING, place);
            }
            return new Chronicle(List.of(), Optional.empty(), addresses, bulletins);
        }
        Bytes bytes = Bytes.of(Files.readAllBytes(file));
        List<Publication> publications = new LogProof(bytes.utf8(), place, problems).publications();
        return new Chronicle(publications, Optional.of(bytes), addresses, bulletins);
    }

    /**
     * The entry that would follow on these.
     *
     * @param manifest of the published site
     * @return empty when that is no manifest
     */
    public static Optional<Publication> next(
            List<Publication> log, Publication.Kind kind, Bytes manifest, OffsetDateTime time, String program) {
        return Manifest.summary(manifest).map(site -> {
            String previous =
                    log.isEmpty() ? Publication.NONE : log.get(log.size() - 1).digest();
            Publication open = new Publication(
                    log.size() + 1,
                    kind,
                    time,
                    site.target(),
                    program,
                    site.asOf(),
                    manifest.sha256(),
                    site.editions(),
                    previous,
                    "");
            return withDigest(open);
        });
    }

    /** Writes the log with one more entry, whole or not at all. */
    public static void append(Path content, List<Publication> log, Publication entry) throws IOException {
        List<Publication> all = new ArrayList<>(log);
        all.add(entry);
        AtomicFile.write(content.resolve(PATH), Bytes.utf8(text(all)));
    }

    /** Fails when the log, the ledger or the register cannot be written there. */
    public static void tryOut(Path content) throws IOException {
        AtomicFile.tryOut(content.resolve(PATH));
        AtomicFile.tryOut(content.resolve(AddressLedger.PATH));
        AtomicFile.tryOut(content.resolve(BulletinRegister.PATH));
    }

    /** Whether a published folder is the one that the last entry of its target names. Its files are {@link Manifest#verify}'s business. */
    public static List<Difference> compare(Chronicle past, Path folder) throws IOException {
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Bytes manifest = Bytes.of(Files.readAllBytes(file));
        Optional<Publication> last = Manifest.summary(manifest).flatMap(site -> past.last(site.target()));
        if (last.isEmpty()) {
            return List.of(new Difference(Difference.Kind.NOT_LOGGED, Manifest.NAME));
        }
        return last.get().manifest().equals(manifest.sha256())
                ? List.of()
                : List.of(new Difference(Difference.Kind.NOT_LAST, Manifest.NAME));
    }

    /**
     * Whether two sites of which just these files differ are the same publication. A publication makes the log longer, and the log is a part
     * of the site: were that a reason to publish again, no publication would be the last.
     */
    public static boolean isOfLogOnly(Set<String> different) {
        Set<String> others = new TreeSet<>(different);
        others.remove(Manifest.NAME);
        return !others.isEmpty()
                && Set.of(PATH, Addresses.publications().file()).containsAll(others);
    }

    static String text(List<Publication> log) {
        return Json.write(Map.of(ENTRIES, log.stream().map(LogEntry::tree).toList()));
    }

    static Publication withDigest(Publication p) {
        return new Publication(
                p.number(),
                p.kind(),
                p.time(),
                p.target(),
                p.program(),
                p.asOf(),
                p.manifest(),
                p.editions(),
                p.previous(),
                LogEntry.digest(p));
    }
}
