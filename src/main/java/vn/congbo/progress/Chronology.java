package vn.congbo.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Corrected;

/**
 * Bulletins by the month of what they tell of, not of when they were published.
 *
 * @param years whole years without a gap, oldest first
 */
public record Chronology(List<Year> years) {

    /**
     * One year.
     *
     * @param months twelve of them
     * @param bulletins latest event first
     */
    public record Year(int year, List<Month> months, List<Bulletin> bulletins) {}

    /**
     * How many bulletins tell of events of one month.
     *
     * @param claims with a level that was not taken back
     * @param corrected with one that was
     * @param others without any
     */
    public record Month(int month, int claims, int corrected, int others) {

        public int all() {
            return claims + corrected + others;
        }
    }

    public Chronology {
        years = List.copyOf(years);
    }

    public static Chronology of(List<Bulletin> bulletins) {
        List<Bulletin> sorted =
                bulletins.stream().sorted(Bulletin.LATEST_EVENT_FIRST).toList();
        if (sorted.isEmpty()) {
            return new Chronology(List.of());
        }
        Corrected corrected = Corrected.among(sorted);
        var byYear = sorted.stream()
                .collect(Collectors.groupingBy(b -> b.happenedOn().getYear()));
        int first = sorted.get(sorted.size() - 1).happenedOn().getYear();
        List<Year> years = new ArrayList<>();
        for (int year = first; year <= sorted.get(0).happenedOn().getYear(); year++) {
            List<Bulletin> of = byYear.getOrDefault(year, List.of());
            years.add(new Year(year, months(of, corrected), List.copyOf(of)));
        }
        return new Chronology(years);
    }

    private static List<Month> months(List<Bulletin> ofYear, Corrected corrected) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(
                        month,
                        ofYear.stream()
                                .filter(b -> b.happenedOn().getMonthValue() == month)
                                .toList(),
                        corrected))
                .toList();
    }

    private static Month month(int month, List<Bulletin> of, Corrected corrected) {
        int gone = (int) of.stream().filter(corrected::has).count();
        int claims = (int) of.stream().filter(b -> b.claim().isPresent()).count();
        int claimsGone = (int) of.stream()
                .filter(b -> b.claim().isPresent() && corrected.has(b))
                .count();
        return new Month(month, claims - claimsGone, gone, of.size() - claims - (gone - claimsGone));
    }

    /** How many bulletins the fullest month has. */
    public int most() {
        return years.stream()
                .flatMap(y -> y.months().stream())
                .mapToInt(Month::all)
                .max()
                .orElse(0);
    }
}
