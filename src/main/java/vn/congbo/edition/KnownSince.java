package vn.congbo.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Edition;
import vn.congbo.model.Publication;

/**
 * Since when the public could know an edition, and what tells so.
 *
 * @param day empty when nothing tells
 */
public record KnownSince(Basis basis, Optional<LocalDate> day) {

    /** What tells. */
    public enum Basis {
        /** The edition's own date of publication. */
        STATED("ngay-dang-tai"),
        /** The first publication in the log that has it, after others that had not. */
        LOG("nhat-ky"),
        /** It was there when it was sealed; it may have been public before. */
        SEAL("niem-phong"),
        NOTHING("chua-ro");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    static KnownSince of(ReadEdition read, Chronicle past) {
        Edition edition = read.edition();
        Optional<LocalDate> stated = edition.facts().publishedOn().toOptional();
        if (stated.isPresent()) {
            return new KnownSince(Basis.STATED, stated);
        }
        List<Publication> log = past.publications();
        Publication.Text text = new Publication.Text(
                edition.plan(), edition.number(), read.textFile().sha256());
        Optional<Publication> first =
                log.stream().filter(p -> p.editions().contains(text)).findFirst();
        if (first.isPresent() && proves(log, first.get())) {
            return new KnownSince(Basis.LOG, Optional.of(first.get().day()));
        }
        return edition.seal()
                .map(seal ->
                        new KnownSince(Basis.SEAL, Optional.of(seal.sealedAt().toLocalDate())))
                .orElse(new KnownSince(Basis.NOTHING, Optional.empty()));
    }

    /** What the log begins with, or found standing there, may have been public before. */
    private static boolean proves(List<Publication> log, Publication first) {
        return first.number() > log.get(0).number() && first.kind() == Publication.Kind.PUBLISHED;
    }

    /** Whether it is certain that nobody could know it on that day. Not told is not the same as not known. */
    public boolean isAfter(LocalDate other) {
        return isCertain() && day.filter(d -> d.isAfter(other)).isPresent();
    }

    /** Whether the day is the first one; otherwise it is one by which the edition was there. */
    public boolean isCertain() {
        return basis == Basis.STATED || basis == Basis.LOG;
    }
}
