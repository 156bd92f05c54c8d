package vn.congbo.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final List<Instrument> register;
    private final Problems problems;
    private final String registerFile;
    private final List<History.Mention> resolved = new ArrayList<>();

    private Mentions(Edition edition, Library library, Problems problems) {
        this.edition = edition;
        this.register = library.instruments();
        this.registerFile = library.settings().contentFolder() + "/dang-ky/van-ban.yml";
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
            Optional<String> instrument = declared.flatMap(Note::instrument)
                    .or(() -> registered(mention).map(Instrument::id));
            if (instrument.isEmpty() && declared.isEmpty()) {
                complain(clause, mention);
            } else if (instrument.filter(this::isRegistered).isPresent()) {
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

    private boolean isRegistered(String id) {
        return register.stream().anyMatch(i -> i.id().equals(id));
    }

    private Optional<Note> declaration(Clause clause, CitationGrammar.Mention mention) {
        return edition.notes().stream()
                .filter(n -> n.kind() == Note.Kind.CONFLICT)
                .filter(n -> n.clause().equals(clause.id()) || n.clause().equals(sentenceAt(clause, mention.start())))
                .filter(n -> n.quote().replaceAll("\\s+", "").equals(mention.number()))
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

    private Optional<Instrument> registered(CitationGrammar.Mention mention) {
        return register.stream()
                .filter(i -> i.type().equals(mention.type()))
                .filter(i -> i.number().equals(mention.number()))
                .filter(i -> mention.date().equals(Optional.of(i.issuedOn())))
                .findFirst();
    }

    /** Same type and day, other number: one of the two is wrong, and only a person may say which. */
    private void complain(Clause clause, CitationGrammar.Mention mention) {
        Optional<Instrument> rival = register.stream()
                .filter(i -> i.type().equals(mention.type()) && mention.date().equals(Optional.of(i.issuedOn())))
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
            boolean registerIsWhole = !problems.hasErrorsIn(registerFile);
            if (registerIsWhole) { // an entry with a fault of its own may be the one
                String words = clause.text().substring(mention.start(), mention.end());
                problems.mark(Fault.UNKNOWN_INSTRUMENT, clause.place(), mention.number(), words);
            }
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
