package vn.congbo.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Seal;
import vn.congbo.text.VietnameseDate;

/**
 * The seals of all editions, whether or not they are shown, and the proof that every file they cover is there, is as it was, and that
 * nothing came beside it.
 */
final class Seals {

    private static final Pattern EDITION = Pattern.compile("ke-hoach/([^/]+)/ban-([1-9]\\d{0,3})/(.+)");
    private static final Pattern PART =
            Pattern.compile("ke-hoach/[^/]+/ban-[1-9]\\d{0,3}/(?:" + Seal.FILE + "|" + Seal.FOLDER + ".+)");

    private final String folder;
    private final String plan;
    private final String number;
    /** Path below the edition's folder → bytes. */
    private final Map<String, Bytes> found = new TreeMap<>();

    private final ContentFiles files;
    private final Problems problems;

    private Seals(Matcher edition, ContentFiles files, Problems problems) {
        this.plan = edition.group(1);
        this.number = edition.group(2);
        this.folder = edition.group().substring(0, edition.start(3));
        this.files = files;
        this.problems = problems;
    }

    /** Whether a file of the content folder belongs to a seal and to nothing else. */
    static boolean isPart(String path) {
        return PART.matcher(path).matches();
    }

    /** Folder of an edition, with a slash at its end → its seal, as far as it can be read. */
    static Map<String, Seal> read(ContentFiles files, Problems problems) {
        Map<String, Seals> editions = new TreeMap<>();
        for (String path : files.paths()) {
            Matcher m = EDITION.matcher(path);
            if (m.matches()) {
                String folder = path.substring(0, m.start(3));
                editions.computeIfAbsent(folder, f -> new Seals(m, files, problems))
                        .found
                        .put(m.group(3), files.bytes(path));
            }
        }
        Map<String, Seal> seals = new HashMap<>();
        editions.forEach((folder, edition) -> edition.seal().ifPresent(seal -> seals.put(folder, seal)));
        return seals;
    }

    private Optional<Seal> seal() {
        Map<String, Bytes> kept = new TreeMap<>();
        found.forEach((path, bytes) -> {
            if (path.startsWith(Seal.FOLDER)) {
                kept.put(path.substring(Seal.FOLDER.length()), bytes);
            }
        });
        Bytes file = found.remove(Seal.FILE);
        Place place = files.place(folder + Seal.FILE);
        if (file == null) {
            if (!kept.isEmpty()) {
                problems.add(Fault.SEAL_MISSING, place, number, plan);
            }
            return Optional.empty();
        }
        Optional<Seal> seal = SealFile.read(file, kept, place)
                .filter(s ->
                        s.plan().equals(plan) && String.valueOf(s.edition()).equals(number));
        if (seal.isEmpty()) {
            problems.add(Fault.SEAL_BROKEN, place, number, plan);
        }
        seal.ifPresent(this::verify);
        return seal;
    }

    private void verify(Seal seal) {
        if (seal.kept().isEmpty()) { // told once, not for each of its files
            tell(Fault.SEALED_FILE_MISSING, Seal.FOLDER.replace("/", ""), seal);
        }
        seal.files().forEach((path, digest) -> {
            Bytes bytes = found.get(path);
            if (bytes == null && (!seal.kept().isEmpty() || !path.startsWith(Seal.FOLDER))) {
                tell(Fault.SEALED_FILE_MISSING, path, seal);
            } else if (bytes != null && !bytes.sha256().equals(digest)) {
                tell(Fault.SEALED_FILE_CHANGED, path, seal);
            }
        });
        TreeSet<String> added = new TreeSet<>(found.keySet());
        added.removeAll(seal.files().keySet());
        added.forEach(path -> tell(Fault.SEALED_FILE_ADDED, path, seal));
    }

    private void tell(Fault fault, String path, Seal seal) {
        problems.add(
                fault,
                seal.placeOf(path),
                number,
                plan,
                VietnameseDate.format(seal.sealedAt().toLocalDate()));
    }
}
