package vn.congbo.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.congbo.model.Bytes;
import vn.congbo.model.Conversion;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Converts AsciiDoc documents, those that were not converted before. Safe for several threads. */
public final class Conversions {

    /** Stands for the document's title among the attributes: "= Title" is no attribute entry. */
    public static final String TITLE = "=";

    /** Stands for the digest of a document, and is none: such a build is not told again without being made. */
    private static final String PICTURE = "picture";

    /** Before the path of a document, in the key of what is known about it: no path begins so. */
    private static final String KNOWN = "\u0000";

    /** Likewise, of a page. */
    private static final String PAGE = "\u0001";

    /** Among what is known: the key of the conversion. */
    private static final String CONVERSION = "\u0000";

    /** A conversion, with the key that it is kept under. */
    public record Kept(Converted converted, String key) {}

    /** What was made of a document before: its facts as texts, and its conversion. */
    public record Known(Map<String, String> facts, Converted converted) {}

    private final ConversionCache cache;
    private final Map<Map<String, Object>, Map<String, Object>> baselines = new ConcurrentHashMap<>();
    private final Consumer<Conversion> explained;
    private final Map<Path, String> reads = new ConcurrentHashMap<>();

    private Conversions(ConversionCache cache, Consumer<Conversion> explained) {
        this.cache = cache;
        this.explained = explained;
    }

    /** @param explained hears, document by document, why one is converted again */
    public static Conversions of(Path project, Consumer<Conversion> explained) {
        return new Conversions(new ConversionCache(project.resolve("target").resolve("congbo-cache")), explained);
    }

    /** The same for another build of this process: what is known stays known. */
    public Conversions again(Consumer<Conversion> hears) {
        cache.begin();
        return new Conversions(cache, hears);
    }

    /**
     * An AsciiDoc document as it is, without the rules of Công Bố: its body, and the attributes that its head sets.
     *
     * @param root folder that nothing outside of is read from
     * @param path of the document below the root
     * @param given attributes given to it
     * @param options of Asciidoctor, by name
     */
    public Kept asciidoc(String text, Path root, String path, Map<String, Object> given, Map<String, Object> options) {
        Asciidoc.Job job = new Asciidoc.Job(text, root, path, Place.of(path), given);
        ConversionCache.Key key = key(job, options, "");
        Converted converted = get(key, job, options, (loaded, heard) -> {
            Map<String, Object> before = baselines.computeIfAbsent(given, g -> baseline(job, options));
            Map<String, String> attributes = new LinkedHashMap<>();
            String title = loaded.document().getDoctitle();
            if (title != null) {
                attributes.put(TITLE, title);
            }
            attributes.putAll(Asciidoc.attributes(loaded, before));
            return new Converted(Asciidoc.convert(loaded, heard), attributes, List.of(), heard.sorted());
        });
        return new Kept(converted, key.rest());
    }

    /**
     * What is known about a document that was read before and is as it was.
     *
     * @param sums of its bytes
     * @param circumstances all that the facts depend on beside its bytes
     */
    public Optional<Known> known(String document, String sums, String circumstances) {
        return cache.find(new ConversionCache.Key(KNOWN + document, sums, circumstances), p -> "-")
                .flatMap(kept -> {
                    Map<String, String> facts = new LinkedHashMap<>(kept.attributes());
                    ConversionCache.Key key =
                            ConversionCache.Key.of(document, String.valueOf(facts.remove(CONVERSION)));
                    return cache.find(key, p -> "-").map(converted -> new Known(facts, converted));
                });
    }

    /**
     * Remembers what a document was found to be, so that the next build need not read it.
     *
     * @param conversion key of its conversion, one that read no other file
     */
    public void remember(
            String document, String sums, String circumstances, Map<String, String> facts, String conversion) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put(CONVERSION, conversion);
        ConversionCache.Key key = new ConversionCache.Key(KNOWN + document, sums, circumstances);
        cache.keep(key, Map.of(), new Converted("", all, List.of(), List.of()));
    }

    /** The sums of a page's bytes, when a page was made of the same before. */
    public Optional<String> page(String path, String madeOf) {
        return cache.find(new ConversionCache.Key(PAGE + path, madeOf, ""), p -> "-")
                .map(kept -> kept.attributes().get(""));
    }

    /** @param madeOf all that the page was made of */
    public void rememberPage(String path, String madeOf, String sums) {
        Converted value = new Converted("", Map.of("", sums), List.of(), List.of());
        cache.keep(new ConversionCache.Key(PAGE + path, madeOf, ""), Map.of(), value);
    }

    /** Any other conversion of a text, kept or made now. */
    public String other(String path, String text, String variant, UnaryOperator<String> convert) {
        ConversionCache.Key key = new ConversionCache.Key(
                path, Bytes.utf8(text).sha256(), Bytes.utf8(variant).sha256());
        return cache.find(key, p -> "-").map(Converted::html).orElseGet(() -> {
            explained.accept(cache.why(key, p -> "-"));
            String html = convert.apply(text);
            cache.keep(key, Map.of(), new Converted(html, Map.of(), List.of(), List.of()));
            return html;
        });
    }

    private static Map<String, Object> baseline(Asciidoc.Job job, Map<String, Object> options) {
        Asciidoc.Job empty = new Asciidoc.Job("", job.root(), job.path(), job.place(), job.attributes());
        return Map.copyOf(withoutNulls(
                Asciidoc.load(empty, options, new Problems()).document().getAttributes()));
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> attributes) {
        Map<String, Object> copy = new HashMap<>(attributes);
        copy.values().removeIf(java.util.Objects::isNull);
        return copy;
    }

    /**
     * The conversion of one document, kept or made now.
     *
     * @param variant whatever else the conversion depends on
     */
    Converted get(
            Asciidoc.Job job,
            Map<String, Object> options,
            String variant,
            BiFunction<Asciidoc.Loaded, Problems, Converted> convert) {
        return get(key(job, options, variant), job, options, convert);
    }

    private static ConversionCache.Key key(Asciidoc.Job job, Map<String, Object> options, String variant) {
        return new ConversionCache.Key(
                job.place().file(),
                Bytes.utf8(job.text()).sha256(),
                Bytes.utf8(variant + new TreeMap<>(options) + new TreeMap<>(job.attributes()))
                        .sha256());
    }

    private Converted get(
            ConversionCache.Key key,
            Asciidoc.Job job,
            Map<String, Object> options,
            BiFunction<Asciidoc.Loaded, Problems, Converted> convert) {
        UnaryOperator<String> digests = path -> reads.computeIfAbsent(absolute(job, path), Bytes::digestOf);
        Optional<Converted> kept = cache.find(key, digests);
        if (kept.isPresent()) {
            return kept.get();
        }
        explained.accept(cache.why(key, digests));
        return Asciidoc.inTurn(() -> convert(key, job, options, convert));
    }

    private Converted convert(
            ConversionCache.Key key,
            Asciidoc.Job job,
            Map<String, Object> options,
            BiFunction<Asciidoc.Loaded, Problems, Converted> convert) {
        Problems heard = new Problems();
        Asciidoc.Loaded loaded = Asciidoc.load(job, options, heard);
        Converted made = convert.apply(loaded, heard);
        loaded.reads().forEach((path, digest) -> reads.putIfAbsent(absolute(job, path), digest));
        if (holdsPicture(made.html())) {
            reads.put(absolute(job, job.path()), PICTURE);
        } else if (isUndisturbed(loaded)) {
            return cache.keep(key, loaded.reads(), made);
        }
        return made;
    }

    /** Pictures are read without a word to anyone: a page that holds the bytes of one is converted each time. */
    private static boolean holdsPicture(String html) {
        return html.contains("<svg") || html.contains("\"data:");
    }

    /** A file that was changed meanwhile may have been read before or after. */
    private static boolean isUndisturbed(Asciidoc.Loaded loaded) {
        return loaded.reads().entrySet().stream()
                .allMatch(r -> r.getValue().equals(Bytes.digestOf(absolute(loaded.job(), r.getKey()))));
    }

    private static Path absolute(Asciidoc.Job job, String path) {
        return job.root().resolve(path).toAbsolutePath().normalize();
    }

    /** Files that documents include or look for, each with its digest before it was read. */
    public Map<Path, String> reads() {
        return new TreeMap<>(reads);
    }

    /** The document's last conversion is used although nobody asked for it: it is to stay. */
    public void stillUsed(String document) {
        cache.stillUsed(document);
        cache.stillUsed(KNOWN + document);
    }

    /** Keeps for the next build what was learned since the last call. */
    public void save() {
        cache.save();
    }
}
