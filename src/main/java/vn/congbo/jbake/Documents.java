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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    Documents(Project project, Set<String> types, Problems problems, Consumer<Conversion> explained, Memory memory) {
        this.project = project;
        this.problems = problems;
        this.kit = new DocumentReader.Kit(
                project,
                types,
                Conversions.of(project.root(), explained),
                new AsciidocAttributes(project),
                Markdown.with(project.list("markdown.extensions")));
        this.memory = memory;
        memory.begin(List.of(project.settings(), project.asOf()));
    }

    /** Files that documents include, wherever they lie, each with its digest when it was read. */
    Map<Path, String> reads() {
        return kit.conversions().reads();
    }

    /** The documents in the order in which JBake finds them. */
    List<Document> all() throws IOException {
        kit.attributes().code().forEach(key -> problems.mark(Fault.JBAKE_WITHOUT, project.place(key), key, key));
        List<Path> files = Folder.files(
                project.folder("content.folder"),
                project.text("ignore.file"),
                false,
                f -> EXTENSIONS.contains(Folder.extension(f)));
        List<Document> found = files.parallelStream().map(this::read).toList().stream()
                .flatMap(Optional::stream)
                .toList();
        kit.conversions().close();
        return withoutClashes(found);
    }

    /** The data files, whose address is their path below the data folder. */
    List<Document> data() throws IOException {
        Path folder = project.folder("data.folder");
        List<Document> data = new ArrayList<>();
        for (Path file : Folder.files(
                folder, "", true, f -> folder.equals(f.getParent()) && YAML.contains(Folder.extension(f)))) {
            Map<String, @Nullable Object> fields = bytes(file)
                    .map(b -> new DocumentReader(kit, file, problems).yaml(b))
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
        Optional<byte[]> bytes = bytes(file);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Document> remembered = memory.find(file, bytes.get());
        if (remembered.isPresent()) {
            kit.conversions().stillUsed(project.name(file));
            return remembered;
        }
        Problems own = new Problems();
        Optional<Document> read = new DocumentReader(kit, file, own).read(bytes.get());
        own.sorted().forEach(problems::add);
        read.filter(document -> own.sorted().isEmpty() && document.standsAlone())
                .ifPresent(document -> memory.keep(file, bytes.get(), document));
        return read;
    }

    private Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
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
