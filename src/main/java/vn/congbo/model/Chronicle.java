package vn.congbo.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was published before this build: the publication log, every address that ever answered, and every bulletin as it was published.
 *
 * @param publications oldest first
 * @param log the log's file as it stands; empty before the first publication
 * @param addresses sorted by address
 * @param bulletins in the order in which they were written down; a revised bulletin again
 */
public record Chronicle(
        List<Publication> publications,
        Optional<Bytes> log,
        List<KnownAddress> addresses,
        List<KnownBulletin> bulletins) {

    /**
     * An address of the ledger.
     *
     * @param since the day of its first publication
     */
    public record KnownAddress(String address, LocalDate since, Place place) {}

    /**
     * A bulletin as readers could see it.
     *
     * @param on the day of the publication that first showed it so
     * @param facts key of its header → value: what no revision may touch
     * @param text SHA-256 of its title and its words
     * @param revisions as it told them then, oldest first
     * @param place of the entry
     */
    public record KnownBulletin(
            String id, LocalDate on, Map<String, String> facts, String text, List<String> revisions, Place place) {

        public KnownBulletin {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
            revisions = List.copyOf(revisions);
        }
    }

    public Chronicle {
        publications = List.copyOf(publications);
        addresses = List.copyOf(addresses);
        bulletins = List.copyOf(bulletins);
    }

    /** The same past with one more publication. */
    public Chronicle and(Publication publication) {
        List<Publication> all = new ArrayList<>(publications);
        all.add(publication);
        return new Chronicle(all, log, addresses, bulletins);
    }

    /** The last publication of a target. */
    public Optional<Publication> last(String target) {
        return publications.stream().filter(p -> p.target().equals(target)).reduce((earlier, later) -> later);
    }
}
