package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.congbo.archive.SealFolder;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bytes;
import vn.congbo.model.Edition;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Seal;
import vn.congbo.model.Target;
import vn.congbo.polish.KeptPage;
import vn.congbo.site.Addresses;
import vn.congbo.source.SealFile;

/** Seals an edition of a build without errors: digests of all that makes it, and its pages as they would be published now. */
public final class Sealing {

    private final Build build;
    private final ReadEdition read;
    private final OffsetDateTime now;
    private final String program;
    private final Map<String, Bytes> kept = new TreeMap<>();
    private final Map<String, String> officialParts = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    private Sealing(Build build, ReadEdition read, OffsetDateTime now, String program) {
        this.build = build;
        this.read = read;
        this.now = now;
        this.program = program;
    }

    /**
     * Writes the seal beside the edition's sources. An edition that is sealed gets pages for the given targets that it has none for.
     *
     * @param now when the edition is sealed
     * @param program name and version of this program
     * @throws IOException when the disk fails; then nothing is sealed
     */
    public static Seal write(Build build, ReadEdition edition, List<Target> targets, OffsetDateTime now, String program)
            throws IOException {
        return new Sealing(build, edition, now, program).write(targets);
    }

    private Seal write(List<Target> targets) throws IOException {
        Optional<Seal> before = read.edition().seal();
        targets.forEach(this::keep);
        kept.forEach((path, bytes) -> files.put(Seal.FOLDER + path, bytes.sha256()));
        Seal seal;
        if (before.isPresent()) {
            seal = with(before.get(), targets);
            kept.keySet().removeAll(before.get().kept().keySet());
        } else {
            digestSources();
            seal = seal();
        }
        SealFolder.write(folder(), kept, SealFile.write(seal));
        return seal;
    }

    private void keep(Target target) {
        List<OutputFile> site = build.sites().getOrDefault(target, List.of());
        String path = Addresses.edition(edition().plan(), edition().number()).file();
        OutputFile page = site.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
        KeptPage parts = KeptPage.of(page, site);
        officialParts.put(target.id(), parts.officialPart().sha256());
        kept.put(Seal.pageOf(target.id()), page.bytes());
        parts.assets().forEach(asset -> kept.put(asset.path(), asset.bytes()));
    }

    private Seal seal() {
        return new Seal(
                edition().plan(),
                edition().number(),
                now,
                program,
                read.textFile().sha256(),
                officialParts,
                files,
                List.of(),
                kept,
                Place.of(edition().document().place().file().replaceFirst("[^/]+$", Seal.FILE)));
    }

    private Seal with(Seal before, List<Target> targets) {
        Map<String, String> parts = new TreeMap<>(before.officialParts());
        parts.putAll(officialParts);
        Map<String, String> all = new TreeMap<>(before.files());
        all.putAll(files);
        Map<String, Bytes> both = new TreeMap<>(before.kept());
        both.putAll(kept);
        List<Seal.Addition> additions = new ArrayList<>(before.additions());
        targets.forEach(target -> additions.add(new Seal.Addition(target.id(), now, program)));
        return new Seal(
                before.plan(),
                before.edition(),
                before.sealedAt(),
                before.program(),
                before.text(),
                parts,
                all,
                additions,
                both,
                before.place());
    }

    /** Everything in the edition's folder; what is hidden is no content. */
    private void digestSources() throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path relative = folder().relativize(file);
                boolean hidden = StreamSupport.stream(relative.spliterator(), false)
                        .anyMatch(name -> name.toString().startsWith("."));
                if (!hidden) {
                    files.put(relative.toString().replace('\\', '/'), Bytes.digestOf(file));
                }
            }
        }
    }

    private Edition edition() {
        return read.edition();
    }

    /** The folder of the edition on the disk. */
    private Path folder() {
        Path project = build.site().orElseThrow().library().settings().project();
        return project.resolve(edition().document().place().file())
                .resolveSibling("")
                .normalize();
    }
}
