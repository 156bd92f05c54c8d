package vn.congbo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.congbo.archive.BulletinProof;
import vn.congbo.archive.Manifest;
import vn.congbo.archive.PublicationLog;
import vn.congbo.edition.Citations;
import vn.congbo.edition.History;
import vn.congbo.gate.Gate;
import vn.congbo.jbake.JBake;
import vn.congbo.jbake.Memory;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Conversion;
import vn.congbo.model.Library;
import vn.congbo.model.OldAddress;
import vn.congbo.model.OutputFile;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Target;
import vn.congbo.pack.Pack;
import vn.congbo.polish.PlainText;
import vn.congbo.polish.Polish;
import vn.congbo.polish.SafeAttachments;
import vn.congbo.polish.SafeBody;
import vn.congbo.progress.Ledger;
import vn.congbo.progress.Reminders;
import vn.congbo.publish.FolderDifference;
import vn.congbo.publish.FolderPublisher;
import vn.congbo.publish.LastStep;
import vn.congbo.publish.Packing;
import vn.congbo.publish.ServerRules;
import vn.congbo.render.Render;
import vn.congbo.search.Search;
import vn.congbo.site.Site;
import vn.congbo.source.Program;
import vn.congbo.source.Source;

/** The pipeline. {@code check}, {@code build} and {@code preview} are all this one function, so they cannot disagree. */
public final class Build {

    private final PointInTime moment;
    private final Problems problems = new Problems();
    private final Collection<Conversion> conversions = new ConcurrentLinkedQueue<>();
    private final Map<Target, List<OutputFile>> sites = new LinkedHashMap<>();
    private final Map<Path, String> reads = new TreeMap<>();
    private List<Problem> reminders = List.of();
    private Optional<Site> site = Optional.empty();
    private Path output;
    private Runnable remember = () -> {};

    private Build(Path project, PointInTime moment) {
        this.moment = moment;
        this.output = project.resolve("target").resolve("site");
    }

    /** What was known on a day about that day. */
    public static Build of(Path project, LocalDate asOf) throws IOException {
        return of(project, PointInTime.of(asOf));
    }

    /**
     * @param project absolute path of the project's folder
     * @param moment the day that the site shows, and the one until which it knows what was published
     * @throws IOException when the disk fails
     */
    public static Build of(Path project, PointInTime moment) throws IOException {
        return of(project, moment, inputs -> {});
    }

    /** @param willRead is told every file and folder of the project before it is read */
    public static Build of(Path project, PointInTime moment, Consumer<Collection<Path>> willRead) throws IOException {
        return of(project, moment, willRead, Memory.none());
    }

    /** @param memory of the builds before, in a process that builds again and again */
    public static Build of(Path project, PointInTime moment, Consumer<Collection<Path>> willRead, Memory memory)
            throws IOException {
        Build build = new Build(project, moment);
        willRead.accept(Source.configurationFiles(project));
        Optional<Settings> settings = Source.settings(project, build.problems);
        settings.ifPresent(s -> willRead.accept(s.folders()));
        if (settings.isPresent() && settings.get().isPlainJBake()) {
            build.bakePlain(settings.get(), memory);
        } else if (settings.isPresent()) {
            build.bake(settings.get());
        }
        return build;
    }

    /**
     * The project's editions and what changed between them; no page is made.
     *
     * @param problems what was found while they were read
     * @return empty when there is nothing to go on with
     */
    public static Optional<History> history(Path project, PointInTime moment, Problems problems) throws IOException {
        Optional<Settings> settings = Source.settings(project, problems).filter(s -> !s.isPlainJBake());
        Optional<Library> library = settings.isPresent()
                ? Source.read(settings.get(), moment.knownOn(), problems, c -> {})
                : Optional.empty();
        if (library.isEmpty()) {
            return Optional.empty();
        }
        Chronicle past = PublicationLog.read(settings.get(), problems);
        return Optional.of(History.of(library.get(), past, moment, problems));
    }

    /** What is wrong with a library beyond its single files: all steps between reading and pages. */
    static void prove(Library library, Chronicle past, LocalDate asOf, Problems problems) {
        PointInTime today = PointInTime.of(asOf);
        Ledger.of(library, History.of(library, past, today, problems), today, problems);
    }

    private void bake(Settings settings) throws IOException {
        Optional<Library> whole = read(settings);
        if (whole.isPresent()) {
            Site site = site(whole.get(), settings);
            this.site = Optional.of(site);
            List<OutputFile> index = Search.files(site, PlainText::of);
            Render render = Render.of(site, problems);
            for (Target target : settings.targets()) {
                List<OutputFile> files = new ArrayList<>(Polish.pages(render.pages(target), site, target, problems));
                files.addAll(site.files(target));
                files.addAll(render.feeds(target));
                files.addAll(site.assets().files());
                files.addAll(index);
                files.add(Manifest.of(files, site, target));
                sites.put(target, List.copyOf(files));
            }
        }
    }

    /** What bodies were before they were clean is let go of at the end of this, not of the build. */
    private Optional<Library> read(Settings settings) throws IOException {
        Optional<Library> read = Source.read(settings, moment.knownOn(), problems, conversions::add);
        if (read.isPresent()) {
            Gate.check(read.get(), problems);
        }
        return read.map(library -> {
            Citations citations = Citations.of(library, problems);
            return library.withBodies(document -> SafeBody.clean(document, citations, problems));
        });
    }

    private Site site(Library whole, Settings settings) throws IOException {
        SafeAttachments.check(whole, problems);
        Chronicle past = PublicationLog.read(settings, problems);
        History history = History.of(whole, past, moment, problems);
        Library library = history.asKnown(whole);
        Ledger ledger = Ledger.of(library, history, moment, problems);
        BulletinProof.check(past, whole, moment.knownOn(), problems);
        reminders = Reminders.of(ledger, library, settings.warnDays());
        return Site.of(library, history, ledger, past, problems);
    }

    private void bakePlain(Settings settings, Memory memory) throws IOException {
        JBake baked = JBake.bake(settings, moment.asOf(), problems, conversions::add, memory);
        reads.putAll(baked.reads());
        remember = baked.remember();
        output = JBake.output(settings);
        sites.put(baked.target(), baked.files());
    }

    /** All of them, sorted. Those of a page that is made only when it is written are known after {@link #publish} or {@link #complete}. */
    public List<Problem> problems() {
        return problems.sorted();
    }

    /**
     * Last days that are near, and those that are over without a report. No problems of the content, so that a build is calm; and none while
     * there are errors: a bulletin that cannot be read would look like one that was never written.
     */
    public List<Problem> reminders() {
        return isPublishable() ? reminders : List.of();
    }

    /** The documents that had to be converted, sorted by path. */
    public List<Conversion> conversions() {
        return conversions.stream()
                .sorted(Comparator.comparing(Conversion::document))
                .toList();
    }

    /** The finished files of each target, in the configuration's order. */
    public Map<Target, List<OutputFile>> sites() {
        return Collections.unmodifiableMap(sites);
    }

    /** The site of all targets before rendering; empty for a plain JBake project, and when there was nothing to go on with. */
    public Optional<Site> site() {
        return site;
    }

    /** Files that documents include from outside of the project's folders, each with its digest when it was read. */
    public Map<Path, String> reads() {
        return Collections.unmodifiableMap(reads);
    }

    /** Where the sites go when nobody says otherwise. */
    public Path output() {
        return output;
    }

    /** Whether nothing stands in the way of publishing. */
    public boolean isPublishable() {
        return !problems.hasErrors();
    }

    /** Makes every page, to know all problems, and keeps none. */
    public void complete() {
        sites.values().forEach(files -> files.parallelStream().forEach(OutputFile::bytes));
    }

    /**
     * Like {@link #complete()}, but page after page, on this thread, and only as long as that is wanted. A page whose sums are known was made
     * of the same before, and nothing was wrong with it.
     */
    public void complete(BooleanSupplier isWanted) {
        Iterator<OutputFile> files =
                sites.values().stream().flatMap(List::stream).iterator();
        while (files.hasNext() && isWanted.getAsBoolean()) {
            OutputFile file = files.next();
            if (file.sums().get().isEmpty()) {
                file.bytes();
            }
        }
    }

    /** Keeps for later builds what was learned while pages were made; {@link #publish} does so by itself. */
    public void remember() {
        remember.run();
    }

    /**
     * Publishes the sites of the given targets to folders below {@code folder}; none when there is an error.
     *
     * @param packed whether each is to have its archive beside it, for reading offline; not of a plain JBake project
     * @return the targets whose site changed
     */
    public List<Target> publish(Path folder, List<Target> targets, boolean packed) throws IOException {
        List<Target> changed = new ArrayList<>();
        for (Target target : targets) {
            if (isPublishable() && publishOne(folder, target, packed)) {
                changed.add(target);
            }
        }
        remember.run();
        return changed;
    }

    private boolean publishOne(Path folder, Target target, boolean packed) throws IOException {
        List<OutputFile> files = sites.getOrDefault(target, List.of());
        Optional<Packing> packing = site.filter(s -> packed).map(s -> packing(s, target, files));
        return FolderPublisher.publish(
                files, folder, target.id(), PublicationLog::isOfLogOnly, lastStep(folder, target), packing);
    }

    /** Rules for web servers before the switch: after it nothing may fail that the log would then not know of. */
    private LastStep lastStep(Path folder, Target target) {
        return () -> {
            if (isPublishable() && site.isPresent()) {
                List<OldAddress> old = site.get().library().oldAddressesOn(moment.knownOn());
                ServerRules.write(old, site.get().timeGates(target), target, folder);
            }
            return isPublishable();
        };
    }

    /** The archive holds the site that stands in its folder, even where this build made another page of the log. */
    private static Packing packing(Site site, Target target, List<OutputFile> files) {
        return new Packing(
                Program.identity(),
                (folder, archive) -> new Pack(site, target).write(Pack.asIn(folder, files), archive));
    }

    /** How the site of a target differs from the one that stands in the folder, leaving out what only tells of the last publication. */
    public FolderDifference compare(Path folder, Target target) throws IOException {
        FolderDifference all = FolderPublisher.compare(sites.getOrDefault(target, List.of()), folder, target.id());
        return PublicationLog.isOfLogOnly(all.all()) ? new FolderDifference(Set.of(), Set.of(), Set.of()) : all;
    }
}
