package vn.congbo.model;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An address that always shows the present, with the frozen pages that show its past (RFC 7089: an original resource and its mementos).
 *
 * @param original root-relative address, {@code /ke-hoach/x/}; it is its own TimeGate where the server can do that
 * @param timeMap root-relative address of the list of its mementos
 * @param mementos by number of the edition; at least one
 * @param clauses pages of clauses, which share the mementos of their plan
 */
public record TimeGate(String original, String timeMap, List<Memento> mementos, List<Part> clauses) {

    /**
     * A sealed edition on one target.
     *
     * @param since when it was first public there, as far as is known
     */
    public record Memento(int edition, String address, OffsetDateTime since) {

        private static final DateTimeFormatter HTTP =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

        /** {@link #since} as HTTP writes it (IMF-fixdate, RFC 9110, 5.6.7): always in GMT. */
        public String httpDate() {
            return HTTP.format(since.withOffsetSameInstant(ZoneOffset.UTC));
        }
    }

    /**
     * A page of a clause.
     *
     * @param fragment where the clause stands on the page of an edition
     * @param first the first memento that has the clause, by number of its edition; {@code last} the last one
     */
    public record Part(String original, String timeMap, String fragment, int first, int last) {

        /** Its mementos, of those of the plan: an id that is gone never comes back, so there is no gap. */
        public List<Memento> of(List<Memento> all) {
            return all.stream()
                    .filter(m -> first <= m.edition() && m.edition() <= last)
                    .map(m -> new Memento(m.edition(), m.address() + "#" + fragment, m.since()))
                    .toList();
        }
    }

    public TimeGate {
        mementos = List.copyOf(mementos);
        clauses = List.copyOf(clauses);
    }
}
