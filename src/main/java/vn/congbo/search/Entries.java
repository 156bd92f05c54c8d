package vn.congbo.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Clause;
import vn.congbo.model.Fact;
import vn.congbo.model.Instrument;
import vn.congbo.model.Level;
import vn.congbo.model.Obligation;
import vn.congbo.model.Unit;
import vn.congbo.site.Page;
import vn.congbo.site.Site;
import vn.congbo.text.VietnameseDate;

/** What a reader may look for, of each page: the thing itself, not the lists that lead to it. */
final class Entries {

    private final LocalDate asOf;
    private final UnaryOperator<String> plain;

    private Entries(Site site, UnaryOperator<String> plain) {
        this.asOf = site.asOf();
        this.plain = plain;
    }

    static List<Entry> of(Site site, UnaryOperator<String> plain) {
        Entries entries = new Entries(site, plain);
        return site.pages().stream()
                .flatMap(page -> entries.of(page).stream())
                .sorted(Entry.ALIKE_TOGETHER)
                .toList();
    }

    private Optional<Entry> of(Page page) {
        if (page instanceof Page.PlanPage p) {
            return Optional.of(plan(p));
        } else if (page instanceof Page.ClausePage p) {
            return Optional.of(clause(p));
        } else if (page instanceof Page.GoalPage p) {
            String text = p.clause().text() + "\n" + body(page);
            return Optional.of(entry(page, "muc-tieu", p.goal().summary(), text)
                    .in(context(p.history(), p.clause().id()), p.end().isPresent())
                    .of(year(p.edition()), List.of()));
        } else if (page instanceof Page.ObligationPage p) {
            return Optional.of(obligation(p));
        } else if (page instanceof Page.BulletinPage p) {
            return Optional.of(bulletin(p));
        } else if (page instanceof Page.InstrumentPage p) {
            return Optional.of(instrument(p));
        } else if (page instanceof Page.UnitPage p) {
            return Optional.of(unit(p));
        }
        return ordinary(page);
    }

    private Entry plan(Page.PlanPage p) {
        boolean over = p.plan().endingOn(asOf).isPresent();
        String heading = p.plan().name() + ". " + p.plan().documentType() + " "
                + p.plan().subject();
        return entry(p, "ke-hoach", heading, body(p))
                .in(ClauseState.of(p.history(), asOf), over)
                .of(year(p.history().current()), List.of(p.plan().issuer()));
    }

    /** A heading weighs more than a sentence. */
    private Entry clause(Page.ClausePage p) {
        Clause clause = p.clause();
        boolean heading = clause.level() == Level.MUC || clause.level() == Level.KHOAN;
        List<String> units = p.duties().stream()
                .flatMap(d -> d.obligation().actors().stream())
                .map(Obligation.Actor::unit)
                .toList();
        return entry(p, "dieu-khoan", heading ? clause.text() : "", heading ? "" : clause.text())
                .in(p.history().plan().name() + " · " + ClauseState.of(p, asOf), ClauseState.isOver(p, asOf))
                .of(year(p.life().last()), units);
    }

    private Entry obligation(Page.ObligationPage p) {
        Obligation duty = p.entry().obligation();
        String actors = duty.actors().stream().map(Obligation.Actor::wording).collect(Collectors.joining("; "));
        return entry(p, "nhiem-vu", "", actors.isEmpty() ? duty.quote() : duty.quote() + " · " + actors)
                .in(context(p.history(), duty.clause()), p.end().isPresent())
                .of(
                        year(p.history().current()),
                        duty.actors().stream().map(Obligation.Actor::unit).toList());
    }

    private Entry bulletin(Page.BulletinPage p) {
        Bulletin b = p.bulletin();
        String claim = b.claim().map(Bulletin.Claim::reason).orElse("");
        String text = "Ngày sự kiện: " + VietnameseDate.format(b.happenedOn()) + ". " + claim + " " + body(p);
        String state = p.correctedBy().isPresent() ? ", đã được đính chính" : "";
        return entry(p, "ban-tin", b.summary(), text)
                .in(
                        "Đăng ngày " + VietnameseDate.format(b.publishedOn()) + state,
                        p.correctedBy().isPresent())
                .of(b.publishedOn().getYear(), List.of(b.unit()));
    }

    private static Entry instrument(Page.InstrumentPage p) {
        Instrument i = p.instrument();
        String issuer = p.issuer().map(Unit::name).orElse("");
        String text = "Ban hành ngày " + VietnameseDate.format(i.issuedOn()) + ". " + issuer;
        return entry(p, "van-ban", i.subject(), text)
                .of(i.issuedOn().getYear(), i.issuer().toOptional().stream().toList());
    }

    /** Under each of its names. */
    private static Entry unit(Page.UnitPage p) {
        String names = Stream.concat(p.unit().abbreviation().stream(), p.unit().otherNames().stream())
                .collect(Collectors.joining("; "));
        return entry(p, "don-vi", names, p.unit().remark().orElse(""))
                .of(0, List.of(p.unit().id()));
    }

    private Optional<Entry> ordinary(Page page) {
        boolean isFound = page instanceof Page.TextPage
                || page instanceof Page.Withdrawn
                || page instanceof Page.Deadlines
                || page instanceof Page.LegalBases
                || page instanceof Page.Publications
                || page instanceof Page.Feedback
                || page instanceof Page.FeedbackRegister
                || page instanceof Page.Progress;
        String plan = page instanceof Page.Progress p ? p.history().plan().name() : "";
        if (page instanceof Page.Translated translated
                && translated.translation().isPresent()) {
            return Optional.of(entry(page, "trang", "", body(page)).in("Bản dịch: " + translated.language(), false));
        }
        return isFound
                ? Optional.of(entry(page, "trang", "", body(page)).in(plan, page instanceof Page.Withdrawn))
                : Optional.empty();
    }

    private static Entry entry(Page page, String kind, String heading, String text) {
        return new Entry(page.permalink().path(), kind, page.title(), heading.strip(), text.strip());
    }

    private String body(Page page) {
        return page.document().map(d -> plain.apply(d.body())).orElse("");
    }

    /** What hangs on a clause is told to be over, or to be so perhaps, or not yet in force, beside the name of its plan. */
    private String context(PlanHistory plan, String clause) {
        return plan.plan().name()
                + plan.fateOf(clause, asOf)
                        .map(end -> end.isCertain() ? ClauseState.OVER : ClauseState.UNCLEAR)
                        .or(() -> plan.comingWith(clause, asOf).map(edition -> ClauseState.COMING))
                        .map(state -> " · " + state)
                        .orElse("");
    }

    private static int year(ReadEdition edition) {
        Fact<LocalDate> issued = edition.edition().facts().issuedOn();
        return issued.toOptional().map(LocalDate::getYear).orElse(0);
    }
}
