package vn.congbo.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Clause;
import vn.congbo.model.Edition;
import vn.congbo.model.Note;

/** One edition: its facts, its text clause by clause as printed, and the editor's notes apart from it. */
final class ApiEdition {

    private final ReadEdition read;

    private ApiEdition(ReadEdition read) {
        this.read = read;
    }

    static Map<String, @Nullable Object> of(ReadEdition read) {
        return new ApiEdition(read).tree();
    }

    private Map<String, @Nullable Object> tree() {
        Edition edition = read.edition();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("plan", edition.plan());
        tree.put("number", edition.number());
        tree.put("address", Addresses.edition(edition.plan(), edition.number()).path());
        tree.put("kind", edition.origin().kind().key());
        tree.put("instrument", edition.origin().instrument().map(JsonFact::of).orElse(null));
        tree.put("facts", facts(edition.facts()));
        tree.put("textSha256", read.textFile().sha256());
        tree.put("clauses", edition.clauses().stream().map(this::clause).toList());
        tree.put("notes", edition.notes().stream().map(ApiEdition::note).toList());
        return tree;
    }

    private static Map<String, Object> facts(Edition.Facts facts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", JsonFact.of(facts.number()));
        tree.put("place", JsonFact.of(facts.place()));
        tree.put("issuedOn", JsonFact.of(facts.issuedOn()));
        tree.put("effectiveFrom", JsonFact.of(facts.effectiveFrom()));
        tree.put("publishedOn", JsonFact.of(facts.publishedOn()));
        tree.put("signedCopy", JsonFact.of(facts.signedCopy()));
        return tree;
    }

    private Map<String, Object> clause(Clause clause) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", clause.id());
        tree.put("level", AkomaNtoso.lower(clause.level()));
        tree.put("editorial", clause.level().isEditorial());
        tree.put("number", clause.number());
        tree.put("text", clause.printed());
        tree.put(
                "citations",
                read.mentionsIn(clause.id()).stream().map(ApiEdition::citation).toList());
        tree.put("children", clause.children().stream().map(this::clause).toList());
        return tree;
    }

    private static Map<String, Object> citation(Mention mention) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", mention.text());
        tree.put("instrument", mention.instrument());
        tree.put("asDeclared", mention.asDeclared());
        return tree;
    }

    private static Map<String, @Nullable Object> note(Note note) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", note.id());
        tree.put("kind", note.kind().key());
        tree.put("clause", note.clause());
        tree.put("quote", note.quote());
        tree.put("text", note.text());
        tree.put("instrument", note.instrument().orElse(null));
        return tree;
    }
}
