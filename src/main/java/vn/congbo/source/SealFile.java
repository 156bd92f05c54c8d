package vn.congbo.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Place;
import vn.congbo.model.Seal;

/**
 * {@code niem-phong.json}, written and read. Its last member is the SHA-256 of all bytes before that member, so that an edit of the file
 * itself is noticed too. That guards against accidents and edits by hand; who can write the file can also reckon a digest.
 */
public final class SealFile {

    private static final String OWN = "  \"sealSha256\": \"";
    private static final String END = "\"\n}\n";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private SealFile() {}

    /** The file of that seal: the same seal, the same bytes. */
    public static Bytes write(Seal seal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plan", seal.plan());
        tree.put("edition", seal.edition());
        tree.put("sealedAt", TIME.format(seal.sealedAt()));
        tree.put("program", seal.program());
        tree.put("textSha256", seal.text());
        tree.put("officialParts", list(seal.officialParts(), "target"));
        tree.put("files", list(seal.files(), "path"));
        tree.put("additions", seal.additions().stream().map(SealFile::addition).toList());
        tree.put("sealSha256", "");
        String text = Json.write(tree);
        String before = text.substring(0, text.lastIndexOf(OWN));
        return Bytes.utf8(before + OWN + Bytes.utf8(before).sha256() + END);
    }

    private static List<Map<String, String>> list(Map<String, String> digests, String key) {
        return digests.entrySet().stream()
                .map(e -> pairs(key, e.getKey(), "sha256", e.getValue()))
                .toList();
    }

    private static Map<String, String> addition(Seal.Addition a) {
        Map<String, String> tree = pairs("target", a.target(), "addedAt", TIME.format(a.addedAt()));
        tree.put("program", a.program());
        return tree;
    }

    private static Map<String, String> pairs(String key, String value, String otherKey, String otherValue) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put(key, value);
        pairs.put(otherKey, otherValue);
        return pairs;
    }

    /**
     * @param kept the files of {@code dong-bang/} as they are now
     * @return empty when the file is not, byte for byte, what was written; members that a later program may add are passed over
     */
    static Optional<Seal> read(Bytes file, Map<String, Bytes> kept, Place place) {
        Optional<String> text = decode(file).filter(SealFile::isUntouched);
        return text.flatMap(Json::readObject).flatMap(tree -> {
            try {
                return Optional.of(seal(tree, kept, place));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Seal seal(Map<String, Object> tree, Map<String, Bytes> kept, Place place) {
        return new Seal(
                text(tree, "plan"),
                tree.get("edition") instanceof Number number ? number.intValue() : 0,
                OffsetDateTime.parse(text(tree, "sealedAt")),
                text(tree, "program"),
                text(tree, "textSha256"),
                map(tree, "officialParts", "target"),
                map(tree, "files", "path"),
                Json.objects(tree, "additions").stream()
                        .map(a -> new Seal.Addition(
                                text(a, "target"), OffsetDateTime.parse(text(a, "addedAt")), text(a, "program")))
                        .toList(),
                kept,
                place);
    }

    private static Map<String, String> map(Map<String, Object> tree, String list, String key) {
        Function<Map<String, Object>, String> name = item -> text(item, key);
        Function<Map<String, Object>, String> digest = item -> text(item, "sha256");
        return Json.objects(tree, list).stream()
                .collect(Collectors.toMap(name, digest, (one, other) -> one, TreeMap::new));
    }

    private static String text(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof String text ? text : "";
    }

    private static boolean isUntouched(String text) {
        int own = text.lastIndexOf(OWN);
        return own >= 0
                && text.substring(own)
                        .equals(OWN + Bytes.utf8(text.substring(0, own)).sha256() + END);
    }

    /** Bytes that are no UTF-8 must not turn into letters that are. */
    private static Optional<String> decode(Bytes file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.toArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
