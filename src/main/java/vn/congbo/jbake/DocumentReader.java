package vn.congbo.jbake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.polish.ImagePaths;
import vn.congbo.source.Conversions;
import vn.congbo.source.Converted;
import vn.congbo.source.YamlData;

/** Reads one document of a JBake project, or one data file; what is wrong with it goes to problems of its own. */
final class DocumentReader {

    private static final Set<String> ASCIIDOC = Set.of("ad", "adoc", "asciidoc");

    /** What all documents of a project are read with. */
    record Kit(
            Project project,
            Set<String> types,
            Conversions conversions,
            AsciidocAttributes attributes,
            Markdown markdown) {}

    private final Project project;
    private final Kit kit;
    private final Path file;
    private final Place place;
    private final Problems problems;
    private boolean standsAlone = true;
    private String sums = "";
    private Optional<String> conversion = Optional.empty();

    DocumentReader(Kit kit, Path file, Problems problems) {
        this.project = kit.project();
        this.kit = kit;
        this.file = file;
        this.place = Place.of(project.name(file));
        this.problems = problems;
    }

    /** Empty when the file becomes no page. */
    Optional<Document> read(Bytes content) {
        byte[] bytes = content.toArray();
        sums = content.sums();
        Head head = new Head(project, place, problems);
        String extension = Folder.extension(file);
        if (Documents.YAML.contains(extension)) {
            head.fields().putAll(yaml(bytes));
        } else {
            Optional<String> text = text(bytes);
            if (text.isEmpty() || text.get().isEmpty()) {
                return Optional.empty();
            }
            body(text.get(), extension, head);
        }
        head.complete();
        return accept(head) ? Optional.of(finish(head.fields())) : Optional.empty();
    }

    /** The key of the conversion that the document's body is. */
    Optional<String> conversion() {
        return conversion;
    }

    private void body(String text, String extension, Head head) {
        List<String> lines = text.lines().toList();
        int taken = head.take(lines);
        if (ASCIIDOC.contains(extension)) {
            asciidoc(lines, taken, head);
            return;
        }
        String body = String.join("\n", lines.subList(taken == lines.size() ? 0 : taken, lines.size())) + "\n";
        head.fields().put("body", extension.equals("md") ? markdown(body) : body);
    }

    private String markdown(String body) {
        return kit.conversions().other(place.file(), body, project.text("markdown.extensions"), kit.markdown()::toHtml);
    }

    /** The lines of a JBake head stay as empty lines, so that messages count right. */
    private void asciidoc(List<String> lines, int taken, Head head) {
        int from = taken == lines.size() ? 0 : taken; // JBake takes a head with nothing below it for the body
        String text = "\n".repeat(from) + String.join("\n", lines.subList(from, lines.size())) + "\n";
        Map<String, Object> attributes = kit.attributes().of(text, place.file());
        standsAlone =
                !text.contains("include::") && !text.contains("image:") && !AsciidocAttributes.tellTheDay(attributes);
        Conversions.Kept kept = kit.conversions()
                .asciidoc(
                        text,
                        project.root(),
                        place.file(),
                        attributes,
                        kit.attributes().options());
        conversion = Optional.of(kept.key());
        Converted converted = kept.converted();
        converted.problems().forEach(this::pass);
        head.fields().put("body", (Supplier<String>) converted::html); // decoded when a template asks
        if (taken == 0) {
            AsciidocAttributes.take(converted, head, text, place);
        }
        AsciidocAttributes.intrinsic(head.fields(), place);
    }

    /** Stock JBake leaves what goes wrong in AsciiDoc to the log. */
    private void pass(Problem problem) {
        if (project.isCompatible()) {
            problems.add(Fault.JBAKE_IGNORED, problem.place(), problem.fault().code());
        } else {
            problems.add(problem);
        }
    }

    private boolean accept(Head head) {
        String type = String.valueOf(head.fields().getOrDefault("type", ""));
        if (type.isEmpty()
                || String.valueOf(head.fields().getOrDefault("status", "")).isEmpty()) {
            problems.add(Fault.JBAKE_NO_HEAD, place);
            return false;
        }
        if (!kit.types().contains(type)) {
            if (project.isCompatible()) {
                problems.add(Fault.JBAKE_IGNORED, place, type);
            } else {
                problems.add(Fault.UNKNOWN_TYPE, place, type, String.join(", ", new TreeSet<>(kit.types())));
            }
            return false;
        }
        return true;
    }

    private Document finish(Map<String, @Nullable Object> fields) {
        Address address = address(file, project);
        fields.put("rootpath", address.rootpath());
        fields.put("file", place.file());
        fields.put("sourceuri", address.uri());
        fields.put("uri", address.uri());
        fields.put("cached", true);
        fields.put("rendered", false);
        fields.put("sha1", new Sha1(file));
        if (!address.noExtensionUri().isEmpty()) {
            fields.put("noExtensionUri", address.noExtensionUri());
        }
        date(fields);
        if (project.flag("img.path.update")) {
            String uri = String.valueOf(fields.getOrDefault("noExtensionUri", address.uri()));
            String host = project.flag("img.path.prepend.host") ? project.text("site.host") : "";
            fields.computeIfPresent(
                    "body", (k, body) -> ImagePaths.update(String.valueOf(Document.value(body)), uri, host));
        }
        return new Document(place.file(), address.file(), fields, standsAlone ? sums : "");
    }

    static Address address(Path file, Project project) {
        return Address.of(
                project.folder("content.folder").relativize(file).toString().replace('\\', '/'), project);
    }

    /** JBake takes the file's time for a missing date, which every copy of the project changes; here it is the day that the site shows. */
    private void date(Map<String, @Nullable Object> fields) {
        Instant end = project.startOf(project.asOf().plusDays(1));
        if (!(fields.get("date") instanceof Date)) {
            fields.put("date", Date.from(project.startOf(project.asOf())));
            problems.add(Fault.JBAKE_NO_DATE, place);
        }
        boolean due =
                fields.get("date") instanceof Date date && date.toInstant().isBefore(end);
        if (Document.PUBLISHED_DATE.equals(fields.get("status"))) {
            standsAlone = false; // it follows the day
            if (due) {
                fields.put("status", Document.PUBLISHED);
            }
        }
    }

    /** A data file: its entries, or its list under "data". */
    Map<String, @Nullable Object> yaml(byte[] bytes) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        Object tree = text(bytes).map(t -> YamlData.read(t, place, problems)).orElse(null);
        if (tree instanceof List<?> list) {
            fields.put("data", list);
        } else if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        return fields;
    }

    private Optional<String> text(byte[] bytes) {
        try {
            String text = project.encoding()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(Fault.NOT_UTF8, place);
        }
        return Optional.empty();
    }
}
