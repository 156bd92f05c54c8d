package vn.congbo.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Fault;
import vn.congbo.model.Instrument;
import vn.congbo.model.Level;
import vn.congbo.model.Note;
import vn.congbo.model.Problems;
import vn.congbo.text.CitationGrammar;

/** Ties every mention of an instrument in an official text to the register; refuses contradictions that nobody has declared. */
final class Mentions {

    private final Edition edition;
    private final List<Instrument> register;
    private final Problems problems;
    private final List<History.Mention> resolved = new ArrayList<>();

    private Mentions(Edition edition, List<Instrument> register, Problems problems) {
        this.edition = edition;
        this.register = register;
        this.problems = problems;
    }

    static List<History.Mention> resolve(Edition edition, List<Instrument> register, Problems problems) {
        Mentions mentions = new Mentions(edition, register, problems);
        lines(edition).forEach(mentions::read);
        return List.copyOf(mentions.resolved);
    }

    private static Stream<Clause> lines(Edition edition) {
        return edition.clauses().stream().flatMap(Clause::all).filter(c -> c.level() != Level.SENTENCE);
    }

    private void read(Clause clause) {
        for (CitationGrammar.Mention mention : CitationGrammar.find(clause.text())) {
            Optional<Note> declared = declaration(clause, mention);
            Optional<String> instrument = declared.flatMap(Note::instrument)
                    .or(() -> registered(mention).map(Instrument::id));
            if (instrument.isEmpty()) {
                complain(clause, mention);
            } else {
                resolved.add(new History.Mention(
                        clause.id(),
                        mention.start(),
                        mention.end(),
                        clause.text().substring(mention.start(), mention.end()),
                        instrument.get(),
                        declared.isPresent()));
            }
        }
    }

    private Optional<Note> declaration(Clause clause, CitationGrammar.Mention mention) {
        return edition.notes().stream()
                .filter(n -> n.kind() == Note.Kind.CONFLICT)
                .filter(n -> n.clause().equals(clause.id()))
                .filter(n -> n.quote().replaceAll("\\s+", "").equals(mention.number()))
                .findFirst();
    }

    private Optional<Instrument> registered(CitationGrammar.Mention mention) {
        return register.stream()
                .filter(i -> i.type().equals(mention.type()))
                .filter(i -> i.number().equals(mention.number()))
                .filter(i -> i.issuedOn().equals(mention.date()))
                .findFirst();
    }

    /** Same type and day, other number: one of the two is wrong, and only a person may say which. */
    private void complain(Clause clause, CitationGrammar.Mention mention) {
        Optional<Instrument> rival = register.stream()
                .filter(i -> i.type().equals(mention.type()) && i.issuedOn().equals(mention.date()))
                .findFirst();
        String title = mention.type() + " số " + mention.number();
        if (rival.isPresent()) {
            problems.mark(
                    Fault.CONFLICTING_INSTRUMENTS,
                    clause.place(),
                    mention.number(),
                    title,
                    rival.get().number(),
                    otherPlace(rival.get()),
                    clause.id());
        } else {
            problems.mark(Fault.UNKNOWN_INSTRUMENT, clause.place(), mention.number(), title);
        }
    }

    private String otherPlace(Instrument rival) {
        return lines(edition)
                .filter(c -> c.text().contains(rival.number()))
                .map(c -> c.place().toString())
                .findFirst()
                .orElse(rival.place().toString());
    }
}
