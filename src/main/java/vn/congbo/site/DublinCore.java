package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Edition;
import vn.congbo.model.Library;
import vn.congbo.model.Target;
import vn.congbo.model.Unit;

/** What a page says of itself in DCMI Metadata Terms. What is unknown is left out: the terms have no word for it. */
public final class DublinCore {

    /**
     * One term.
     *
     * @param content words, or a root-relative address
     */
    public record Term(String name, String content, boolean isAddress) {}

    private final Library library;
    private final Target target;
    private final Permalink page;
    private final List<Term> terms = new ArrayList<>();

    private DublinCore(Library library, Target target, Page page) {
        this.library = library;
        this.target = target;
        this.page = page.permalink();
    }

    /** Of plans, their clauses and bulletins; nothing on pages of editions, which are kept as they are. */
    public static List<Term> of(Library library, Target target, Page page) {
        DublinCore core = new DublinCore(library, target, page);
        if (page instanceof Page.PlanPage p) {
            core.plan(p);
        } else if (page instanceof Page.ClausePage p) {
            core.clause(p);
        } else if (page instanceof Page.BulletinPage p) {
            core.bulletin(p);
        }
        return List.copyOf(core.terms);
    }

    private void plan(Page.PlanPage page) {
        PlanHistory history = page.history();
        Edition first = history.editions().get(0).edition();
        begin(page.title(), history.plan().issuer(), history.plan().documentType());
        first.facts().number().toOptional().ifPresent(number -> add("identifier", number));
        first.facts().issuedOn().toOptional().ifPresent(day -> add("issued", day.toString()));
    }

    private void clause(Page.ClausePage page) {
        PlanHistory history = page.history();
        begin(page.title(), history.plan().issuer(), "Điều khoản");
        ReadEdition last = page.life().last();
        last.edition().facts().issuedOn().toOptional().ifPresent(day -> add("issued", day.toString()));
        partOf(history);
    }

    private void bulletin(Page.BulletinPage page) {
        Bulletin bulletin = page.bulletin();
        begin(page.title(), bulletin.unit(), "Bản tin tiến độ");
        add("issued", bulletin.publishedOn().toString());
        page.plan().ifPresent(this::partOf);
    }

    private void begin(String title, String unit, String type) {
        add("title", title);
        library.unit(unit).map(Unit::name).ifPresent(name -> add("creator", name));
        Optional.of(target.office()).filter(office -> !office.isEmpty()).ifPresent(office -> add("publisher", office));
        add("type", type);
        add("language", "vi");
        CitedAddress.of(library.settings(), target, page).ifPresent(address -> add("identifier", address));
        library.settings().license().ifPresent(terms -> add("license", terms));
    }

    private void partOf(PlanHistory history) {
        terms.add(
                new Term("dcterms.isPartOf", Addresses.plan(history.plan().id()).path(), true));
    }

    private void add(String name, String content) {
        terms.add(new Term("dcterms." + name, content, false));
    }
}
