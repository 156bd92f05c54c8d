package vn.congbo.jbake;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.BeansWrapperBuilder;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/** The names that JBake gives to every template, beside those of the page itself. Made once a build, used by several threads. */
final class Vocabulary {

    static {
        System.setProperty("org.freemarker.loggerLibrary", "none"); // what it has to say comes as exceptions
    }

    static final DefaultObjectWrapper WRAPPER =
            new DefaultObjectWrapperBuilder(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS).build();
    /** Names with one meaning for all pages, whatever documents there are. */
    private static final Set<String> OF_ALL_PAGES = Set.of("config", "published_date");

    private static final Set<String> PROPERTIES =
            Set.of("getPublishedPosts", "getPublishedPages", "getUnrenderedContent", "getAllTags", "getTags");
    private static final BeansWrapper BEANS =
            new BeansWrapperBuilder(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS).build();

    private final Project project;
    private final Store store;
    private final Map<String, Object> config;
    private final Map<String, Supplier<List<Document>>> lists = new HashMap<>();
    private final Map<String, TemplateModel> made = new ConcurrentHashMap<>();
    private final Map<Document, DocumentHash> hashes = new ConcurrentHashMap<>();

    Vocabulary(Project project, Store store, List<String> types) {
        this.project = project;
        this.store = store;
        this.config = config();
        lists.put("published_posts", () -> store.published("post"));
        lists.put("published_pages", () -> store.published("page"));
        lists.put("published_content", store::published);
        lists.put("all_content", store::all);
        for (String type : List.of("page", "post", "index", "archive", "feed")) {
            lists.put(type + "s", () -> types.contains(type) ? store.ofType(type) : List.of());
        }
        for (String type : types) { // "tags" and the like keep the meaning that they have
            if (!type.equals("tag") && lists.putIfAbsent(type + "s", () -> store.ofType(type)) == null) {
                lists.putIfAbsent("published_" + type + "s", () -> store.published(type));
            }
        }
    }

    /**
     * What one page sees: these names, and after them its own.
     *
     * @param asksForOthers run when the page asks for a name that tells of other documents
     */
    TemplateHashModel with(Map<String, Object> own, Runnable asksForOthers) {
        return new TemplateHashModel() {
            @Override
            public @Nullable TemplateModel get(String key) throws TemplateModelException {
                TemplateModel common = common(key, own);
                if (common != null && !OF_ALL_PAGES.contains(key)) {
                    asksForOthers.run();
                }
                return common != null ? common : WRAPPER.wrap(own.get(key));
            }

            @Override
            public boolean isEmpty() {
                return false;
            }
        };
    }

    private @Nullable TemplateModel common(String key, Map<String, Object> own) throws TemplateModelException {
        if (key.equals("published_posts") && own.get("published_posts") instanceof List<?> page) {
            return sequence(page.stream().map(Document.class::cast).toList());
        }
        if (lists.containsKey(key)) {
            return made.computeIfAbsent(
                    key, k -> sequence(lists.getOrDefault(k, List::of).get()));
        }
        return switch (key) {
            case "alltags" -> new SimpleCollection(store.tags(), WRAPPER);
            case "tags" -> made.computeIfAbsent(key, k -> new Sequence(tags()));
            case "tag_posts" -> sequence(store.taggedPosts(String.valueOf(own.get("tag"))));
            case "tagged_documents" -> sequence(store.tagged(String.valueOf(own.get("tag"))));
            case "published_date" ->
                new SimpleDate(Date.from(project.startOf(project.asOf())), TemplateDateModel.UNKNOWN);
            case "db" ->
                own.containsKey("published_posts")
                        ? methods(pagedQueries(own))
                        : made.computeIfAbsent(key, k -> methods(queries()));
            case "data" -> made.computeIfAbsent(key, k -> methods(Map.of("get", a -> data(text(a)))));
            case "config" -> made.computeIfAbsent(key, k -> new DocumentHash(config, WRAPPER));
            default -> null;
        };
    }

    /** A document as templates see it, made once. */
    DocumentHash hash(Document document) {
        return hashes.computeIfAbsent(document, d -> new DocumentHash(d.fields(), WRAPPER));
    }

    private TemplateModel sequence(List<Document> documents) {
        List<TemplateModel> items = new ArrayList<>(documents.size());
        documents.forEach(d -> items.add(hash(d)));
        return new Sequence(items);
    }

    /** In the order contrary to that of {@code alltags}, since JBake puts each before the others. */
    private List<TemplateModel> tags() {
        List<TemplateModel> tags = new ArrayList<>();
        for (String tag : store.tags()) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("name", tag);
            fields.put("uri", project.tagFile(tag));
            fields.put("tagged_posts", sequence(store.taggedPosts(tag)));
            fields.put("tagged_documents", sequence(store.tagged(tag)));
            tags.add(0, new DocumentHash(fields, WRAPPER));
        }
        return tags;
    }

    private Map<String, Object> config() {
        Map<String, Object> values = new HashMap<>();
        project.settings().written().forEach((key, value) -> values.put(key.replace('.', '_'), value));
        values.put("index_paginate", project.flag("index.paginate"));
        return values;
    }

    /** The questions that templates put to JBake's database. */
    private Map<String, Function<List<?>, @Nullable Object>> queries() {
        Map<String, Function<List<?>, @Nullable Object>> queries = new HashMap<>();
        queries.put("getPublishedPosts", a -> models(store.published("post")));
        queries.put("getPublishedPages", a -> models(store.published("page")));
        queries.put("getPublishedContent", a -> models(store.published(text(a))));
        queries.put("getAllContent", a -> models(store.ofType(text(a))));
        queries.put("getPublishedPostsByTag", a -> models(store.taggedPosts(text(a))));
        queries.put("getPublishedDocumentsByTag", a -> models(store.tagged(text(a))));
        queries.put("getDocumentByUri", a -> models(store.withUri(text(a))));
        queries.put("getUnrenderedContent", a -> models(store.all()));
        queries.put("getDocumentCount", a -> (long) store.ofType(text(a)).size());
        queries.put("getPublishedCount", a -> (long) store.published(text(a)).size());
        queries.put("getAllTags", a -> store.tags());
        queries.put("getTags", a -> store.tagsOfPosts());
        return queries;
    }

    /** On a page of the index, what is asked for with {@code true} is that page's share of it. */
    private Map<String, Function<List<?>, @Nullable Object>> pagedQueries(Map<String, Object> own) {
        Map<String, Function<List<?>, @Nullable Object>> queries = queries();
        int each = Math.max(1, project.number("index.posts_per_page", 5));
        int start = own.get("currentPageNumber") instanceof Integer number ? (number - 1) * each : 0;
        queries.put("getPublishedPosts", a -> models(share(store.published("post"), a, start, each)));
        queries.put("getAllContent", a -> models(share(store.ofType(text(a)), a, start, each)));
        return queries;
    }

    private static List<Document> share(List<Document> all, List<?> arguments, int start, int each) {
        Object last = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
        return last instanceof TemplateBooleanModel paged && isTrue(paged)
                ? all.subList(Math.min(start, all.size()), Math.min(start + each, all.size()))
                : all;
    }

    private static boolean isTrue(TemplateBooleanModel model) {
        try {
            return model.getAsBoolean();
        } catch (TemplateModelException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> data(String uri) {
        List<Document> found = store.withUri(uri);
        return found.size() == 1 ? model(found.get(0)) : new HashMap<>(); // templates see a map's methods as keys of it
    }

    private static List<DocumentModel> models(List<Document> documents) {
        return documents.stream().map(Vocabulary::model).toList();
    }

    /** JBake's own class: templates see its getters beside the fields. */
    private static DocumentModel model(Document document) {
        DocumentModel model = new DocumentModel();
        document.fields().forEach((key, value) -> model.put(key, Document.value(value)));
        return model;
    }

    private static String text(List<?> arguments) {
        try {
            Object first = arguments.isEmpty() ? "" : arguments.get(0);
            return first instanceof TemplateScalarModel scalar ? scalar.getAsString() : String.valueOf(first);
        } catch (TemplateModelException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As methods and, where they need no argument, as the properties of a Java bean. */
    private static TemplateHashModel methods(Map<String, Function<List<?>, @Nullable Object>> named) {
        Map<String, Object> methods = new HashMap<>();
        named.forEach((name, method) -> {
            methods.put(name, (TemplateMethodModelEx) arguments -> BEANS.wrap(method.apply((List<?>) arguments)));
            if (PROPERTIES.contains(name)) {
                String property = name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
                methods.put(property, (Supplier<@Nullable Object>) () -> method.apply(List.of()));
            }
        });
        return new DocumentHash(methods, WRAPPER) {
            @Override
            public @Nullable TemplateModel get(String key) throws TemplateModelException {
                return methods.get(key) instanceof Supplier<?> property ? BEANS.wrap(property.get()) : super.get(key);
            }
        };
    }
}
