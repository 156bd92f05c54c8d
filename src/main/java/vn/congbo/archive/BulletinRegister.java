package vn.congbo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congbo.json.Json;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle.KnownBulletin;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Publication;
import vn.congbo.model.Settings;

/**
 * {@code nhat-ky/ban-tin.json}: every bulletin as it was first published, and again each time it was published with a new revision. Only
 * publications write it, and only add to it. Entries are chained like those of the publication log: the file is compared with what the
 * program would write, so that a digest changed by hand shows.
 */
public final class BulletinRegister {

    static final String PATH = "nhat-ky/ban-tin.json";

    private static final String ENTRIES = "bulletins";

    private BulletinRegister() {}

    static List<KnownBulletin> read(Settings settings, Problems problems) throws IOException {
        Path file = settings.content().resolve(PATH);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return List.of();
        }
        Place place = Place.of(settings.contentFolder() + "/" + PATH);
        String text = Bytes.of(Files.readAllBytes(file)).utf8();
        List<KnownBulletin> known = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (Map<String, Object> entry : Json.objects(Json.readObject(text).orElse(Map.of()), ENTRIES)) {
            int line = lines.lastIndexOf("\"id\": \"" + entry.get("id") + "\",") + 1;
            parse(entry, place.at(line)).ifPresent(known::add);
        }
        String right = text(known);
        if (!text.equals(right)) {
            problems.add(Fault.BULLETIN_REGISTER_ALTERED, LogProof.firstDifference(text, right, place));
            return List.of(); // it proves nothing against anybody
        }
        return known;
    }

    /**
     * Adds what readers can see now and could not see before.
     *
     * @return all that is known now
     */
    public static List<KnownBulletin> add(
            Path content, List<KnownBulletin> known, List<Bulletin> published, LocalDate day) throws IOException {
        Map<String, KnownBulletin> last = latest(known);
        List<KnownBulletin> all = new ArrayList<>(known);
        published.stream()
                .sorted(Comparator.comparing(Bulletin::id))
                .filter(b -> !last.containsKey(b.id())
                        || last.get(b.id()).revisions().size() < b.revisions().size())
                .map(b -> BulletinFacts.known(b, day, Place.of(PATH)))
                .forEach(all::add);
        if (all.size() > known.size()) {
            AtomicFile.write(content.resolve(PATH), Bytes.utf8(text(all)));
        }
        return List.copyOf(all);
    }

    /** The last entry of each bulletin, by id. */
    static Map<String, KnownBulletin> latest(List<KnownBulletin> known) {
        Map<String, KnownBulletin> last = new TreeMap<>();
        known.forEach(k -> last.put(k.id(), k));
        return last;
    }

    private static String text(List<KnownBulletin> known) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String previous = Publication.NONE;
        for (KnownBulletin bulletin : known) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", bulletin.id());
            entry.put("publishedOn", bulletin.on().toString());
            entry.put("facts", bulletin.facts());
            entry.put("textSha256", bulletin.text());
            entry.put("revisions", bulletin.revisions());
            entry.put("previousSha256", previous);
            previous = Bytes.utf8(Json.canonical(entry)).sha256();
            entry.put("sha256", previous);
            entries.add(entry);
        }
        return Json.write(Map.of(ENTRIES, entries));
    }

    private static Optional<KnownBulletin> parse(Map<String, Object> entry, Place place) {
        try {
            Map<String, String> facts = new TreeMap<>();
            if (entry.get("facts") instanceof Map<?, ?> map) {
                map.forEach((key, value) -> facts.put(String.valueOf(key), String.valueOf(value)));
            }
            List<String> revisions = entry.get("revisions") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
            return Optional.of(new KnownBulletin(
                    LogEntry.text(entry, "id"),
                    LocalDate.parse(LogEntry.text(entry, "publishedOn")),
                    facts,
                    LogEntry.text(entry, "textSha256"),
                    revisions,
                    place));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // the file is then not what the program wrote, which is told as a whole
        }
    }
}
