package vn.congbo.edition;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.model.Problems;
import vn.congbo.text.CitationDefect;
import vn.congbo.text.CitationGrammar;

/** Which instrument a mention means: the one with its type, number and day; without a day the only one with its type and number. */
final class InstrumentRegister {

    /** What the registers know about a mention. */
    sealed interface Meaning {

        record Registered(Instrument instrument) implements Meaning {}

        /** Not in the register of instruments, but among the rules that publication follows. */
        record LegalBasis() implements Meaning {}

        /** A number without a day, and several days. */
        record OneOf(List<Instrument> instruments) implements Meaning {}

        /** The same type and day with another number, or the same number with another day. */
        record Otherwise(Instrument rival) implements Meaning {}

        record Unknown() implements Meaning {}
    }

    private static final Set<CitationDefect> OF_THE_NUMBER = EnumSet.of(
            CitationDefect.MISSING_HYPHEN,
            CitationDefect.TRUNCATED_SYMBOL,
            CitationDefect.PARTY_AND_STATE_MIXED,
            CitationDefect.WRONG_CASE,
            CitationDefect.LONG_DASH);
    private static final String ANY_TYPE = "Văn bản";

    private final List<Instrument> instruments;
    private final IdentityHashMap<Instrument, String> canonical = new IdentityHashMap<>();
    private final Set<String> bases = new HashSet<>();
    private final String file;

    InstrumentRegister(Library library) {
        this.instruments = library.instruments();
        this.file = library.settings().contentFolder() + "/dang-ky/van-ban.yml";
        instruments.forEach(i -> canonical.put(i, CitationGrammar.canonical(i.type(), i.number())));
        library.legalBases().stream()
                .flatMap(b -> CitationGrammar.find(b.instrument()).stream())
                .forEach(m -> bases.add(m.type() + " " + m.number()));
    }

    /** Whether what is not found is not there; an entry with a fault of its own may be the one. */
    boolean isWhole(Problems problems) {
        return !problems.hasErrorsIn(file);
    }

    Optional<Instrument> find(String id) {
        return instruments.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The first with that type and day, whatever its number. */
    Optional<Instrument> sameDay(CitationGrammar.Mention mention) {
        return ofType(mention)
                .filter(i -> mention.date().equals(Optional.of(i.issuedOn())))
                .findFirst();
    }

    /**
     * @param printed the number as it is printed
     * @param before ids of what the same document has cited already
     */
    Meaning meaning(CitationGrammar.Mention mention, String printed, Set<String> before) {
        List<Instrument> same = withNumber(mention, printed);
        Meaning meaning = mention.isDated() ? dated(mention, same) : undated(same, before);
        boolean based = bases.contains(mention.type() + " " + mention.number());
        return based && !(meaning instanceof Meaning.Registered) ? new Meaning.LegalBasis() : meaning;
    }

    private Meaning dated(CitationGrammar.Mention mention, List<Instrument> same) {
        return same.stream()
                .filter(i -> mention.date().equals(Optional.of(i.issuedOn())))
                .findFirst()
                .<Meaning>map(Meaning.Registered::new)
                .or(() -> Stream.concat(sameDay(mention).stream(), same.stream())
                        .findFirst()
                        .map(Meaning.Otherwise::new))
                .orElse(new Meaning.Unknown());
    }

    private static Meaning undated(List<Instrument> same, Set<String> before) {
        List<Instrument> cited =
                same.stream().filter(i -> before.contains(i.id())).toList();
        if (same.size() == 1 || cited.size() == 1) {
            return new Meaning.Registered(same.size() == 1 ? same.get(0) : cited.get(0));
        }
        return same.isEmpty() ? new Meaning.Unknown() : new Meaning.OneOf(same);
    }

    /** A number that was cut is a beginning. */
    private List<Instrument> withNumber(CitationGrammar.Mention mention, String printed) {
        boolean cut = mention.defects().contains(CitationDefect.TRUNCATED_SYMBOL);
        return ofType(mention)
                .filter(i -> canonical.getOrDefault(i, "").equals(mention.number())
                        || i.number().equals(printed)
                        || (cut && i.number().startsWith(mention.number())))
                .toList();
    }

    private Stream<Instrument> ofType(CitationGrammar.Mention mention) {
        return instruments.stream()
                .filter(i -> i.type().equalsIgnoreCase(mention.type())
                        || mention.type().equals(ANY_TYPE));
    }

    /** What is wrong with how it is printed; a number that the register writes so is right, whatever the rules say. */
    static boolean isMalformed(CitationGrammar.Mention mention, String printed, Optional<Instrument> meant) {
        Set<CitationDefect> defects = EnumSet.noneOf(CitationDefect.class);
        defects.addAll(mention.defects());
        if (meant.filter(i -> i.number().equals(printed)).isPresent()) {
            defects.removeAll(OF_THE_NUMBER);
        }
        return !defects.isEmpty();
    }
}
