package vn.congbo.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.Preprocessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.extension.Reader;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/**
 * The one AsciidoctorJ of this process, started when the first document must be converted (JRuby takes seconds).
 *
 * <p>A document is loaded once. It is pushed into an empty reader as if it were an include: so its messages carry its own path and
 * line, its includes are found from its own folder, and the jail of safe mode is still the whole content folder. Attributes that tell
 * about the machine or the hour are taken away: the same input gives the same bytes everywhere.
 */
final class Asciidoc {

    /** A document that was read but not yet turned into HTML. */
    record Loaded(Document document, String text, String path, Place file) {}

    private static final List<String> MACHINE_ATTRIBUTES = List.of(
            "docdir",
            "docfile",
            "user-home",
            "docdate",
            "docdatetime",
            "doctime",
            "docyear",
            "localdate",
            "localdatetime",
            "localtime",
            "localyear");

    private static final Attributes ATTRIBUTES = Attributes.builder()
            .attribute("relfilesuffix", ".adoc") // an xref keeps naming its source file; `polish` knows the page
            .attribute("attribute-missing", "warn")
            .attribute("backend", "html5")
            .attribute("doctype", "article")
            .attribute("idprefix", "")
            .attribute("idseparator", "-")
            .attribute("lang", "vi")
            .attribute("note-caption", "Ghi chú")
            .attribute("tip-caption", "Gợi ý")
            .attribute("important-caption", "Quan trọng")
            .attribute("warning-caption", "Cảnh báo")
            .attribute("caution-caption", "Thận trọng")
            .attribute("example-caption", "Ví dụ")
            .attribute("figure-caption", "Hình")
            .attribute("table-caption", "Bảng")
            .attribute("toc-title", "Mục lục")
            .build();

    /** Held here, because the logging system forgets loggers that nobody holds. */
    private static final Logger CONSOLE = Logger.getLogger("asciidoctor");

    private static final class Engine {
        private static final Asciidoctor INSTANCE = start();
    }

    /** A comment behind the last block: Asciidoctor forgets the line of a block that ends with the text. */
    private static final String END = "\n\n//\n";

    /** What the document in hand is; one thread works at a time (see {@link #load}). */
    private static Optional<Current> current = Optional.empty();

    /** @param path below the content folder */
    private record Current(String text, Path file, String path, Place place, List<LogRecord> log) {

        /** The content folder as it begins every place: "content/". */
        String folder() {
            return place.file().substring(0, place.file().length() - path.length());
        }

        /** The line of a thing that Asciidoctor names without telling where: "{name}", a style, a footnote. */
        Place find(String thing) {
            List<String> lines = text.lines().toList();
            for (String words : List.of("{" + thing + "}", "[" + thing, thing)) {
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains(words)) {
                        return place.at(i + 1);
                    }
                }
            }
            return place;
        }
    }

    private Asciidoc() {}

    private static Asciidoctor start() {
        // RubyGems is not needed: the gem's folder inside the jar is the load path. A quarter less to start.
        System.setProperty("jruby.cli.rubygems.enable", "false");
        System.setProperty("jruby.cli.did_you_mean.enable", "false");
        CONSOLE.setUseParentHandlers(false); // its messages become problems; none goes to the screen by itself
        Asciidoctor engine = AsciidoctorJRuby.Factory.create(List.of("uri:classloader:/gems/asciidoctor-2.0.26/lib"));
        engine.registerLogHandler(entry -> current.ifPresent(c -> c.log().add(entry)));
        engine.javaExtensionRegistry().preprocessor(new PushDocument());
        return engine;
    }

    /** Reads the document's structure. Messages become problems. */
    static synchronized Loaded load(String text, Path content, String path, Place place, Problems problems) {
        Path root = content.toAbsolutePath().normalize();
        current = Optional.of(new Current(text, root.resolve(path), path, place, new ArrayList<>()));
        Options options = Options.builder()
                .safe(SafeMode.SAFE)
                .baseDir(root.toFile())
                .sourcemap(true)
                .attributes(ATTRIBUTES)
                .build();
        try {
            Document document = Engine.INSTANCE.load("", options);
            return new Loaded(document, text, path, place);
        } finally {
            report(problems, root);
        }
    }

    /** The body as an HTML fragment. */
    static synchronized String convert(Loaded loaded, Path content, Problems problems) {
        current = Optional.of(new Current(loaded.text(), content, loaded.path(), loaded.file(), new ArrayList<>()));
        try {
            return String.valueOf(loaded.document().convert());
        } finally {
            report(problems, content.toAbsolutePath().normalize());
        }
    }

    private static void report(Problems problems, Path root) {
        current.ifPresent(c -> c.log().forEach(entry -> report(entry, c, root, problems)));
        current = Optional.empty();
    }

    private static void report(LogRecord entry, Current c, Path root, Problems problems) {
        if (entry.getSeverity() == Severity.DEBUG || entry.getSeverity() == Severity.INFO) {
            return;
        }
        String message = String.valueOf(entry.getMessage());
        Place place = place(entry.getCursor(), c, message);
        String detail = message.substring(message.lastIndexOf(": ") < 0 ? 0 : message.lastIndexOf(": ") + 2);
        if (message.contains("of jail")) {
            problems.add(Fault.INCLUDE_OUTSIDE, place, "include");
        } else if (message.startsWith("include file not found")) {
            String file = detail.replace(root + "/", "");
            problems.mark(Fault.MISSING_INCLUDE, place, file.substring(file.lastIndexOf('/') + 1), c.folder() + file);
        } else if (message.contains("already in use")) {
            problems.add(Fault.DUPLICATE_ID, place, detail);
        } else if (message.startsWith("maximum include depth")) {
            problems.add(Fault.INCLUDE_CYCLE, place);
        } else if (message.startsWith("list item index")) {
            problems.add(
                    Fault.LIST_NUMBER, place, detail.replaceAll("\\D+", " ").strip());
        } else if (message.startsWith("unterminated")) {
            problems.add(Fault.UNCLOSED_BLOCK, place, message.replaceAll("unterminated | block", ""));
        } else if (message.startsWith("skipping reference to missing attribute")) {
            problems.mark(Fault.MISSING_ATTRIBUTE, place, "{" + detail + "}", "{" + detail + "}");
        } else if (message.startsWith("section title out of sequence")) {
            problems.add(
                    Fault.HEADING_ORDER, place, detail.replaceAll("\\D+", " ").strip(), place.toString());
        } else {
            problems.add(Fault.ASCIIDOC_WARNING, place, message.replace(root + "/", ""));
        }
    }

    private static Place place(@org.jspecify.annotations.Nullable Cursor cursor, Current c, String message) {
        boolean known =
                cursor != null && cursor.getPath() != null && !cursor.getPath().equals("<stdin>");
        if (known && cursor != null && cursor.getLineNumber() > 0) {
            return new Place(c.folder() + cursor.getPath(), cursor.getLineNumber());
        }
        return c.find(message.substring(message.lastIndexOf(' ') + 1));
    }

    private static final class PushDocument extends Preprocessor {
        @Override
        public Reader process(Document document, PreprocessorReader reader) {
            MACHINE_ATTRIBUTES.forEach(name -> document.getAttributes().remove(name));
            current.ifPresent(c -> {
                String file = c.file().toString().replace('\\', '/');
                reader.pushInclude(c.text() + END, file, c.path(), 1, Map.of());
            });
            return reader;
        }
    }
}
