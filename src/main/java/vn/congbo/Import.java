package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.archive.PublicationLog;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Status;
import vn.congbo.source.BulletinFile;
import vn.congbo.source.BulletinSheet;
import vn.congbo.source.DutyFile;
import vn.congbo.source.DutySheet;
import vn.congbo.source.Source;
import vn.congbo.tables.BulletinTable;
import vn.congbo.tables.DutyTable;

/**
 * A table that comes back into the content: new bulletins as drafts, the duties of a plan that has none yet. What is there already is never
 * changed unseen: rows that say the same are passed over, rows that say otherwise are problems.
 */
public final class Import {

    private final Settings settings;
    private final Library library;
    private final Chronicle past;
    private final LocalDate asOf;
    private final Problems problems;
    private final Problems before;
    private final Map<Path, Bytes> files = new LinkedHashMap<>();
    private int unchanged;

    private Import(
            Settings settings, Library library, Chronicle past, LocalDate asOf, Problems before, Problems problems) {
        this.settings = settings;
        this.library = library;
        this.past = past;
        this.asOf = asOf;
        this.before = before;
        this.problems = problems;
    }

    /**
     * Reads a table; nothing is written yet.
     *
     * @param replace whether the duties of a plan may be replaced
     * @param problems all that is wrong with the project, or else with the table
     * @return empty when the project has errors itself
     */
    public static Optional<Import> of(Path project, LocalDate asOf, Path csv, boolean replace, Problems problems)
            throws IOException {
        Optional<Settings> settings = Source.settings(project, problems).filter(s -> !s.isPlainJBake());
        Optional<Library> library =
                settings.isPresent() ? Source.read(settings.get(), asOf, problems, c -> {}) : Optional.empty();
        if (settings.isEmpty() || library.isEmpty()) {
            return Optional.empty();
        }
        Chronicle past = PublicationLog.read(settings.get(), problems);
        Build.prove(library.get(), past, asOf, problems);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Problems before = new Problems();
        problems.sorted().forEach(before::add);
        Import read = new Import(settings.get(), library.get(), past, asOf, before, problems);
        Place file = Place.of(
                csv.startsWith(project) ? project.relativize(csv).toString().replace('\\', '/') : csv.toString());
        read.table(Bytes.of(Files.readAllBytes(csv)), file, replace);
        return Optional.of(read);
    }

    private void table(Bytes csv, Place file, boolean replace) throws IOException {
        int bulletins = BulletinSheet.known(csv);
        int duties = DutySheet.known(csv);
        if (!BulletinSheet.isLegible(csv)) {
            problems.add(Fault.CSV_ENCODING, file);
        } else if (bulletins == 0 && duties == 0) {
            problems.add(Fault.CSV_STRANGE, file.at(1));
        } else if (bulletins >= duties) {
            bulletins(BulletinSheet.read(settings, asOf, csv, file, problems));
        } else {
            duties(DutySheet.read(settings, csv, file, problems), file, replace);
        }
    }

    private void bulletins(List<BulletinSheet.Told> told) {
        List<Bulletin> all = new ArrayList<>(library.bulletins());
        for (BulletinSheet.Told row : told) {
            Optional<Bulletin> there = library.bulletins().stream()
                    .filter(b -> b.id().equals(row.bulletin().id()))
                    .findFirst();
            String text = BulletinFile.text(row.bulletin(), Status.DRAFT, row.body());
            if (there.isPresent()) {
                compare(row, there.get());
            } else if (row.there().isEmpty()) {
                all.add(row.bulletin());
                files.put(settings.content().resolve(row.bulletin().document().path()), Bytes.utf8(text));
            } else if (row.there().get().equals(text)) {
                unchanged++;
            } else {
                String path = settings.contentFolder() + "/"
                        + row.bulletin().document().path();
                problems.mark(
                        Fault.BULLETIN_FILE_THERE, row.place(), row.bulletin().id(), path);
            }
        }
        prove(library.with(library.plans(), all, library.absent()));
    }

    private void compare(BulletinSheet.Told row, Bulletin there) {
        List<String> told = BulletinTable.row(row.bulletin(), row.body());
        List<String> known = BulletinTable.of(List.of(there)).rows().get(0);
        String others = String.join(
                ", ",
                Stream.iterate(0, i -> i + 1)
                        .limit(told.size())
                        .filter(i -> !told.get(i).equals(known.get(i)))
                        .map(i -> BulletinTable.COLUMNS.get(i).vi())
                        .toList());
        if (others.isEmpty()) {
            unchanged++;
        } else {
            problems.mark(Fault.BULLETIN_OTHER, row.place(), there.id(), there.id(), others);
        }
    }

    private void duties(Map<String, List<Obligation>> told, Place file, boolean replace) {
        List<String> ids = library.plans().stream().map(Plan::id).toList();
        told.keySet().stream()
                .filter(plan -> !ids.contains(plan))
                .forEach(plan -> problems.mark(
                        Fault.UNKNOWN_PLAN, placeOf(told, plan).orElse(file), plan, plan, String.join(", ", ids)));
        List<Plan> plans = library.plans().stream()
                .map(p -> told.containsKey(p.id()) ? duties(p, told.getOrDefault(p.id(), List.of()), file, replace) : p)
                .toList();
        prove(library.with(plans, library.bulletins(), library.absent()));
    }

    private static Optional<Place> placeOf(Map<String, List<Obligation>> told, String plan) {
        return told.getOrDefault(plan, List.of()).stream()
                .map(Obligation::place)
                .findFirst();
    }

    private Plan duties(Plan plan, List<Obligation> told, Place file, boolean replace) {
        Path path = settings.content().resolve("ke-hoach").resolve(plan.id()).resolve("nghia-vu.yml");
        if (DutyTable.of(plan.id(), told).equals(DutyTable.of(plan))) {
            unchanged += told.size();
            return plan;
        }
        if (Files.exists(path) && !replace) {
            unchanged += DutyDifferences.tell(plan, told, file, problems);
            return plan;
        }
        files.put(path, Bytes.utf8(DutyFile.text(told)));
        return plan.with(plan.editions(), plan.goals(), told);
    }

    /** What the table would bring into the project; what was known before is not told again. */
    private void prove(Library after) {
        Problems found = new Problems();
        Build.prove(after, past, asOf, found);
        List<Problem> known = before.sorted();
        found.sorted().stream().filter(p -> !known.contains(p)).forEach(problems::add);
    }

    /** What is to be written. */
    public List<Path> files() {
        return List.copyOf(files.keySet());
    }

    /** How many rows say what the content says. */
    public int unchanged() {
        return unchanged;
    }

    /** Writes all files or none. */
    public void write() throws IOException {
        NewFiles.write(files);
    }
}
