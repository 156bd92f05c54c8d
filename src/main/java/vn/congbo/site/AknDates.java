package vn.congbo.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Edition;
import vn.congbo.model.Fact;

/**
 * The schema demands a date of work, expression and manifestation, but not which date: each says what it is the date of. Where no date of
 * the document is known, it is the day since which the edition is known to stand here; none is made up.
 */
final class AknDates {

    /** @param name what happened on that day */
    record Dated(LocalDate day, String name) {}

    private final News.OfEdition news;

    AknDates(News.OfEdition news) {
        this.news = news;
    }

    /** Of the plan, whatever its editions: the day on which the first one was issued. */
    List<Dated> work() {
        Edition first = news.plan().editions().get(0).edition();
        return List.of(dated(first.facts().issuedOn(), "issued").orElseGet(this::seen));
    }

    List<Dated> expression() {
        Edition.Facts facts = news.edition().edition().facts();
        List<Dated> known = Stream.of(
                        dated(facts.issuedOn(), "issued"),
                        dated(facts.effectiveFrom(), "effective"),
                        dated(facts.publishedOn(), "published"))
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty() ? List.of(seen()) : known;
    }

    Dated manifestation() {
        Edition edition = news.edition().edition();
        return edition.seal()
                .map(seal -> new Dated(seal.sealedAt().toLocalDate(), "sealed"))
                .or(() -> dated(edition.facts().publishedOn(), "published"))
                .orElseGet(this::seen);
    }

    private Dated seen() {
        return new Dated(news.head().published().toLocalDate(), "first-seen-here");
    }

    private static Optional<Dated> dated(Fact<LocalDate> fact, String name) {
        return fact.toOptional().map(day -> new Dated(day, name));
    }
}
