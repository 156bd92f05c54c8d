package vn.congbo.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bytes;
import vn.congbo.model.Clause;
import vn.congbo.model.Settings;
import vn.congbo.model.Target;
import vn.congbo.site.ClauseLabel;
import vn.congbo.site.ClauseReference;
import vn.congbo.site.DublinCore;
import vn.congbo.site.FeedbackSubject;
import vn.congbo.site.Page;
import vn.congbo.site.Permalink;
import vn.congbo.site.Signer;
import vn.congbo.site.Signposts;
import vn.congbo.site.Site;
import vn.congbo.text.VietnameseDate;

/** Everything a template may name: our typed model, a few functions, and JBake's own names beside them. */
final class TemplateModel {

    private final Site site;
    private final Target target;
    private final Signposts signposts;
    private final PageWords words;
    private final DefaultObjectWrapper wrapper;
    private final CitedText citedText;
    private final Map<String, Object> shared = new HashMap<>();
    /** Asked for on every page, of the same few editions; told apart by what they are, not by comparing whole texts. */
    private final IdentityHashMap<ReadEdition, Map<String, String>> labels = new IdentityHashMap<>();

    private final IdentityHashMap<ReadEdition, String> documents = new IdentityHashMap<>();

    TemplateModel(
            Site site, Target target, Map<String, Object> jbakeNames, PageWords words, DefaultObjectWrapper wrapper) {
        this.words = words;
        this.site = site;
        this.target = target;
        this.signposts = new Signposts(site.library(), target);
        this.wrapper = wrapper;
        this.citedText = new CitedText(site.library());
        shared.putAll(jbakeNames);
        shared.put("site", site);
        shared.put("library", site.library());
        shared.put("history", site.history());
        shared.put("ledger", site.ledger());
        shared.put("target", target);
        shared.put("asOf", site.asOf());
        shared.put("moment", site.moment());
        shared.put("congbo", version());
        addFunctions();
    }

    Map<String, Object> of(Page page) {
        Map<String, Object> model = new HashMap<>(shared);
        Links to = new Links(page.permalink(), site, target);
        model.put("page", page);
        model.put("to", to);
        model.put("feeds", site.feedsOf(page));
        model.put("signposts", signposts.of(page));
        model.put("dublinCore", DublinCore.of(site.library(), target, page));
        model.put("languages", languages(page, to));
        put(model, "say", args -> words.of(page.language(), (String) args.get(0)));
        model.put("content", JBakeNames.content(page));
        model.put("address", absolute(target, page.permalink()));
        FeedbackSubject about = FeedbackSubject.of(page);
        model.put("about", about);
        site.library()
                .feedback()
                .desk()
                .email()
                .ifPresent(e -> model.put("mail", FeedbackMail.to(e, about, absolute(target, page.permalink()))));
        canonicalTarget().ifPresent(t -> model.put("canonical", absolute(t, page.canonical())));
        put(model, "cited", args -> HTMLOutputFormat.INSTANCE.fromMarkup(citedText.of((String) args.get(0), to)));
        put(
                model,
                "official",
                args -> HTMLOutputFormat.INSTANCE.fromMarkup(
                        new ClauseMarkup((ReadEdition) args.get(0), to).of((Clause) args.get(1))));
        return model;
    }

    private java.util.Optional<Target> canonicalTarget() {
        Settings settings = site.library().settings();
        return settings.targets().stream()
                .filter(t -> t.id().equals(settings.canonical()) && t.base().isPresent())
                .findFirst();
    }

    /**
     * The page in each of its languages: tag, what the language calls itself, link; full address where a base is known, for whoever reads the
     * page from afar ("fully-qualified", as search engines ask). Empty for a page in one language.
     */
    private List<Map<String, String>> languages(Page page, Links to) {
        List<Page> all = site.inAllLanguages(page);
        Target whole = canonicalTarget().orElse(target);
        return all.size() < 2
                ? List.of()
                : all.stream().map(p -> language(p, to, whole)).toList();
    }

    private Map<String, String> language(Page page, Links to, Target whole) {
        Map<String, String> language = new HashMap<>(Map.of(
                "tag", page.language(), "name", words.name(page.language()), "link", to.permalink(page.permalink())));
        whole.base().ifPresent(base -> language.put("address", absolute(whole, page.permalink())));
        return language;
    }

    private static String absolute(Target target, Permalink permalink) {
        String path = permalink.path();
        return target.base().map(b -> b + path.substring(1)).orElse(path);
    }

    private void addFunctions() {
        put(shared, "date", args -> VietnameseDate.format((LocalDate) args.get(0)));
        put(shared, "dayMonth", args -> {
            MonthDay day = (MonthDay) args.get(0);
            return VietnameseDate.dayMonth(day.getDayOfMonth(), day.getMonthValue());
        });
        put(shared, "word", args -> Words.of((String) args.get(0)));
        put(shared, "html", args -> HTMLOutputFormat.INSTANCE.fromMarkup((String) args.get(0)));
        put(shared, "label", args -> label((ReadEdition) args.get(0), (String) args.get(1)));
        put(
                shared,
                "reference",
                args -> reference((PlanHistory) args.get(0), (ReadEdition) args.get(1), (String) args.get(2)));
        put(shared, "signer", args -> Signer.of(((Clause) args.get(0)).lines().toList()));
        put(shared, "sha", args -> ((ReadEdition) args.get(0)).textFile().sha256());
        put(shared, "sha256", args -> ((Bytes) args.get(0)).sha256());
        put(shared, "size", args -> ((Bytes) args.get(0)).size());
    }

    private String label(ReadEdition edition, String clause) {
        return labels.computeIfAbsent(edition, e -> ClauseLabel.all(e.edition().clauses()))
                .getOrDefault(clause, clause);
    }

    private ClauseReference reference(PlanHistory plan, ReadEdition edition, String clause) {
        String document = documents.computeIfAbsent(edition, e -> ClauseReference.document(site.library(), plan, e));
        return ClauseReference.of(
                label(edition, clause), document, edition.clause(clause).orElseThrow());
    }

    /** FreeMarker hands arguments over as its own models: they are unwrapped, so that functions see our types. */
    private void put(Map<String, Object> model, String name, Function function) {
        model.put(name, (TemplateMethodModelEx) arguments -> {
            List<Object> plain = new ArrayList<>();
            for (Object argument : arguments) {
                if (argument == null) {
                    throw new TemplateModelException(name + "(…): argument " + (plain.size() + 1) + " is missing");
                }
                plain.add(wrapper.unwrap((freemarker.template.TemplateModel) argument));
            }
            try {
                return function.apply(plain);
            } catch (ClassCastException | IndexOutOfBoundsException | java.util.MissingResourceException e) {
                throw new TemplateModelException(name + plain + ": " + e.getMessage(), e);
            }
        });
    }

    /** What templates may call by name. */
    private interface Function {
        Object apply(List<Object> arguments) throws TemplateModelException;
    }

    private static String version() {
        String version = TemplateModel.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
