package vn.congbo.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.congbo.edition.InstrumentRegister.Meaning;
import vn.congbo.model.Anchor;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.model.Note;
import vn.congbo.model.Problems;
import vn.congbo.text.CitationGrammar;

/** Ties every mention of an instrument in an official text to the register; refuses contradictions that nobody has declared. */
final class Mentions {

    private final Edition edition;
    private final InstrumentRegister register;
    private final Problems problems;
    private final List<History.Mention> resolved = new ArrayList<>();
    private final Set<String> cited = new HashSet<>();

    private Mentions(Edition edition, Library library, Problems problems) {
        this.edition = edition;
        this.register = new InstrumentRegister(library);
        this.problems = problems;
    }

    static List<History.Mention> resolve(Edition edition, Library library, Problems problems) {
        Mentions mentions = new Mentions(edition, library, problems);
        lines(edition).forEach(mentions::read);
        return List.copyOf(mentions.resolved);
    }

    private static Stream<Clause> lines(Edition edition) {
        return edition.clauses().stream().flatMap(Clause::lines);
    }

    private void read(Clause clause) {
        for (CitationGrammar.Mention mention : CitationGrammar.find(clause.text())) {
            Optional<Note> declared = declaration(clause, mention);
            Meaning meaning = register.meaning(mention, mention.printed(clause.text()), cited);
            Optional<Instrument> meant = declared.flatMap(Note::instrument)
                    .map(register::find)
                    .orElse(meaning instanceof Meaning.Registered r ? Optional.of(r.instrument()) : Optional.empty());
            meant.ifPresent(instrument -> resolve(clause, mention, instrument, declared.isPresent()));
            if (declared.isEmpty() && meant.isEmpty()) {
                complain(clause, mention, meaning);
            } else if (declared.isEmpty()) {
                checkSpelling(clause, mention, meant.orElseThrow());
            }
        }
    }

    private void resolve(Clause clause, CitationGrammar.Mention mention, Instrument instrument, boolean asDeclared) {
        cited.add(instrument.id());
        resolved.add(new History.Mention(
                clause.id(),
                mention.start(),
                mention.end(),
                clause.text().substring(mention.start(), mention.end()),
                instrument.id(),
                asDeclared));
    }

    /** The words stay as they are printed; a reader should be told, and the issuer asked. Nothing can be added to a sealed edition any more. */
    private void checkSpelling(Clause clause, CitationGrammar.Mention mention, Instrument meant) {
        String number = clause.text().substring(mention.numberStart(), mention.numberEnd());
        boolean malformed = InstrumentRegister.isMalformed(mention, mention.printed(clause.text()), Optional.of(meant));
        if (malformed
                && edition.seal().isEmpty()
                && edition.notes().stream().noneMatch(n -> isAbout(n, clause, mention, number))) {
            problems.mark(Fault.OFFICIAL_MALFORMED, clause.place(), number, number, meant.number(), clause.id());
        }
    }

    /** Whether a note keeps those words, or some of them, as they are. */
    private static boolean isAbout(Note note, Clause clause, CitationGrammar.Mention mention, String number) {
        boolean here = note.clause().equals(clause.id()) || note.clause().equals(sentenceAt(clause, mention.start()));
        boolean same = number.contains(note.quote()) || note.quote().contains(number);
        return here && same && !note.quote().isEmpty() && note.kind() == Note.Kind.VERBATIM;
    }

    private Optional<Note> declaration(Clause clause, CitationGrammar.Mention mention) {
        return edition.notes().stream()
                .filter(n -> n.kind() == Note.Kind.CONFLICT)
                .filter(n -> n.clause().equals(clause.id()) || n.clause().equals(sentenceAt(clause, mention.start())))
                .filter(n -> n.quote().replaceAll("\\s+", "").equals(mention.printed(clause.text())))
                .findFirst();
    }

    /** The id of the sentence that holds that character; "" when sentences have none. */
    private static String sentenceAt(Clause clause, int offset) {
        return clause.anchors().stream()
                .filter(a -> a.offset() <= offset && a.id().startsWith(clause.id() + "-c"))
                .reduce((earlier, later) -> later)
                .map(Anchor::id)
                .orElse("");
    }

    /**
     * Same type and day, other number: one of the two may be wrong, or the register may lack this one; only a person may say. What has its type
     * only from the mention before it stops no build.
     */
    private void complain(Clause clause, CitationGrammar.Mention mention, Meaning meaning) {
        String words = clause.text().substring(mention.start(), mention.end());
        String number = clause.text().substring(mention.numberStart(), mention.numberEnd());
        Optional<Instrument> rival = register.sameDay(mention);
        if (rival.isPresent() && mention.hasType()) {
            problems.mark(
                    Fault.CONFLICTING_INSTRUMENTS,
                    clause.place(),
                    number,
                    mention.type() + " số " + mention.printed(clause.text()),
                    rival.get().number(),
                    otherPlace(rival.get()),
                    clause.id());
        } else if (register.isWhole(problems) && mention.isDated() && mention.hasType()) {
            problems.mark(Fault.UNKNOWN_INSTRUMENT, clause.place(), number, words);
        } else if (register.isWhole(problems) && meaning instanceof Meaning.OneOf several) {
            Citations.unclear(problems, clause.place(), number, words, several);
        } else if (register.isWhole(problems) && meaning instanceof Meaning.Otherwise other) {
            Citations.otherwise(problems, clause.place(), number, words, mention, other);
        } else if (register.isWhole(problems)) {
            Citations.unknown(problems, clause.place(), number, words, mention);
        }
    }

    private String otherPlace(Instrument rival) {
        return lines(edition)
                .filter(c -> CitationGrammar.find(c.text()).stream()
                        .anyMatch(m -> m.number().equals(rival.number())
                                || m.printed(c.text()).equals(rival.number())))
                .map(c -> c.place().toString())
                .findFirst()
                .orElse(rival.place().toString());
    }
}
