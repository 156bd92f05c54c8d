package vn.congbo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was published before this build: the publication log, and every address that ever answered.
 *
 * @param publications oldest first
 * @param log the log's file as it stands; empty before the first publication
 * @param addresses sorted by address
 */
public record Chronicle(List<Publication> publications, Optional<Bytes> log, List<KnownAddress> addresses) {

    /**
     * An address of the ledger.
     *
     * @param since the day of its first publication
     */
    public record KnownAddress(String address, LocalDate since, Place place) {}

    public Chronicle {
        publications = List.copyOf(publications);
        addresses = List.copyOf(addresses);
    }

    /** The last publication of a target. */
    public Optional<Publication> last(String target) {
        return publications.stream().filter(p -> p.target().equals(target)).reduce((earlier, later) -> later);
    }
}
