package vn.congbo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Conversion;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Library.Absence;
import vn.congbo.model.Library.Attachment;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Status;
import vn.congbo.source.Documents.ReadDocument;
import vn.congbo.text.Spelling;

/** Reads a whole project. */
public final class Source {

    private static final Pattern PLAN = Pattern.compile("ke-hoach/[^/]+");

    private final Settings settings;
    private final LocalDate asOf;
    private final Problems problems;
    private final ContentFiles files;
    /** Up to so many documents the engine is not worth its compiler (src/docs/adr/0006). */
    private static final int FEW = 20;

    private final Map<String, ReadDocument> documents;
    private final Registers registers;

    private Source(Settings settings, LocalDate asOf, Problems problems, Consumer<Conversion> explained)
            throws IOException {
        this.settings = settings;
        this.asOf = asOf;
        this.problems = problems;
        this.files = ContentFiles.of(settings.project(), settings.contentFolder(), problems);
        this.documents = new Documents(settings, files, problems, explained).all();
        this.registers = new Registers(files, problems);
    }

    /** Whether a file of this name is converted, which takes an engine that is slow to start. */
    public static boolean isConverted(String name) {
        return name.endsWith(".adoc") || name.endsWith(".asciidoc") || name.endsWith(".ad");
    }

    /** Tells that so many documents will have to be converted, as far as is known: the engine starts beside other work. */
    public static void expectConversions(long documents) {
        if (documents > 0) {
            Asciidoc.warmUp(documents <= FEW);
        }
    }

    /** Converts a document that is thrown away: what was done often is done faster. */
    public static void practise() {
        Asciidoc.practise();
    }

    /** A text in AsciiDoc with what most documents have. */
    public static String sample() {
        return Sample.TEXT;
    }

    /** The files that {@link #settings} reads. */
    public static List<Path> configurationFiles(Path project) {
        return List.of(project.resolve("jbake.properties"), project.resolve("custom.properties"));
    }

    /**
     * The project's configuration.
     *
     * @param project absolute path of the folder with {@code jbake.properties}
     * @return empty when it cannot be read; the problems then say why
     */
    public static Optional<Settings> settings(Path project, Problems problems) {
        return ProjectSettings.read(project, problems);
    }

    /**
     * All that the project publishes on the given day.
     *
     * @param explained hears which documents had to be converted
     * @return empty when there is nothing to go on with; the problems then say why
     * @throws IOException when the disk fails; a single unreadable file is a problem, not an exception
     */
    public static Optional<Library> read(
            Settings settings, LocalDate asOf, Problems problems, Consumer<Conversion> explained) throws IOException {
        Source source = new Source(settings, asOf, problems, explained);
        if (source.documents.isEmpty() && !problems.hasErrors()) {
            problems.add(Fault.EMPTY_CONTENT, Place.of(settings.contentFolder()));
        }
        return Files.isDirectory(settings.content()) ? Optional.of(source.library()) : Optional.empty();
    }

    private Library library() throws IOException {
        Plans plans = new Plans(files, documents, registers, asOf, problems);
        plans.checkPlaces();
        OrganIds.check(settings, registers, asOf, problems);
        List<Plan> read = plans.all();
        List<Bulletin> bulletins = new Bulletins(files, documents.values(), registers, asOf).all();
        List<Document> pages = pages();
        return new Library(
                settings,
                read,
                bulletins,
                pages,
                new OtherLanguages(settings, files, documents, registers, problems).read(pages, bulletins, asOf),
                registers.instruments(),
                registers.units(),
                registers.abbreviations(),
                registers.legalBases(),
                registers.oldAddresses(),
                registers.allowances(),
                new FeedbackDesk(settings, registers, problems).read(files, asOf),
                attachments(),
                assets(),
                absent());
    }

    /** Every document without a kind of page of its own. */
    private List<Document> pages() {
        return documents.values().stream()
                .filter(read -> read.document().type().equals("trang")
                        || !Keys.isOurs(read.document().type()))
                .filter(read -> read.document().isPublicOn(asOf))
                .peek(Source::checkOrder)
                .map(ReadDocument::document)
                .toList();
    }

    private static void checkOrder(ReadDocument read) {
        String order = read.document().header().get(Document.ORDER);
        if (order != null && read.document().order().isEmpty()) {
            Fields f = read.fields();
            f.report(Fault.UNKNOWN_VALUE, f.placeOf(Document.ORDER), order, order, Document.ORDER, "1, 2, 3, …");
        }
    }

    /** Pictures and other files beside the documents. A data file under a wrong name is a mistake, not an attachment. */
    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (String path : files.paths()) {
            boolean data =
                    Registers.FILES.contains(path) || Plans.DATA.matcher(path).matches() || OtherLanguages.isData(path);
            String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (ending.equals("adoc") || data || Plans.ORIGINAL.matcher(path).matches() || Seals.isPart(path)) {
                continue;
            }
            if (ending.equals("yml") || ending.equals("yaml")) {
                refuseData(path);
            } else {
                attachments.add(new Attachment(path, files.bytes(path)));
            }
        }
        return attachments;
    }

    private void refuseData(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        TranslationNames names = new TranslationNames(settings.otherLanguages(), problems);
        Optional<String> unitNames = names.right(path.replace(".yaml", ".yml"), Registers.UNITS::equals);
        if (unitNames.isPresent()) {
            names.tellWrong(name, unitNames.get(), files.place(path));
        } else {
            problems.add(Fault.UNKNOWN_DATA_FILE, files.place(path), name, Spelling.offer(name, Registers.NAMES));
        }
    }

    /** Documents that are there but not shown, so that a link to one of them is told why it leads nowhere. */
    private Map<String, Absence> absent() {
        Map<String, Absence> absent = new HashMap<>();
        for (String path : files.paths()) {
            ReadDocument read = documents.get(path);
            if (read != null && read.document().status() == Status.DRAFT) {
                absent.put(path, new Absence.Draft());
            } else if (read != null && !read.document().isPublicOn(asOf)) {
                absent.put(path, new Absence.Future(read.document().date().orElse(asOf)));
            } else if (problems.hasErrorsIn(files.place(path).file()) || isPartOfBrokenPlan(path)) {
                absent.put(path, new Absence.Broken());
            }
        }
        return absent;
    }

    /** A plan or an edition that could not be read takes its documents with it. */
    private boolean isPartOfBrokenPlan(String path) {
        Matcher m = PLAN.matcher(path);
        return m.lookingAt() && problems.hasErrorsIn(files.place(m.group()).file());
    }

    private List<Attachment> assets() throws IOException {
        ContentFiles assets = ContentFiles.of(settings.project(), settings.assetFolder(), problems);
        return assets.paths().stream()
                .map(p -> new Attachment(p, assets.bytes(p)))
                .toList();
    }
}
