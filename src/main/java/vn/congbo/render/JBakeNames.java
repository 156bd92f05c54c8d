package vn.congbo.render;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congbo.model.Document;
import vn.congbo.model.Status;
import vn.congbo.site.Addresses;
import vn.congbo.site.Page;
import vn.congbo.site.Permalink;
import vn.congbo.site.Site;

/**
 * The names that JBake gives to templates: {@code content}, {@code config}, {@code all_content}, {@code published_content},
 * {@code <type>s}, {@code published_<type>s}, {@code alltags}, {@code tags}, {@code published_date}, {@code version}.
 * {@code published_date} is the day the site shows, not the hour of the build.
 */
final class JBakeNames {

    private static final String JBAKE_VERSION = "v2.7.0";

    private JBakeNames() {}

    static Map<String, Object> of(Site site) {
        List<Document> documents = site.pages().stream()
                .flatMap(p -> p.document().stream())
                .sorted(newestFirst())
                .toList();
        Map<String, Object> names = new TreeMap<>();
        Map<String, String> config = new TreeMap<>();
        site.library().settings().all().forEach((key, value) -> config.put(key.replace('.', '_'), value));
        names.put("config", config);
        names.put("version", JBAKE_VERSION);
        names.put(
                "published_date",
                Date.from(site.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        names.put("all_content", documents.stream().map(d -> map(d, "")).toList());
        names.put("published_content", published(documents));
        Map<String, List<Document>> byType = new TreeMap<>();
        documents.forEach(
                d -> byType.computeIfAbsent(d.type(), t -> new ArrayList<>()).add(d));
        byType.forEach((type, of) -> {
            names.put(type + "s", of.stream().map(d -> map(d, "")).toList());
            names.put("published_" + type + "s", published(of));
        });
        TreeSet<String> tags = new TreeSet<>();
        documents.forEach(d -> tags.addAll(d.tags()));
        names.put("alltags", List.copyOf(tags));
        names.put("tags", tags.stream().map(tag -> tag(tag, documents)).toList());
        return names;
    }

    /** {@code content} of a page: the document with all its header's keys, or type and rootpath alone, as JBake has it. */
    static Map<String, Object> content(Page page) {
        String root = page.permalink().toRoot();
        return page.document().map(d -> map(d, root)).orElseGet(() -> Map.of("type", page.kind(), "rootpath", root));
    }

    private static List<Map<String, Object>> published(List<Document> documents) {
        return documents.stream()
                .filter(d -> d.status() != Status.DRAFT)
                .map(d -> map(d, ""))
                .toList();
    }

    private static Map<String, Object> tag(String tag, List<Document> documents) {
        List<Document> tagged =
                documents.stream().filter(d -> d.tags().contains(tag)).toList();
        return Map.of("name", tag, "tagged_documents", published(tagged));
    }

    private static Map<String, Object> map(Document document, String root) {
        Permalink permalink = Addresses.of(document);
        Map<String, Object> map = new TreeMap<>(document.header());
        map.put("title", document.title());
        map.put("type", document.type());
        map.put("status", document.status().key());
        map.put("tags", document.tags());
        map.put("body", document.body());
        map.put("uri", permalink.file());
        map.put("noExtensionUri", permalink.path().substring(1));
        map.put("sourceuri", permalink.file());
        map.put("file", document.place().file());
        map.put("rootpath", root);
        map.remove("date");
        document.date()
                .ifPresent(d ->
                        map.put("date", Date.from(d.atStartOfDay(ZoneOffset.UTC).toInstant())));
        return map;
    }

    private static Comparator<Document> newestFirst() {
        Comparator<Document> byDate = Comparator.comparing(d -> d.date().orElse(java.time.LocalDate.MIN));
        return byDate.reversed().thenComparing(Document::path);
    }
}
