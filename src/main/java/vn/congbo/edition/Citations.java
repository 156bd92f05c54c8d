package vn.congbo.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congbo.edition.InstrumentRegister.Meaning;
import vn.congbo.model.Fault;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Sources;
import vn.congbo.text.CitationGrammar;
import vn.congbo.text.Unmarked;
import vn.congbo.text.VietnameseDate;

/**
 * Finds what texts of ours cite: bulletins, pages, goals, summaries, notes. The official text is {@link Mentions}' affair. What cannot be
 * tied to the register, and what is written as it should not be, is a warning with the words that would be right.
 */
public final class Citations {

    /**
     * A mention that leads somewhere.
     *
     * @param number offset of the number in it
     * @param instrument empty for a rule of the register of legal bases
     */
    public record Found(int start, int end, int number, Optional<String> instrument) {}

    private final InstrumentRegister register;
    private final Problems problems;

    private Citations(InstrumentRegister register, Problems problems) {
        this.register = register;
        this.problems = problems;
    }

    public static Citations of(Library library, Problems problems) {
        return new Citations(new InstrumentRegister(library), problems);
    }

    /** Whether a text or its markup can cite anything at all; asked of everything, answered fast. */
    public static boolean mayCite(String text) {
        return CitationGrammar.mayMention(text);
    }

    /** Of a document: the line of each mention is told. */
    public Reading reading(Sources sources) {
        return new Reading(words -> words.stream()
                .flatMap(w -> sources.locate(w).stream())
                .findFirst()
                .orElseGet(() -> sources.find("")));
    }

    /** Of texts that stand at one place. */
    public Reading reading(Place place) {
        return new Reading(words -> place);
    }

    /** One document, text after text: what was cited with its day may be cited without it afterwards. */
    public final class Reading {

        private final Function<List<Pattern>, Place> place;
        private final Set<String> cited = new HashSet<>();

        private Reading(Function<List<Pattern>, Place> place) {
            this.place = place;
        }

        public List<Found> read(String text) {
            List<Found> found = new ArrayList<>();
            for (CitationGrammar.Mention mention : CitationGrammar.find(text)) {
                Meaning meaning = register.meaning(mention, mention.printed(text), cited);
                Optional<Instrument> meant =
                        meaning instanceof Meaning.Registered r ? Optional.of(r.instrument()) : Optional.empty();
                meant.ifPresent(i -> cited.add(i.id()));
                if (meant.isPresent() || meaning instanceof Meaning.LegalBasis) {
                    found.add(new Found(
                            mention.start(), mention.end(), mention.numberStart(), meant.map(Instrument::id)));
                }
                complain(mention, meaning, text);
                checkSpelling(mention, meant, text);
            }
            return found;
        }

        private void complain(CitationGrammar.Mention mention, Meaning meaning, String text) {
            if (!register.isWhole(problems)) {
                return;
            }
            String words = oneLine(text.substring(mention.start(), mention.end()));
            String number = firstLine(text.substring(mention.numberStart(), mention.numberEnd()));
            if (meaning instanceof Meaning.Unknown) {
                unknown(problems, place(mention, text), number, words, mention);
            } else if (meaning instanceof Meaning.OneOf several) {
                unclear(problems, place(mention, text), number, words, several);
            } else if (meaning instanceof Meaning.Otherwise other) {
                otherwise(problems, place(mention, text), number, words, mention, other);
            }
        }

        private Place place(CitationGrammar.Mention mention, String text) {
            return place.apply(WordsInSource.of(mention, text));
        }

        private void checkSpelling(CitationGrammar.Mention mention, Optional<Instrument> meant, String text) {
            String printed = mention.printed(text);
            if (InstrumentRegister.isMalformed(mention, printed, meant)) {
                String right = meant.map(Instrument::number).orElse(mention.number());
                String number = text.substring(mention.numberStart(), mention.numberEnd());
                problems.mark(
                        Fault.CITED_MALFORMED,
                        place(mention, text),
                        firstLine(number),
                        oneLine(number),
                        mention.type() + " số " + right);
            }
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }

    static void unknown(Problems problems, Place place, String number, String words, CitationGrammar.Mention mention) {
        problems.mark(
                Fault.CITED_UNKNOWN, place, number, words, id(mention), mention.type(), mention.number(), day(mention));
    }

    /** Several instruments of one type may be of one day: the number may be wrong, or the register may lack it. */
    static void otherwise(
            Problems problems,
            Place place,
            String number,
            String words,
            CitationGrammar.Mention mention,
            Meaning.Otherwise other) {
        problems.mark(
                Fault.CITED_OTHERWISE,
                place,
                number,
                words,
                named(other.rival()),
                id(mention),
                mention.type(),
                mention.number(),
                day(mention));
    }

    private static String day(CitationGrammar.Mention mention) {
        return mention.date().map(d -> d.toString()).orElse("…");
    }

    /** "nq-45-tw-2023" of 45-NQ/TW: an id for whoever adds it to the register. */
    private static String id(CitationGrammar.Mention mention) {
        List<String> parts = new ArrayList<>(List.of(mention.number().split("[-/]", -1)));
        parts.stream()
                .filter(p -> Character.isLetter(p.codePointAt(0)))
                .findFirst()
                .ifPresent(code -> {
                    parts.remove(code);
                    parts.add(0, code);
                });
        mention.date()
                .map(d -> String.valueOf(d.getYear()))
                .filter(y -> !parts.contains(y))
                .ifPresent(parts::add);
        return Unmarked.slug(String.join(" ", parts), 40);
    }

    static void unclear(Problems problems, Place place, String number, String words, Meaning.OneOf several) {
        String all = several.instruments().stream().map(Citations::named).collect(Collectors.joining("; "));
        problems.mark(Fault.CITED_UNCLEAR, place, number, words, all);
    }

    private static String named(Instrument instrument) {
        return instrument.title() + " ngày " + VietnameseDate.format(instrument.issuedOn());
    }
}
