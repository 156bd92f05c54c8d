package vn.congbo.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Clause;
import vn.congbo.model.Conversion;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Status;
import vn.congbo.model.Translation;
import vn.congbo.text.Spelling;

/** Reads AsciiDoc documents: header, type, status, date, body, includes. */
final class Documents {

    /** A document with its header's fields, for what its type needs beyond the common keys. */
    record ReadDocument(Document document, Fields fields, List<Clause> clauses) {}

    /** Begins with its word, so that it is looked for as one; and then that no backslash stands before it. */
    private static final Pattern INCLUDE = Pattern.compile("include::(?<!\\\\include::)([^\\s\\[\\]]+)\\[");
    /** Files in which Asciidoctor follows includes. */
    private static final Pattern READ = Pattern.compile(".*\\.(?:adoc|asciidoc|asc|ad|txt)");

    private static final Set<Fault> INCLUDES = Set.of(Fault.INCLUDE_OUTSIDE, Fault.MISSING_INCLUDE);
    private static final Set<String> DATED = Set.of("muc-tieu", "ban-tin", "trang", Translation.TYPE);

    private final Settings settings;
    private final ContentFiles files;
    private final Problems problems;
    private final Conversions conversions;
    private final Set<String> included = new HashSet<>();

    Documents(Settings settings, ContentFiles files, Problems problems, Consumer<Conversion> explained) {
        this.settings = settings;
        this.files = files;
        this.problems = problems;
        this.conversions = Conversions.of(settings.project(), explained);
    }

    /** The documents of the content folder by path. Files that others include are parts, not documents, unless they have a head. */
    Map<String, ReadDocument> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.paths().stream()
                .filter(p -> p.endsWith(".adoc"))
                .forEach(p -> files.text(p).ifPresent(text -> texts.put(p, text)));
        texts.forEach((path, text) -> included.addAll(includes(path, text)));
        files.paths().stream()
                .filter(p ->
                        READ.matcher(p).matches() && !Plans.ORIGINAL.matcher(p).matches())
                .forEach(p -> refuseOutsideIncludes(p, files.bytes(p).utf8()));
        Map<String, ReadDocument> documents = new LinkedHashMap<>();
        List.copyOf(texts.entrySet()).parallelStream()
                .map(e -> read(e.getKey(), e.getValue(), texts))
                .toList()
                .forEach(
                        found -> found.ifPresent(d -> documents.put(d.document().path(), d)));
        conversions.save();
        return documents;
    }

    private Optional<ReadDocument> read(String path, String text, Map<String, String> texts) {
        Place file = files.place(path);
        String separator = settings.all().getOrDefault("header.separator", "~~~~~~");
        Optional<Header> header = Header.of(text, file, separator, Keys.all(), problems);
        if (header.isEmpty() || !header.get().fields().containsKey("type")) {
            if (!included.contains(path)) {
                problems.add(header.isEmpty() ? Fault.MISSING_HEADER : Fault.MISSING_KEY, file, "type");
            }
            return Optional.empty();
        }
        Fields fields = new Fields(file, header.get().fields(), problems);
        String type = fields.required("type");
        if (!isKnown(type)) {
            fields.report(Fault.UNKNOWN_TYPE, fields.placeOf("type"), type, type, Spelling.offer(type, Keys.types()));
            return Optional.empty();
        }
        if (Keys.isOurs(type)) {
            fields.allow(Keys.of(type));
        }
        String body = header.get().body();
        Converted converted = converted(path, type, body);
        pass(converted.problems());
        Document document = document(path, type, fields, converted.html(), sources(path, text, texts));
        return Optional.of(new ReadDocument(document, fields, converted.clauses()));
    }

    private Converted converted(String path, String type, String body) {
        Asciidoc.Job job = new Asciidoc.Job(body, settings.content(), path, files.place(path), Asciidoc.OURS);
        return conversions.get(job, Map.of(), type, (loaded, heard) -> {
            if (!type.equals("ban-van")) {
                return new Converted(Asciidoc.convert(loaded, heard), Map.of(), List.of(), heard.sorted());
            }
            // The official text is never converted, its words are taken raw; and its reader finds repeated ids more
            // exactly.
            Problems read = new Problems();
            heard.sorted().stream().filter(p -> p.fault() != Fault.DUPLICATE_ID).forEach(read::add);
            List<Clause> clauses = OfficialText.read(loaded, read);
            return new Converted("", Map.of(), clauses, read.sorted());
        });
    }

    /** What was found while converting, but for what was said of an include already. */
    private void pass(List<Problem> found) {
        found.stream()
                .filter(p -> !(INCLUDES.contains(p.fault())
                        && problems.has(Fault.INCLUDE_OUTSIDE, p.place().file())))
                .forEach(problems::add);
    }

    private Document document(String path, String type, Fields fields, String html, Sources sources) {
        String title = fields.required("title");
        Status status = fields.requiredOneOf("status", Status.values(), Status::key);
        if (DATED.contains(type)) {
            fields.requiredDate("date");
        }
        return new Document(
                path, type, status, fields.date("date"), title, fields.list("tags"), html, fields.asWritten(), sources);
    }

    /** Our types, JBake's two, and whatever type the project names a template for. */
    private boolean isKnown(String type) {
        return Keys.isOurs(type) || (settings.templates().containsKey(type) && !Keys.PAGE_KINDS.contains(type));
    }

    /**
     * Told here, with the words as written: Asciidoctor would make a link of a remote include without a word, and look for a file of the
     * same name inside the content folder in place of one outside.
     */
    private void refuseOutsideIncludes(String path, String text) {
        Matcher m = INCLUDE.matcher(text);
        while (m.find()) {
            if (isOutside(path, m.group(1))) {
                int line = (int) text.substring(0, m.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                problems.mark(Fault.INCLUDE_OUTSIDE, files.place(path).at(line), m.group(1), m.group(1));
            }
        }
    }

    /** Only files that were read with all checks may come in: no hidden one, no link, no name made up while converting. */
    private boolean isOutside(String path, String target) {
        boolean strange = target.contains("://") || target.contains("{") || target.startsWith("/");
        String resolved = strange ? ".." : resolve(path, target);
        return resolved.startsWith("..")
                || (!files.has(resolved)
                        && java.nio.file.Files.exists(settings.content().resolve(resolved)));
    }

    private static String resolve(String path, String target) {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        return java.nio.file.Path.of(folder + target).normalize().toString().replace('\\', '/');
    }

    private Sources sources(String path, String text, Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        collect(path, text, texts, all);
        return new Sources(all);
    }

    private void collect(String path, String text, Map<String, String> texts, Map<String, String> all) {
        if (all.putIfAbsent(files.place(path).file(), text) == null) {
            includes(path, text)
                    .forEach(p -> Optional.ofNullable(texts.get(p)).ifPresent(t -> collect(p, t, texts, all)));
        }
    }

    private List<String> includes(String path, String text) {
        return INCLUDE.matcher(text)
                .results()
                .map(r -> r.group(1))
                .filter(target -> !isOutside(path, target))
                .map(target -> resolve(path, target))
                .toList();
    }
}
