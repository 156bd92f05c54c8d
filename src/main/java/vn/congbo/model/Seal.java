package vn.congbo.model;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was fixed when an edition was sealed: digests (SHA-256) of everything that makes it, and the pages that readers will see for ever.
 * It proves that nothing has changed since, not who sealed it.
 *
 * @param program name and version of the program that made the kept pages
 * @param text digest of the canonical text
 * @param officialParts target → digest of the official part of its kept page
 * @param files path below the edition's folder → digest: sources, originals, kept files
 * @param additions channels that came later
 * @param kept path below {@code dong-bang/} → bytes as they are now
 * @param place the file of the seal
 */
public record Seal(
        String plan,
        int edition,
        OffsetDateTime sealedAt,
        String program,
        String text,
        Map<String, String> officialParts,
        Map<String, String> files,
        List<Addition> additions,
        Map<String, Bytes> kept,
        Place place) {

    /** The file of the seal, in the edition's folder. */
    public static final String FILE = "niem-phong.json";

    /** The folder of kept files, beside it. */
    public static final String FOLDER = "dong-bang/";

    /** Where a site, and so a seal, has what its pages load. */
    public static final String ASSETS = "tai-nguyen/";

    /** A channel that did not exist when the edition was sealed: its page was made later, from the same sealed sources. */
    public record Addition(String target, OffsetDateTime addedAt, String program) {}

    public Seal {
        officialParts = Collections.unmodifiableMap(new TreeMap<>(officialParts));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        additions = List.copyOf(additions);
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }

    /** Whether a page was kept for that target, even if it is missing now. */
    public boolean covers(String target) {
        return files.containsKey(FOLDER + pageOf(target));
    }

    /** The kept page of that target. */
    public Optional<Bytes> page(String target) {
        return Optional.ofNullable(kept.get(pageOf(target)));
    }

    /** Where the kept page of that target lies. */
    public Place pagePlace(String target) {
        return placeOf(FOLDER + pageOf(target));
    }

    /** The files that kept pages load: path in the site → bytes. */
    public SortedMap<String, Bytes> assets() {
        TreeMap<String, Bytes> assets = new TreeMap<>(kept);
        assets.keySet().removeIf(path -> !path.startsWith(ASSETS));
        return assets;
    }

    /** @param path below the edition's folder */
    public Place placeOf(String path) {
        return Place.of(folder() + path);
    }

    /** The edition's folder, with a slash at its end. */
    public String folder() {
        return place.file().substring(0, place.file().lastIndexOf('/') + 1);
    }

    /** Path below {@code dong-bang/} of the page of a target. */
    public static String pageOf(String target) {
        return target + "/index.html";
    }
}
