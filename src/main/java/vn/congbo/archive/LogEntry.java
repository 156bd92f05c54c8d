package vn.congbo.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Publication;

/** One entry of the log as JSON, and its digest. */
final class LogEntry {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final String DIGEST = "sha256";

    private LogEntry() {}

    static Map<String, Object> tree(Publication p) {
        Map<String, Object> tree = fields(p);
        tree.put(DIGEST, p.digest());
        return tree;
    }

    /** SHA-256 of the canonical JSON of all fields but the digest itself. */
    static String digest(Publication p) {
        return Bytes.utf8(Json.canonical(fields(p))).sha256();
    }

    private static Map<String, Object> fields(Publication p) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", p.number());
        tree.put("kind", p.kind().key());
        tree.put("time", TIME.format(p.time()));
        tree.put("target", p.target());
        tree.put("program", p.program());
        tree.put("asOf", p.asOf().toString());
        tree.put("manifestSha256", p.manifest());
        tree.put("editions", p.editions().stream().map(LogEntry::edition).toList());
        tree.put("previousSha256", p.previous());
        return tree;
    }

    private static Map<String, Object> edition(Publication.Text text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plan", text.plan());
        tree.put("edition", text.edition());
        tree.put("canonicalTextSha256", text.sha256());
        return tree;
    }

    /** The entry that the object holds; empty when it is none. */
    static Optional<Publication> parse(Map<String, Object> tree) {
        try {
            return Optional.of(new Publication(
                    number(tree, "number"),
                    kind(text(tree, "kind")),
                    OffsetDateTime.parse(text(tree, "time"), TIME),
                    text(tree, "target"),
                    text(tree, "program"),
                    LocalDate.parse(text(tree, "asOf")),
                    text(tree, "manifestSha256"),
                    editions(tree),
                    text(tree, "previousSha256"),
                    text(tree, DIGEST)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The editions that a manifest or an entry names. */
    static List<Publication.Text> editions(Map<String, Object> tree) {
        return Json.objects(tree, "editions").stream()
                .map(e -> new Publication.Text(text(e, "plan"), number(e, "edition"), text(e, "canonicalTextSha256")))
                .toList();
    }

    private static Publication.Kind kind(String key) {
        return Stream.of(Publication.Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    static String text(Map<String, Object> tree, String key) {
        if (tree.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(key);
    }

    private static int number(Map<String, Object> tree, String key) {
        if (tree.get(key) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException(key);
    }
}
