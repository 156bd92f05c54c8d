package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.Target;

/**
 * Which links on a page lead to what it is about, to what describes it, to whoever wrote it (FAIR Signposting, profile of 2/10/2023). The same
 * stands in the page, in the headers of a server and in the link set, because all of them ask here.
 */
public final class Signposts {

    static final String LINKSET = "application/linkset+json";

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String ABOUT_PAGE = "https://schema.org/AboutPage";
    private static final String LAW = "https://schema.org/Legislation";
    private static final String REPORT = "https://schema.org/Report";

    private final Library library;
    private final Target target;

    /**
     * A typed link from a page (RFC 8288).
     *
     * @param address root-relative for what lies on the same target, else whole
     * @param type media type of what is there; empty where it is no file
     */
    public record Signpost(String relation, String address, String type) {}

    public Signposts(Library library, Target target) {
        this.library = library;
        this.target = target;
    }

    /** What the page itself says; nothing where there is nothing to say, and on pages of editions, which are kept as they are. */
    public List<Signpost> of(Page page) {
        if (page instanceof Page.PlanPage p) {
            List<Signpost> links = new ArrayList<>(ofPlan(p.history()));
            links.add(to("linkset", Addresses.linkset(p.plan().id()), LINKSET));
            return List.copyOf(links);
        } else if (page instanceof Page.ClausePage p) {
            return ofClause(p);
        }
        return page instanceof Page.BulletinPage p ? ofBulletin(p) : List.of();
    }

    List<Signpost> ofPlan(PlanHistory history) {
        String id = history.plan().id();
        List<Signpost> links = begun(Addresses.plan(id), history.plan().issuer(), ABOUT_PAGE, LAW);
        links.add(to("describedby", Addresses.linkedData(id), "application/ld+json"));
        links.add(to("describedby", Addresses.api("plans/" + id + ".json"), JSON));
        history.editions().stream()
                .map(e -> Addresses.edition(id, e.edition().number()))
                .forEach(edition -> links.add(to("item", edition, HTML)));
        return List.copyOf(links);
    }

    List<Signpost> ofEdition(PlanHistory history, ReadEdition read) {
        String id = history.plan().id();
        int number = read.edition().number();
        Permalink page = Addresses.edition(id, number);
        List<Signpost> links = begun(page, history.plan().issuer(), ABOUT_PAGE, LAW);
        links.add(to("describedby", Addresses.metadata(id, number, "json"), JSON));
        links.add(to("describedby", Addresses.metadata(id, number, "xml"), "application/xml"));
        links.add(to("describedby", Addresses.api("plans/" + id + "/editions/" + number + ".json"), JSON));
        read.edition()
                .originals()
                .forEach(o -> links.add(new Signpost("item", page.path() + "goc/" + o.name(), MediaType.of(o.name()))));
        links.add(new Signpost("item", page.path() + "nguyen-van.txt", "text/plain"));
        links.add(to("item", Addresses.akomaNtoso(id, number), "application/xml"));
        links.add(to("collection", Addresses.plan(id), HTML));
        return List.copyOf(links);
    }

    private List<Signpost> ofClause(Page.ClausePage page) {
        String plan = page.history().plan().id();
        List<Signpost> links = begun(page.permalink(), page.history().plan().issuer(), LAW);
        links.add(to("describedby", Addresses.api("plans/" + plan + "/clauses.json"), JSON));
        links.add(to("collection", Addresses.plan(plan), HTML));
        return List.copyOf(links);
    }

    private List<Signpost> ofBulletin(Page.BulletinPage page) {
        List<Signpost> links = begun(page.permalink(), page.bulletin().unit(), REPORT);
        page.plan()
                .ifPresent(history ->
                        links.add(to("collection", Addresses.plan(history.plan().id()), HTML)));
        return List.copyOf(links);
    }

    /** What every such page says of itself; an address to cite only where it is known whole, terms only where they are set. */
    private List<Signpost> begun(Permalink page, String unit, String... types) {
        List<Signpost> links = new ArrayList<>();
        CitedAddress.of(library.settings(), target, page).ifPresent(a -> links.add(to("cite-as", a)));
        Stream.of(types).forEach(type -> links.add(to("type", type)));
        library.unit(unit).ifPresent(u -> links.add(to("author", Addresses.unit(u.id()), HTML)));
        library.settings().license().ifPresent(terms -> links.add(to("license", terms)));
        return links;
    }

    static Signpost to(String relation, String address) {
        return new Signpost(relation, address, "");
    }

    static Signpost to(String relation, Permalink address, String type) {
        return new Signpost(relation, address.path(), type);
    }
}
