package vn.congbo.jbake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** All pages of a JBake site and where each goes, in the order in which JBake writes them: the later of two at one place stays. */
final class Pages {

    private static final String VERSION = "v2.7.0";
    private static final Store.Neighbours NONE = new Store.Neighbours(Optional.empty(), Optional.empty());

    private final Project project;
    private final Store store;
    private final Vocabulary vocabulary;
    private final Templates templates;
    private final PageSums sums;
    private final Problems problems;
    private final Map<String, OutputFile> pages = new LinkedHashMap<>();

    Pages(Project project, Store store, Vocabulary vocabulary, Templates templates, PageSums sums, Problems problems) {
        this.project = project;
        this.store = store;
        this.vocabulary = vocabulary;
        this.templates = templates;
        this.sums = sums;
        this.problems = problems;
    }

    Map<String, OutputFile> all() {
        special("archive", "archive");
        documents();
        index();
        special("feed", "feed");
        special("sitemap", "sitemap");
        if (project.flag("render.tags")) {
            tags();
        }
        special("error404", "error404");
        return pages;
    }

    private void documents() {
        Map<Document, Store.Neighbours> neighbours = store.neighbours();
        for (Document document : store.all()) {
            boolean early = document.status().equals(Document.PUBLISHED_DATE) && !project.isCompatible();
            if (!early) {
                page(document, neighbours.getOrDefault(document, NONE));
            }
        }
    }

    private void page(Document document, Store.Neighbours neighbours) {
        String suffix = document.status().equals(Document.DRAFT) ? project.text("draft.suffix") : "";
        String path = document.file() + suffix + project.extension(document.type());
        add(path, document.type(), document.source(), sums.madeOf(document, neighbours), () -> {
            Map<String, @Nullable Object> content = new HashMap<>(document.fields());
            content.put("previousContent", navigation(neighbours.previous()));
            content.put("nextContent", navigation(neighbours.next()));
            return new HashMap<>(Map.of("content", new DocumentHash(content, Vocabulary.WRAPPER)));
        });
    }

    /** Where there is no neighbour the name is there all the same, for those who list names. */
    private static @Nullable Object navigation(Optional<Document> neighbour) {
        return neighbour.map(Document::navigation).orElse(null);
    }

    private void special(String kind, String template) {
        if (project.flag("render." + kind)) {
            add(project.text(kind + ".file"), template, template, () -> {
                Map<String, Object> model = model(template, "");
                if (project.flag("index.paginate")) {
                    model.put("numberOfPages", 0);
                    model.put("currentPageNumber", 0);
                    model.put("previousFileName", "");
                    model.put("nextFileName", "");
                }
                return model;
            });
        }
    }

    private void index() {
        if (!project.flag("render.index")) {
            return;
        }
        String file = project.text("index.file");
        List<Document> posts = store.published("post");
        int each = Math.max(1, project.number("index.posts_per_page", 5));
        if (!project.flag("index.paginate") || posts.isEmpty()) {
            add(file, "masterindex", "masterindex", () -> model("masterindex", ""));
            return;
        }
        int count = (posts.size() + each - 1) / each;
        for (int page = 1; page <= count; page++) {
            indexPage(page, count, posts.subList((page - 1) * each, Math.min(posts.size(), page * each)), file);
        }
    }

    private void indexPage(int page, int count, List<Document> posts, String file) {
        add(page == 1 ? file : page + "/" + file, "masterindex", "masterindex", () -> {
            Map<String, Object> model = model("masterindex", page == 1 ? "" : "../");
            model.put("published_posts", posts);
            model.put("numberOfPages", count);
            model.put("currentPageNumber", page);
            if (page > 1) {
                model.put("previousFileName", page == 2 ? "" : (page - 1) + "/");
            }
            if (page < count) {
                model.put("nextFileName", (page + 1) + "/");
            }
            return model;
        });
    }

    private void tags() {
        for (String tag : store.tags()) {
            String path = project.tagFile(tag);
            add(path, "tag", "tag " + tag, () -> {
                Map<String, Object> model = model("tag", toRoot(path));
                model.put("tag", tag);
                return model;
            });
        }
        if (project.flag("render.tagsindex")) {
            String path = project.text("tag.path") + "/index" + project.text("output.extension");
            add(path, "tagsindex", "tagsindex", () -> model("tags", toRoot(path)));
        }
    }

    /** Stock JBake adds a step up to the tags' pages too, once {@code uri.noExtension} is set. */
    private String toRoot(String path) {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        return project.isCompatible() && project.flag("uri.noExtension") ? up + "../" : up;
    }

    private Map<String, Object> model(String type, String rootpath) {
        Map<String, Object> content = new HashMap<>();
        content.put("type", type);
        content.put("rootpath", rootpath);
        return new HashMap<>(Map.of("content", new DocumentHash(content, Vocabulary.WRAPPER)));
    }

    /** Makes the names that a page sees of its own, when the page is asked for. */
    private interface Names {
        Map<String, Object> get();
    }

    private void add(String path, String template, String origin, Names own) {
        add(path, template, origin, Optional.empty(), own);
    }

    private void add(String path, String template, String origin, Optional<String> madeOf, Names own) {
        if (java.nio.file.Path.of(path).normalize().startsWith("..") || path.startsWith("/")) {
            problems.add(Fault.JBAKE_OUTSIDE, Place.of(origin), path);
            return;
        }
        String file = project.settings().templates().get(template);
        pages.remove(path);
        pages.put(
                path,
                new OutputFile(
                        path,
                        () -> render(path, file, madeOf, own.get()),
                        MediaType.of(path),
                        origin,
                        () -> madeOf.flatMap(made -> sums.of(path, made))));
    }

    private Bytes render(String path, @Nullable String template, Optional<String> madeOf, Map<String, Object> own) {
        own.put("version", VERSION);
        AtomicBoolean asksForOthers = new AtomicBoolean();
        Optional<Bytes> page = templates.process(template, vocabulary.with(own, () -> asksForOthers.set(true)));
        if (!asksForOthers.get()) {
            madeOf.ifPresent(made -> page.ifPresent(bytes -> sums.remember(path, made, bytes)));
        }
        return page.orElse(Bytes.utf8(""));
    }
}
