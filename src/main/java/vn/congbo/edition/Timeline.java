package vn.congbo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Fact;
import vn.congbo.model.PointInTime;

/**
 * The editions of a plan on both axes of time: when they are in force, and since when they are public.
 *
 * @param rows oldest edition first
 */
public record Timeline(List<Row> rows) {

    /**
     * One edition.
     *
     * @param before the edition before it, {@code next} the one after it
     */
    public record Row(ReadEdition edition, KnownSince known, Optional<ReadEdition> before, Optional<ReadEdition> next) {

        public Fact<LocalDate> from() {
            return edition.edition().facts().effectiveFrom();
        }

        /** The last day it is in force; empty while no edition follows. */
        public Optional<Fact<LocalDate>> until() {
            return next.map(n -> {
                Fact<LocalDate> end = n.edition().facts().effectiveFrom();
                return end.toOptional()
                        .map(day -> Fact.known(day.minusDays(1)))
                        .orElse(Fact.unknown("chưa rõ ngày có hiệu lực của Bản "
                                + n.edition().number()));
            });
        }

        /** The last day on which it already was in force, as one knows later, but nobody could know it. */
        public Optional<LocalDate> unknownUntil() {
            return known.day()
                    .filter(day -> known.isCertain())
                    .filter(day ->
                            from().toOptional().filter(f -> f.isBefore(day)).isPresent())
                    .map(day -> day.minusDays(1));
        }
    }

    public Timeline {
        rows = List.copyOf(rows);
    }

    /** Since when one of its editions is public, and what tells so. */
    public KnownSince knownSince(ReadEdition edition) {
        return rows.stream()
                .filter(row ->
                        row.edition().edition().number() == edition.edition().number())
                .map(Row::known)
                .findFirst()
                .orElseThrow();
    }

    /** That of the first editions alone: what came after them is not known. */
    Timeline of(int editions) {
        List<Row> first = new ArrayList<>(rows.subList(0, editions));
        Row last = first.remove(editions - 1);
        first.add(new Row(last.edition(), last.known(), last.before(), Optional.empty()));
        return new Timeline(first);
    }

    /** @param editions oldest first */
    static Timeline of(List<ReadEdition> editions, Chronicle past) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            rows.add(new Row(
                    editions.get(i),
                    KnownSince.of(editions.get(i), past),
                    i == 0 ? Optional.empty() : Optional.of(editions.get(i - 1)),
                    i + 1 < editions.size() ? Optional.of(editions.get(i + 1)) : Optional.empty()));
        }
        return new Timeline(rows);
    }

    /** Which edition is in force on the one day by what was known on the other; empty when no edition was known. */
    public Optional<InForce> at(PointInTime moment) {
        List<ReadEdition> known = knownOn(moment.knownOn());
        return known.isEmpty() ? Optional.empty() : Optional.of(InForce.of(known, moment.asOf()));
    }

    /** The editions that were public on that day; none is hidden while a later one is known. */
    public List<ReadEdition> knownOn(LocalDate day) {
        int last = rows.size() - 1;
        while (last >= 0 && rows.get(last).known().isAfter(day)) {
            last--;
        }
        return rows.subList(0, last + 1).stream().map(Row::edition).toList();
    }

    /** For templates: what one knew on the eve of an edition's publication about the day it is in force from. */
    public Optional<InForce> beforeIt(Row row) {
        return row.unknownUntil()
                .flatMap(eve -> row.from().toOptional().flatMap(from -> at(new PointInTime(from, eve))));
    }

    /** The row of an edition. */
    public Optional<Row> row(int number) {
        return rows.stream()
                .filter(r -> r.edition().edition().number() == number)
                .findFirst();
    }
}
