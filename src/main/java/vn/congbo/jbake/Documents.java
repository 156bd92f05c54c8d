package vn.congbo.jbake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Conversion;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.polish.ImagePaths;
import vn.congbo.source.Conversions;
import vn.congbo.source.Converted;
import vn.congbo.source.YamlData;

/** Reads the content folder and the data folder of a JBake project. */
final class Documents {

    static final Set<String> EXTENSIONS = Set.of("html", "ad", "adoc", "asciidoc", "md", "yml", "yaml");
    private static final Set<String> ASCIIDOC = Set.of("ad", "adoc", "asciidoc");
    private static final Set<String> YAML = Set.of("yml", "yaml");

    private final Project project;
    private final Set<String> types;
    private final Problems problems;
    private final Conversions conversions;
    private final AsciidocAttributes attributes;
    private final Markdown markdown;

    Documents(Project project, Set<String> types, Problems problems, Consumer<Conversion> explained) {
        this.project = project;
        this.types = types;
        this.problems = problems;
        this.conversions = Conversions.of(project.root(), explained);
        this.attributes = new AsciidocAttributes(project);
        this.markdown = Markdown.with(project.list("markdown.extensions"));
    }

    /** Files that documents include, wherever they lie, each with its digest when it was read. */
    Map<Path, String> reads() {
        return conversions.reads();
    }

    /** The documents in the order in which JBake finds them. */
    List<Document> all() throws IOException {
        attributes.code().forEach(key -> problems.mark(Fault.JBAKE_WITHOUT, project.place(key), key, key));
        List<Path> files = Folder.files(
                project.folder("content.folder"),
                project.text("ignore.file"),
                false,
                f -> EXTENSIONS.contains(Folder.extension(f)));
        List<Document> found = files.parallelStream().map(this::read).toList().stream()
                .flatMap(Optional::stream)
                .toList();
        conversions.close();
        return withoutClashes(found);
    }

    /** The data files, whose address is their path below the data folder. */
    List<Document> data() throws IOException {
        Path folder = project.folder("data.folder");
        List<Document> data = new ArrayList<>();
        for (Path file : Folder.files(
                folder, "", true, f -> folder.equals(f.getParent()) && YAML.contains(Folder.extension(f)))) {
            Map<String, @Nullable Object> fields = yaml(file);
            fields.put("rendered", true);
            fields.put("sha1", new Sha1(file));
            fields.put("file", project.name(file));
            fields.put("sourceuri", folder.relativize(file).toString().replace('\\', '/'));
            fields.put("type", project.text("data.file.docType"));
            data.add(new Document(project.name(file), "", fields));
        }
        return data;
    }

    private Map<String, @Nullable Object> yaml(Path file) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        Object tree =
                text(file).map(t -> YamlData.read(t, place(file), problems)).orElse(null);
        if (tree instanceof List<?> list) {
            fields.put("data", list);
        } else if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        return fields;
    }

    private Optional<Document> read(Path file) {
        Head head = new Head(project, place(file), problems);
        String extension = Folder.extension(file);
        if (YAML.contains(extension)) {
            head.fields().putAll(yaml(file));
        } else {
            Optional<String> text = text(file);
            if (text.isEmpty() || text.get().isEmpty()) {
                return Optional.empty();
            }
            body(text.get(), extension, head, file);
        }
        head.complete();
        return accept(file, head) ? Optional.of(finish(file, head.fields())) : Optional.empty();
    }

    private void body(String text, String extension, Head head, Path file) {
        List<String> lines = text.lines().toList();
        int taken = head.take(lines);
        if (ASCIIDOC.contains(extension)) {
            asciidoc(lines, taken, head, file);
            return;
        }
        String body = String.join("\n", lines.subList(taken == lines.size() ? 0 : taken, lines.size())) + "\n";
        head.fields().put("body", extension.equals("md") ? markdown(body, file) : body);
    }

    private String markdown(String body, Path file) {
        return conversions.other(project.name(file), body, project.text("markdown.extensions"), markdown::toHtml);
    }

    /** The lines of a JBake head stay as empty lines, so that messages count right. */
    private void asciidoc(List<String> lines, int taken, Head head, Path file) {
        int from = taken == lines.size() ? 0 : taken; // JBake takes a head with nothing below it for the body
        String text = "\n".repeat(from) + String.join("\n", lines.subList(from, lines.size())) + "\n";
        Converted converted = conversions.asciidoc(
                text,
                project.root(),
                project.name(file),
                attributes.of(text, project.name(file)),
                attributes.options());
        converted.problems().forEach(this::pass);
        head.fields().put("body", converted.html());
        if (taken == 0) {
            AsciidocAttributes.take(converted, head, text, place(file));
        }
        AsciidocAttributes.intrinsic(head.fields(), place(file));
    }

    /** Stock JBake leaves what goes wrong in AsciiDoc to the log. */
    private void pass(Problem problem) {
        if (project.isCompatible()) {
            problems.add(Fault.JBAKE_IGNORED, problem.place(), problem.fault().code());
        } else {
            problems.add(problem);
        }
    }

    private boolean accept(Path file, Head head) {
        Place place = place(file);
        String type = String.valueOf(head.fields().getOrDefault("type", ""));
        if (type.isEmpty()
                || String.valueOf(head.fields().getOrDefault("status", "")).isEmpty()) {
            problems.add(Fault.JBAKE_NO_HEAD, place);
            return false;
        }
        if (!types.contains(type)) {
            if (project.isCompatible()) {
                problems.add(Fault.JBAKE_IGNORED, place, type);
            } else {
                problems.add(Fault.UNKNOWN_TYPE, place, type, String.join(", ", new TreeSet<>(types)));
            }
            return false;
        }
        return true;
    }

    private Document finish(Path file, Map<String, @Nullable Object> fields) {
        String below =
                project.folder("content.folder").relativize(file).toString().replace('\\', '/');
        Address address = Address.of(below, project);
        fields.put("rootpath", address.rootpath());
        fields.put("file", project.name(file));
        fields.put("sourceuri", address.uri());
        fields.put("uri", address.uri());
        fields.put("cached", true);
        fields.put("rendered", false);
        fields.put("sha1", new Sha1(file));
        if (!address.noExtensionUri().isEmpty()) {
            fields.put("noExtensionUri", address.noExtensionUri());
        }
        date(file, fields);
        if (project.flag("img.path.update")) {
            String uri = String.valueOf(fields.getOrDefault("noExtensionUri", address.uri()));
            String host = project.flag("img.path.prepend.host") ? project.text("site.host") : "";
            fields.computeIfPresent("body", (k, body) -> ImagePaths.update(String.valueOf(body), uri, host));
        }
        return new Document(project.name(file), address.file(), fields);
    }

    /** JBake takes the file's time for a missing date, which every copy of the project changes; here it is the day that the site shows. */
    private void date(Path file, Map<String, @Nullable Object> fields) {
        Instant end = project.asOf().plusDays(1).atStartOfDay(zone()).toInstant();
        if (!(fields.get("date") instanceof Date)) {
            fields.put("date", Date.from(project.asOf().atStartOfDay(zone()).toInstant()));
            problems.add(Fault.JBAKE_NO_DATE, place(file));
        }
        boolean due =
                fields.get("date") instanceof Date date && date.toInstant().isBefore(end);
        if (Document.PUBLISHED_DATE.equals(fields.get("status")) && due) {
            fields.put("status", Document.PUBLISHED);
        }
    }

    private ZoneId zone() {
        return project.zone().toZoneId();
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

    private Optional<String> text(Path file) {
        try {
            String text = project.encoding()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(Fault.NOT_UTF8, place(file));
        } catch (IOException e) {
            problems.add(Fault.UNREADABLE_FILE, place(file));
        }
        return Optional.empty();
    }

    private Place place(Path file) {
        return Place.of(project.name(file));
    }
}
