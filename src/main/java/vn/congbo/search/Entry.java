package vn.congbo.search;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that can be found.
 *
 * @param kind key of what it is: {@code dieu-khoan}
 * @param title words of most weight; {@code heading} of less, {@code text} of least
 * @param context where it belongs and whether it is in force, for readers
 * @param year 0 where it has none
 * @param units ids, sorted
 * @param ended whether it is no more in force
 */
record Entry(
        String address,
        String kind,
        String title,
        String heading,
        String text,
        String context,
        int year,
        List<String> units,
        boolean ended) {

    /** Alike ones together: what they have in common is then told once for all of them. */
    static final Comparator<Entry> ALIKE_TOGETHER = Comparator.comparing(Entry::kind)
            .thenComparing(Entry::year)
            .thenComparing(e -> String.join(" ", e.units()))
            .thenComparing(Entry::ended)
            .thenComparing(Entry::address);

    Entry {
        units = units.stream().distinct().sorted().toList();
    }

    Entry(String address, String kind, String title, String heading, String text) {
        this(address, kind, title, heading, text, "", 0, List.of(), false);
    }

    Entry in(String where, boolean over) {
        return new Entry(address, kind, title, heading, text, where, year, units, over);
    }

    Entry of(int when, List<String> who) {
        return new Entry(address, kind, title, heading, text, context, when, who, ended);
    }

    boolean isLike(Entry other) {
        return kind.equals(other.kind) && year == other.year && units.equals(other.units) && ended == other.ended;
    }

    /** What a reader may be shown of it, with the words that were asked for: the heading on a line of its own. */
    String shown() {
        return (heading + "\n" + text).strip();
    }
}
