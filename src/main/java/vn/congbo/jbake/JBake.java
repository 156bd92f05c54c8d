package vn.congbo.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.congbo.model.Bytes;
import vn.congbo.model.Conversion;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Target;

/**
 * Bakes a JBake project.
 *
 * @param target its one site, named after {@code destination.folder}
 * @param files made when they are asked for; what goes wrong then becomes a problem
 * @param reads files that documents include, wherever they lie → their digests when they were read
 * @param remember keeps for the next build what was learned while the files were made
 */
public record JBake(Target target, List<OutputFile> files, Map<Path, String> reads, Runnable remember) {

    private static final List<String> TYPES = List.of("page", "post", "masterindex", "archive", "feed");

    /**
     * @param explained hears which documents had to be converted
     * @param memory of the builds before, in this process
     * @throws IOException when the disk fails
     */
    public static JBake bake(
            Settings settings, LocalDate asOf, Problems problems, Consumer<Conversion> explained, Memory memory)
            throws IOException {
        Project project = Project.of(settings, asOf, problems);
        Set<String> types = types(settings);
        // All that needs no document comes first: where one must be converted, there is time until the engine has
        // started.
        Templates templates = new Templates(project, problems);
        List<OutputFile> assets = assets(project);
        Documents reader = new Documents(project, types, problems, explained, memory);
        List<Document> documents = new ArrayList<>(reader.all());
        documents.addAll(reader.data());
        types.add(project.text("data.file.docType"));
        Store store = new Store(documents, types, project);
        Vocabulary vocabulary = new Vocabulary(project, store, List.copyOf(types));
        PageSums sums = new PageSums(project, templates, reader.conversions());
        Map<String, OutputFile> files = new Pages(project, store, vocabulary, templates, sums, problems).all();
        assets.forEach(asset -> files.put(asset.path(), asset));
        List<OutputFile> sorted = files.values().stream()
                .sorted(Comparator.comparing(OutputFile::path))
                .toList();
        return new JBake(target(project), sorted, reader.conversions().reads(), reader.conversions()::save);
    }

    /** Where the site of a project goes when nobody says otherwise: beside what {@code destination.folder} names. */
    public static Path output(Settings settings) {
        Path destination = destination(Project.of(settings, LocalDate.EPOCH, new Problems()));
        return Optional.ofNullable(destination.getParent()).orElse(settings.project());
    }

    private static Path destination(Project project) {
        return project.folder("destination.folder");
    }

    /** JBake's own, and every one that a template is named for, in the order in which the configuration names them. */
    private static Set<String> types(Settings settings) {
        Set<String> types = new LinkedHashSet<>(TYPES);
        for (String key : settings.written().keySet()) {
            if (key.matches("template\\.[a-zA-Z0-9-_]+\\.file")) {
                types.add(key.substring("template.".length(), key.length() - ".file".length()));
            }
        }
        return types;
    }

    private static Target target(Project project) {
        String name = Folder.name(destination(project));
        return new Target(name, name, "", Optional.empty(), "");
    }

    /** The assets, and what lies among the documents and is none. */
    private static List<OutputFile> assets(Project project) throws IOException {
        String ignore = project.text("ignore.file");
        Path assets = project.folder("asset.folder");
        Path content = project.folder("content.folder");
        List<OutputFile> files = new ArrayList<>();
        for (Path file : Folder.files(assets, ignore, !project.flag("asset.ignore"), f -> true)) {
            files.add(copy(file, assets, project));
        }
        for (Path file :
                Folder.files(content, ignore, false, f -> !Documents.EXTENSIONS.contains(Folder.extension(f)))) {
            files.add(copy(file, content, project));
        }
        return files;
    }

    private static OutputFile copy(Path file, Path folder, Project project) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return new OutputFile(
                path,
                () -> {
                    try {
                        return Bytes.of(Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                MediaType.of(path),
                project.name(file));
    }
}
