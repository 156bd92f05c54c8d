package vn.congbo.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.model.Conversion;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.source.Conversions;

/** Reads the content folder and the data folder of a JBake project. */
final class Documents {

    static final Set<String> EXTENSIONS = Set.of("html", "ad", "adoc", "asciidoc", "md", "yml", "yaml");
    static final Set<String> YAML = Set.of("yml", "yaml");

    private final Project project;
    private final Problems problems;
    private final DocumentReader.Kit kit;
    private final Memory memory;
    /** All that a document which stands alone is made from, beside its file. */
    private final String circumstances;

    Documents(Project project, Set<String> types, Problems problems, Consumer<Conversion> explained, Memory memory) {
        this.project = project;
        this.problems = problems;
        this.kit = new DocumentReader.Kit(
                project,
                types,
                memory.conversions(project.root(), explained),
                new AsciidocAttributes(project),
                Markdown.with(project.list("markdown.extensions")));
        this.memory = memory;
        this.circumstances = Bytes.utf8(project.settings().toString()).sha256();
        memory.begin(List.of(project.settings(), project.asOf()));
    }

    Conversions conversions() {
        return kit.conversions();
    }

    /** The documents in the order in which JBake finds them. */
    List<Document> all() throws IOException {
        kit.attributes().code().forEach(key -> problems.mark(Fault.JBAKE_WITHOUT, project.place(key), key, key));
        List<Path> files = Folder.files(
                project.folder("content.folder"),
                project.text("ignore.file"),
                false,
                f -> EXTENSIONS.contains(Folder.extension(f)));
        // What is known first: the engine, which takes seconds to start, then has work for all threads at once.
        Map<Path, Document> known = new ConcurrentHashMap<>();
        files.parallelStream().forEach(file -> known(file).ifPresent(document -> known.put(file, document)));
        List<Document> found = files.parallelStream()
                .map(file -> known.containsKey(file) ? Optional.ofNullable(known.get(file)) : read(file))
                .toList()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!memory.isPatient()) {
            kit.conversions().save();
        }
        return withoutClashes(found);
    }

    /** A document of a file that was read before, by this process or another, and is as it was. */
    private Optional<Document> known(Path file) {
        Bytes bytes;
        try {
            bytes = Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty(); // told when it is read
        }
        Optional<Document> remembered = memory.find(file, bytes);
        if (remembered.isPresent()) {
            kit.conversions().stillUsed(project.name(file));
            return remembered;
        }
        String sums = bytes.sums();
        Optional<Document> kept = kit.conversions()
                .known(project.name(file), sums, circumstances)
                .map(known -> new Document(
                        project.name(file),
                        DocumentReader.address(file, project).file(),
                        FieldTexts.read(known.facts(), known.converted()::html, new Sha1(file)),
                        sums));
        kept.ifPresent(document -> memory.keep(file, bytes, document));
        return kept;
    }

    /** The data files, whose address is their path below the data folder. */
    List<Document> data() throws IOException {
        Path folder = project.folder("data.folder");
        List<Document> data = new ArrayList<>();
        for (Path file : Folder.files(
                folder, "", true, f -> folder.equals(f.getParent()) && YAML.contains(Folder.extension(f)))) {
            Map<String, @Nullable Object> fields = bytes(file)
                    .map(b -> new DocumentReader(kit, file, problems).yaml(b.toArray()))
                    .orElseGet(HashMap::new);
            fields.put("rendered", true);
            fields.put("sha1", new Sha1(file));
            fields.put("file", project.name(file));
            fields.put("sourceuri", folder.relativize(file).toString().replace('\\', '/'));
            fields.put("type", project.text("data.file.docType"));
            data.add(new Document(project.name(file), "", fields));
        }
        return data;
    }

    private Optional<Document> read(Path file) {
        Optional<Bytes> bytes = bytes(file);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Problems own = new Problems();
        DocumentReader reader = new DocumentReader(kit, file, own);
        Optional<Document> read = reader.read(bytes.get());
        own.sorted().forEach(problems::add);
        read.filter(document -> own.sorted().isEmpty() && document.standsAlone())
                .ifPresent(document -> remember(file, bytes.get(), document, reader.conversion()));
        return read;
    }

    private void remember(Path file, Bytes bytes, Document document, Optional<String> conversion) {
        memory.keep(file, bytes, document);
        conversion.ifPresent(key -> FieldTexts.write(document.fields())
                .ifPresent(facts -> kit.conversions()
                        .remember(project.name(file), document.identity(), circumstances, facts, key)));
    }

    private Optional<Bytes> bytes(Path file) {
        try {
            return Optional.of(Bytes.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            problems.add(Fault.UNREADABLE_FILE, Place.of(project.name(file)));
            return Optional.empty();
        }
    }

    /** Two files with one address: stock JBake keeps the second without a word. */
    private List<Document> withoutClashes(List<Document> found) {
        Map<String, Document> byAddress = new HashMap<>();
        for (Document document : found) {
            Document other = byAddress.put(String.valueOf(document.fields().get("uri")), document);
            if (other != null && !project.isCompatible()) {
                String uri = String.valueOf(document.fields().get("uri"));
                problems.add(Fault.DUPLICATE_ADDRESS, Place.of(document.source()), uri, other.source(), uri);
            }
        }
        return byAddress.size() == found.size()
                ? found
                : found.stream().filter(byAddress::containsValue).toList();
    }
}
