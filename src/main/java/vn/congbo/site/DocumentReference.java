package vn.congbo.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Edition.Facts;
import vn.congbo.model.Fact;
import vn.congbo.model.Instrument;
import vn.congbo.model.Level;
import vn.congbo.model.Library;
import vn.congbo.model.Origin;
import vn.congbo.model.Plan;
import vn.congbo.model.Unit;
import vn.congbo.text.VietnameseDate;

/**
 * How a plan is cited for the first time, as one of its editions has it: type, number, date, issuer, subject (Nghị định 30/2020/NĐ-CP, Phụ lục
 * I, Phần I, Mục II, khoản 6.b), and by what it was changed since. What nobody knows is called unknown in its place, never left out.
 */
final class DocumentReference {

    private static final String UNKNOWN = ": chưa rõ)";

    private final Library library;
    private final PlanHistory history;
    private final int number;

    private DocumentReference(Library library, PlanHistory history, int number) {
        this.library = library;
        this.history = history;
        this.number = number;
    }

    static String of(Library library, PlanHistory history, ReadEdition edition) {
        return new DocumentReference(library, history, edition.edition().number()).text(edition);
    }

    private String text(ReadEdition edition) {
        Plan plan = history.plan();
        String issuer = library.unit(plan.issuer()).map(Unit::name).orElse(plan.issuer());
        String subject = edition.edition().clauses().stream()
                .filter(c -> c.level() == Level.SUBJECT)
                .findFirst()
                .map(c -> c.text())
                .orElse(plan.subject());
        List<ReadEdition> all = history.editions().stream()
                .filter(e -> e.edition().number() <= number)
                .toList();
        int base = base(all);
        Facts facts = all.get(base).edition().facts();
        List<String> changes = all.subList(base, all.size()).stream()
                .flatMap(e -> change(e.edition().origin(), facts).stream())
                .toList();
        return text(plan.documentType(), facts, issuer, subject, changes);
    }

    /** The edition whose number and date are those of the plan: the last one that was issued as a whole. */
    private static int base(List<ReadEdition> editions) {
        int last = editions.size() - 1;
        while (last > 0 && !isWhole(editions.get(last).edition().origin())) {
            last--;
        }
        return last;
    }

    private static boolean isWhole(Origin origin) {
        return origin.kind() == Origin.Kind.ISSUED || origin.kind() == Origin.Kind.REPLACED;
    }

    /** What one edition adds: nothing for the first, nor for a plan that came as the very instrument that replaced the one before. */
    private Optional<String> change(Origin origin, Facts facts) {
        return origin.instrument()
                .filter(i -> !i.toOptional()
                        .flatMap(library::instrument)
                        .map(Instrument::number)
                        .equals(facts.number().toOptional()))
                .map(i -> verb(origin.kind()) + " theo "
                        + i.toOptional()
                                .map(id -> library.instrument(id)
                                        .map(DocumentReference::shortly)
                                        .orElse(id))
                                .orElse("văn bản chưa rõ"));
    }

    private static String shortly(Instrument instrument) {
        return instrument.title() + " " + VietnameseDate.inFull(instrument.issuedOn());
    }

    private static String verb(Origin.Kind kind) {
        return switch (kind) {
            case ISSUED -> "được ban hành";
            case CORRECTED -> "được đính chính";
            case AMENDED -> "được sửa đổi, bổ sung";
            case REPLACED -> "thay thế bản trước";
        };
    }

    /** @param changes "được sửa đổi, bổ sung theo Quyết định số …", oldest first */
    static String text(String type, Facts facts, String issuer, String subject, List<String> changes) {
        String changed = changes.isEmpty() ? "" : changes.stream().collect(Collectors.joining("; ", " (", ")"));
        return type + numberAndDate(facts.number(), facts.issuedOn()) + " của " + issuer + " " + about(subject)
                + changed;
    }

    private static String numberAndDate(Fact<String> number, Fact<LocalDate> date) {
        if (!number.isKnown() && !date.isKnown()) {
            return " (số, ký hiệu, ngày ban hành" + UNKNOWN;
        }
        return number.toOptional().map(n -> " số " + n).orElse(" (số, ký hiệu" + UNKNOWN)
                + date.toOptional().map(d -> " " + VietnameseDate.inFull(d)).orElse(" (ngày ban hành" + UNKNOWN);
    }

    /** A subject begins a line of the document, hence its capital; in a sentence only a name keeps it, told by the capital of its next word. */
    private static String about(String subject) {
        String[] words = subject.split("\\s+", 3);
        boolean name = words[0].codePoints().filter(Character::isUpperCase).count() > 1
                || (words.length > 1 && Character.isUpperCase(words[1].codePointAt(0)));
        int first = subject.offsetByCodePoints(0, 1);
        String inSentence =
                name ? subject : subject.substring(0, first).toLowerCase(Locale.ROOT) + subject.substring(first);
        return inSentence.startsWith("về ") ? inSentence : "về " + inSentence;
    }
}
