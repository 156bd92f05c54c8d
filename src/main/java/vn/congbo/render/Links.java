package vn.congbo.render;

import java.util.Optional;
import vn.congbo.model.Bulletin;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;
import vn.congbo.site.Addresses;
import vn.congbo.site.Page;
import vn.congbo.site.Permalink;
import vn.congbo.site.Site;

/**
 * {@code to} in templates: addresses relative to the page in hand, so that a site works under any path. Only the page for missing
 * addresses is shown at addresses of any depth; its links begin at the target's root. Public because FreeMarker calls it.
 */
public final class Links {

    private final Permalink here;
    private final Site site;
    private final Target target;

    Links(Permalink here, Site site, Target target) {
        this.here = here;
        this.site = site;
        this.target = target;
    }

    /** @param rootRelative "/x/#y" */
    public String address(String rootRelative) {
        return here.equals(Addresses.notFound())
                ? target.basePath() + rootRelative.substring(1)
                : here.to(rootRelative);
    }

    public String permalink(Permalink permalink) {
        return address(permalink.path());
    }

    public String home() {
        return permalink(Addresses.home());
    }

    public String plans() {
        return permalink(Addresses.plans());
    }

    public String plan(String plan) {
        return permalink(Addresses.plan(plan));
    }

    public String editions(String plan) {
        return permalink(Addresses.editions(plan));
    }

    /** A plan in the words of schema.org, for programs. */
    public String linkedData(String plan) {
        return permalink(Addresses.linkedData(plan));
    }

    /** The list of a plan's mementos; nothing while it has none. */
    public Optional<String> timeMap(String plan) {
        return existing(Addresses.timeMap(plan));
    }

    public Optional<String> timeMap(String plan, String clause) {
        return existing(Addresses.timeMap(plan, clause));
    }

    private Optional<String> existing(Permalink file) {
        return site.file(file.path()).map(f -> permalink(file));
    }

    public String edition(String plan, int number) {
        return permalink(Addresses.edition(plan, number));
    }

    public String clause(String plan, String clause) {
        return inPage(Addresses.plan(plan), clause);
    }

    public String clauseIn(String plan, int number, String clause) {
        return inPage(Addresses.edition(plan, number), clause);
    }

    /** Where a clause of an edition stays for good, to be copied: whole where the target's base is known, else below its root. */
    public String permanent(String plan, int number, String clause) {
        String path = Addresses.edition(plan, number).path() + "#" + clause;
        return target.base().map(b -> b + path.substring(1)).orElse(path);
    }

    private String inPage(Permalink page, String anchor) {
        return page.equals(here) ? "#" + anchor : address(page.path() + "#" + anchor);
    }

    /** Of neighbouring editions. */
    public String comparison(String plan, int older, int newer) {
        return permalink(Addresses.comparison(plan, older, newer));
    }

    /** With the latest edition; not of the one right before it. */
    public String comparisonUntilNow(String plan, int older) {
        return permalink(Addresses.comparisonUntilNow(plan, older));
    }

    /** The page of one clause, also of one that is repealed; nothing for a line that has none, like those of the signature. */
    public Optional<String> clausePage(String plan, String clause) {
        return site.page(Addresses.clause(plan, clause).path())
                .map(Page::permalink)
                .map(this::permalink);
    }

    public String goals(String plan) {
        return permalink(Addresses.goals(plan));
    }

    public String goal(String plan, String clause) {
        return permalink(Addresses.goal(plan, clause));
    }

    public String obligations(String plan) {
        return permalink(Addresses.obligations(plan));
    }

    public String obligation(String plan, String id) {
        return permalink(Addresses.obligation(plan, id));
    }

    public String progress(String plan) {
        return permalink(Addresses.progress(plan));
    }

    public String deadlines() {
        return permalink(Addresses.deadlines());
    }

    /** The calendar of all last days; nothing while no plan names one. */
    public Optional<String> calendar() {
        return calendar(Addresses.calendar());
    }

    /** The calendar of one unit; nothing for one without a last day. */
    public Optional<String> unitCalendar(String unit) {
        return calendar(Addresses.calendar(unit));
    }

    private Optional<String> calendar(Permalink address) {
        return site.file(address.path()).map(file -> permalink(address));
    }

    public String units() {
        return permalink(Addresses.units());
    }

    public String unit(String id) {
        return permalink(Addresses.unit(id));
    }

    public String instruments() {
        return permalink(Addresses.instruments());
    }

    public String instrument(String id) {
        return permalink(Addresses.instrument(id));
    }

    public String bulletins() {
        return permalink(Addresses.bulletins());
    }

    public String bulletin(Bulletin bulletin) {
        return permalink(Addresses.of(bulletin.document()));
    }

    /** A file below the content folder, at its own path. */
    public String attachment(String path) {
        return address("/" + path);
    }

    public String index() {
        return permalink(Addresses.index());
    }

    public String search() {
        return permalink(Addresses.search());
    }

    /** How browsers add the search to their own; nothing while the target's whole address is unknown. */
    public Optional<String> openSearch() {
        return target.base().map(base -> permalink(Addresses.openSearch()));
    }

    public String legalBasis() {
        return permalink(Addresses.legalBasis());
    }

    public String publications() {
        return permalink(Addresses.publications());
    }

    public String feedback() {
        return permalink(Addresses.feedback());
    }

    public String feedbackForm(String plan) {
        return permalink(Addresses.feedbackForm(plan));
    }

    public String feedbackRegister() {
        return permalink(Addresses.feedbackRegister());
    }

    /** An ordinary page by its file name: {@code tiep-can}; nothing when there is no such page. */
    public Optional<String> page(String name) {
        return site.page("/trang/" + name + "/").map(Page::permalink).map(this::permalink);
    }

    /** A Vietnamese page in another language, or itself where it was not translated. */
    public String inLanguage(String language, Permalink vietnamese) {
        return site.page(vietnamese.path()).stream()
                .flatMap(page -> site.inAllLanguages(page).stream())
                .filter(page -> page.language().equals(language))
                .map(Page::permalink)
                .findFirst()
                .map(this::permalink)
                .orElseGet(() -> permalink(vietnamese));
    }

    public String homeIn(String language) {
        return inLanguage(language, Addresses.home());
    }

    public String unitIn(String language, String id) {
        return inLanguage(language, Addresses.unit(id));
    }

    /** A file of an edition: {@code goc/x.txt}, {@code nguyen-van.txt}. */
    public String file(String plan, int number, String name) {
        return address(Addresses.edition(plan, number).path() + name);
    }

    /** An asset under its fingerprinted name. */
    public String asset(String name) {
        OutputFile file = site.assets().find(name).orElseThrow(() -> new MissingAsset(name));
        return address("/" + file.path());
    }
}
