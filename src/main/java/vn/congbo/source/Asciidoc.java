package vn.congbo.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.Preprocessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.extension.Reader;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.log.LogRecord;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
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

    /**
     * One document to be read.
     *
     * @param root folder that nothing outside of is read from
     * @param path of the document below the root
     * @param attributes given to it
     */
    record Job(String text, Path root, String path, Place place, Map<String, Object> attributes) {}

    /**
     * A document that was read but not yet turned into HTML.
     *
     * @param reads every file below the root that an include may have meant: POSIX path relative to the root → its digest just before it
     *     was read, "-" when there was none
     */
    record Loaded(Document document, Job job, Map<String, String> reads) {

        String text() {
            return job.text();
        }

        String path() {
            return job.path();
        }

        Place file() {
            return job.place();
        }
    }

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

    /** What a document of Công Bố is given. */
    static final Map<String, Object> OURS = Map.ofEntries(
            Map.entry("relfilesuffix", ".adoc"), // an xref keeps naming its source file; `polish` knows the page
            Map.entry("attribute-missing", "warn"),
            Map.entry("backend", "html5"),
            Map.entry("doctype", "article"),
            Map.entry("idprefix", ""),
            Map.entry("idseparator", "-"),
            Map.entry("lang", "vi"),
            Map.entry("note-caption", "Ghi chú"),
            Map.entry("tip-caption", "Gợi ý"),
            Map.entry("important-caption", "Quan trọng"),
            Map.entry("warning-caption", "Cảnh báo"),
            Map.entry("caution-caption", "Thận trọng"),
            Map.entry("example-caption", "Ví dụ"),
            Map.entry("figure-caption", "Hình"),
            Map.entry("table-caption", "Bảng"),
            Map.entry("toc-title", "Mục lục"));

    /** Held here, because the logging system forgets loggers that nobody holds. */
    private static final Logger CONSOLE = Logger.getLogger("asciidoctor");

    /** The folders of the engine's own jar where Ruby looks; the highlighters are loaded only where a document asks for one. */
    private static final List<String> GEMS = List.of(
            "uri:classloader:/gems/asciidoctor-2.0.26/lib",
            "uri:classloader:/gems/coderay-1.1.3/lib",
            "uri:classloader:/gems/rouge-3.30.0/lib");

    private static final class Engine {
        private static final Asciidoctor INSTANCE = start();
    }

    /** Held until one whole document went through: no second thread may come before (asciidoctorj #1158). */
    private static final Object FIRST = new Object();

    private static volatile boolean isOpen;

    private static final AtomicBoolean isExpected = new AtomicBoolean();

    /** A comment behind the last block: Asciidoctor forgets the line of a block that ends with the text. */
    private static final String END = "\n\n//\n";

    /** What the document in hand of each thread is: the engine calls back on the thread that it works for. */
    private static final ThreadLocal<@Nullable Current> CURRENT = new ThreadLocal<>();

    private record Current(Job job, Path root, List<LogRecord> log, Map<String, String> reads) {

        static Current of(Job job) {
            return new Current(job, job.root().toAbsolutePath().normalize(), new ArrayList<>(), new TreeMap<>());
        }

        /** An include names a file from the folder of the file that it stands in: the document, or one that was included before. */
        void read(String target) {
            List<String> readers = new ArrayList<>(reads.keySet());
            readers.add(job.path());
            for (String reader : readers) {
                Path file = Path.of(reader).resolveSibling(target).normalize();
                reads.computeIfAbsent(file.toString().replace('\\', '/'), path -> Bytes.digestOf(root.resolve(path)));
            }
        }
    }

    private Asciidoc() {}

    private static Asciidoctor start() {
        // RubyGems is not needed: the gem's folder inside the jar is the load path. A quarter less to start.
        System.setProperty("jruby.cli.rubygems.enable", "false");
        System.setProperty("jruby.cli.did_you_mean.enable", "false");
        CONSOLE.setUseParentHandlers(false); // its messages become problems; none goes to the screen by itself
        Asciidoctor engine = AsciidoctorJRuby.Factory.create(GEMS);
        engine.registerLogHandler(entry -> {
            Current current = CURRENT.get();
            if (current != null) {
                current.log().add(entry);
            }
        });
        engine.javaExtensionRegistry().preprocessor(new PushDocument());
        engine.javaExtensionRegistry().includeProcessor(new NoteInclude());
        return engine;
    }

    /**
     * Starts the engine, which takes seconds, while there is other work to do.
     *
     * @param isForFew whether hardly anything is to be converted: then Ruby's own compiler does not pay, nor does a document to begin with
     */
    static void warmUp(boolean isForFew) {
        if (isExpected.getAndSet(true)) {
            return;
        }
        if (isForFew) {
            System.setProperty("jruby.compile.mode", "OFF");
        }
        Thread thread =
                new Thread(isForFew ? () -> Objects.requireNonNull(Engine.INSTANCE) : Asciidoc::begin, "asciidoctor");
        thread.setDaemon(true);
        thread.start();
    }

    /** A small document, so that the threads need not wait for a large one. */
    private static void begin() {
        convert("= Khởi động\n:a: 1\n\n== Một\n\nMột.\n");
    }

    static void practise() {
        convert("= Trang: *đậm* và `mã`\n:khóa: giá trị\n\n" + Sample.TEXT);
    }

    private static void convert(String text) {
        Job job = new Job(text, Path.of(""), "mot.adoc", Place.of(""), Map.of());
        inTurn(() -> convert(load(job, Map.of(), new Problems()), new Problems()));
    }

    /** Loads and converts a document: the first one alone, all others side by side. */
    static <T> T inTurn(Supplier<T> conversion) {
        if (!isOpen) {
            synchronized (FIRST) {
                if (!isOpen) {
                    return conversion.get();
                }
            }
        }
        return conversion.get();
    }

    /** Reads the document's structure. Messages become problems. Safe for several threads. */
    static Loaded load(Job job, Map<String, Object> options, Problems problems) {
        Current current = Current.of(job);
        AttributesBuilder attributes = Attributes.builder();
        job.attributes().forEach(attributes::attribute);
        Options all = Options.builder()
                .safe(SafeMode.SAFE)
                .baseDir(current.root().toFile())
                .sourcemap(true)
                .attributes(attributes.build())
                .build();
        options.forEach(all::setOption);
        Asciidoctor engine = Engine.INSTANCE; // before anything listens
        Document document = listening(current, problems, () -> engine.load("", all));
        return new Loaded(document, job, Map.copyOf(current.reads()));
    }

    /** What the document's head set: all attributes but those that it was given. */
    static Map<String, String> attributes(Loaded loaded, Map<String, Object> given) {
        Map<String, String> set = new LinkedHashMap<>();
        loaded.document().getAttributes().forEach((name, value) -> {
            if (value != null && !value.equals(given.get(name))) {
                set.put(name, value.toString());
            }
        });
        return set;
    }

    /** The body as an HTML fragment. */
    static String convert(Loaded loaded, Problems problems) {
        String html = listening(
                Current.of(loaded.job()),
                problems,
                () -> String.valueOf(loaded.document().convert()));
        isOpen = true;
        return html;
    }

    private static <T> T listening(Current current, Problems problems, Supplier<T> work) {
        CURRENT.set(current);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
            AsciidocMessages messages = new AsciidocMessages(current.job(), current.root(), problems);
            current.log().forEach(messages::report);
        }
    }

    private static final class PushDocument extends Preprocessor {
        @Override
        public Reader process(Document document, PreprocessorReader reader) {
            Current current = CURRENT.get();
            if (current != null) {
                Job job = current.job();
                MACHINE_ATTRIBUTES.stream()
                        .filter(name -> !job.attributes().containsKey(name))
                        .forEach(name -> document.getAttributes().remove(name));
                String file = current.root().resolve(job.path()).toString().replace('\\', '/');
                reader.pushInclude(job.text() + END, file, job.path(), 1, Map.of());
            }
            return reader;
        }
    }

    /** Includes nothing itself; it only hears of every include, its attributes filled in, nested ones too. */
    private static final class NoteInclude extends IncludeProcessor {
        @Override
        public boolean handles(String target) {
            Current current = CURRENT.get();
            if (current != null && !target.contains("://")) {
                current.read(target);
            }
            return false;
        }

        @Override
        public void process(
                Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
            throw new IllegalStateException("Handles nothing");
        }
    }
}
