package vn.congbo.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congbo.model.Document;
import vn.congbo.model.Translation;

/** The address of everything that has one. The only place where addresses are made. */
public final class Addresses {

    /** The publication log as published, below the root; it lies at the same path below the content folder. */
    public static final String PUBLICATION_LOG = "nhat-ky/cong-bo.json";

    /** How the search index is laid out, below the root. */
    public static final String SEARCH_INDEX = "tim-kiem/chi-muc.json";

    /** Everything for programs, below the root; a later version with other names would stand beside it. */
    private static final String API = "/api/v1/";

    private static final String TIME_MAP = "timemap.link";

    private static final String LINKSET = "linkset.json";

    private static final Set<String> FOR_NOBODY =
            Set.of("404.html", "manifest.json", Sitemap.MAP, Sitemap.ROBOTS, OpenSearch.FILE, SEARCH_INDEX);

    private Addresses() {}

    public static Permalink home() {
        return new Permalink("/");
    }

    public static Permalink notFound() {
        return new Permalink("/404.html");
    }

    public static Permalink plans() {
        return new Permalink("/ke-hoach/");
    }

    public static Permalink plan(String plan) {
        return new Permalink("/ke-hoach/" + plan + "/");
    }

    /** The list of a plan's editions, for programs. */
    public static Permalink editions(String plan) {
        return new Permalink("/ke-hoach/" + plan + "/editions.json");
    }

    /** The list of a plan's mementos (RFC 7089). */
    public static Permalink timeMap(String plan) {
        return new Permalink(plan(plan).path() + TIME_MAP);
    }

    /** The list of a clause's mementos. */
    public static Permalink timeMap(String plan, String clause) {
        return new Permalink(clause(plan, clause).path() + TIME_MAP);
    }

    public static Permalink edition(String plan, int number) {
        return new Permalink("/ke-hoach/" + plan + "/ban-" + number + "/");
    }

    /** An edition as Akoma Ntoso; beside the folder of the edition, which never changes once it is sealed. */
    static Permalink akomaNtoso(String plan, int number) {
        return api("plans/" + plan + "/editions/" + number + ".akn.xml");
    }

    /** An edition's metadata as Nghị định 30 lists it, {@code json} or {@code xml}. */
    static Permalink metadata(String plan, int number, String form) {
        return api("plans/" + plan + "/editions/" + number + ".nd30." + form);
    }

    /** The schema of that XML. */
    static Permalink metadataSchema() {
        return api("nd30.xsd");
    }

    /** What a plan's page, its files and its descriptions are to each other (RFC 9264). */
    public static Permalink linkset(String plan) {
        return new Permalink(plan(plan).path() + LINKSET);
    }

    /** The same of an edition; beside its folder, in which nothing changes once it is sealed. */
    static Permalink linkset(String plan, int number) {
        return new Permalink(plan(plan).path() + "ban-" + number + "." + LINKSET);
    }

    /** How browsers add the search of a channel to their own. */
    public static Permalink openSearch() {
        return new Permalink("/" + OpenSearch.FILE);
    }

    /** A plan in the words of schema.org. */
    public static Permalink linkedData(String plan) {
        return api("plans/" + plan + ".jsonld");
    }

    /** A file for programs. */
    static Permalink api(String path) {
        return new Permalink(API + path);
    }

    public static Permalink comparison(String plan, int older, int newer) {
        return new Permalink("/ke-hoach/" + plan + "/so-sanh/" + older + "-" + newer + "/");
    }

    /** Against the latest edition, whichever that is: a page that names its number would vanish with the next one. */
    public static Permalink comparisonUntilNow(String plan, int older) {
        return new Permalink("/ke-hoach/" + plan + "/so-sanh/" + older + "-nay/");
    }

    public static Permalink clause(String plan, String id) {
        return new Permalink("/ke-hoach/" + plan + "/dieu-khoan/" + id + "/");
    }

    public static Permalink goals(String plan) {
        return new Permalink("/ke-hoach/" + plan + "/muc-tieu/");
    }

    public static Permalink goal(String plan, String clause) {
        return new Permalink("/ke-hoach/" + plan + "/muc-tieu/" + clause + "/");
    }

    public static Permalink obligations(String plan) {
        return new Permalink("/ke-hoach/" + plan + "/nghia-vu/");
    }

    /** One duty. */
    public static Permalink obligation(String plan, String id) {
        return new Permalink("/ke-hoach/" + plan + "/nghia-vu/" + id + "/");
    }

    /** How far a plan has come. */
    public static Permalink progress(String plan) {
        return new Permalink("/ke-hoach/" + plan + "/tien-do/");
    }

    /** The feed of news about what has that address. */
    public static Permalink feed(Permalink thing) {
        return new Permalink(thing.path() + "tin.atom");
    }

    public static Permalink deadlines() {
        return new Permalink("/thoi-han/");
    }

    /** All last days, to subscribe to. */
    public static Permalink calendar() {
        return new Permalink("/lich.ics");
    }

    /** The last days of one unit. */
    public static Permalink calendar(String unit) {
        return new Permalink("/don-vi/" + unit + "/lich.ics");
    }

    public static Permalink units() {
        return new Permalink("/don-vi/");
    }

    public static Permalink unit(String id) {
        return new Permalink("/don-vi/" + id + "/");
    }

    public static Permalink instruments() {
        return new Permalink("/van-ban/");
    }

    public static Permalink instrument(String id) {
        return new Permalink("/van-ban/" + id + "/");
    }

    public static Permalink bulletins() {
        return new Permalink("/ban-tin/");
    }

    public static Permalink index() {
        return new Permalink("/muc-luc/");
    }

    public static Permalink search() {
        return new Permalink("/tim-kiem/");
    }

    public static Permalink legalBasis() {
        return new Permalink("/co-so-phap-ly/");
    }

    public static Permalink publications() {
        return new Permalink("/nhat-ky/");
    }

    /** Kiến nghị, phản ánh: where to send it, and the blank form. */
    public static Permalink feedback() {
        return new Permalink("/kien-nghi/");
    }

    public static Permalink feedbackRegister() {
        return new Permalink("/kien-nghi/so/");
    }

    /** The form about one plan. */
    public static Permalink feedbackForm(String plan) {
        return new Permalink("/ke-hoach/" + plan + "/kien-nghi/");
    }

    /**
     * The address that a published file answers for ever.
     *
     * @param file path below the root
     * @return empty for what nobody quotes: fingerprinted assets, the page for missing addresses, the manifest, what is written for robots, the search index
     */
    public static Optional<String> forEver(String file) {
        return file.startsWith(Assets.PUBLISHED) || FOR_NOBODY.contains(file) || Sitemap.isPart(file)
                ? Optional.empty()
                : Optional.of("/" + file.replaceFirst("(?<=^|/)index\\.html$", ""));
    }

    /** The page in another language of the one at that address: {@code /en/don-vi/}. */
    static Permalink inLanguage(String language, Permalink vietnamese) {
        return new Permalink("/" + language.toLowerCase(Locale.ROOT) + vietnamese.path());
    }

    /** A document that has a page of its own is found where it lies: {@code trang/x.adoc} at {@code /trang/x/}. */
    public static Permalink of(Document document) {
        String path = document.path();
        return switch (document.type()) {
            case "ke-hoach", "ban-van" -> new Permalink("/" + path.substring(0, path.lastIndexOf('/') + 1));
            case Translation.TYPE ->
                Translation.Name.of(path)
                        .map(name -> inLanguage(name.language(), page(name.original())))
                        .orElseGet(() -> page(path));
            default -> page(path);
        };
    }

    private static Permalink page(String path) {
        return new Permalink("/" + path.substring(0, path.lastIndexOf('.')) + "/");
    }
}
