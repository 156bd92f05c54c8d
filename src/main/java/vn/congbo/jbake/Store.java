package vn.congbo.jbake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What JBake asks its database, answered from memory. A list goes from the newest document to the oldest within one type; of those of one
 * moment the last found comes first; lists of several types follow one another in the order of the types.
 */
final class Store {

    private final List<String> types;
    private final String dataType;
    private final boolean stock;
    private final Map<String, List<Document>> byType = new LinkedHashMap<>();
    private final Map<String, List<Document>> byUri = new HashMap<>();
    private final Map<String, List<Document>> byTag = new HashMap<>();
    private final Set<String> tags = new HashSet<>();

    Store(Collection<Document> documents, Collection<String> types, Project project) {
        this.types = List.copyOf(types);
        this.dataType = project.text("data.file.docType");
        this.stock = project.isCompatible();
        types.forEach(type -> byType.put(type, new ArrayList<>()));
        // The latest found first: stock JBake's order on a machine with one processor.
        List<Document> latestFirst = new ArrayList<>(documents);
        Collections.reverse(latestFirst);
        for (Document document : latestFirst) {
            byType.computeIfAbsent(document.type(), t -> new ArrayList<>()).add(document);
            byUri.computeIfAbsent(String.valueOf(document.fields().get("sourceuri")), u -> new ArrayList<>())
                    .add(document);
        }
        byType.values()
                .forEach(list ->
                        list.sort(Comparator.comparingLong(Document::time).reversed()));
        Map<String, List<Document>> asFound =
                documents.stream().filter(Document::isPublished).collect(Collectors.groupingBy(Document::type));
        types.forEach(type -> asFound.getOrDefault(type, List.of())
                .forEach(d -> tags.addAll(d.tags()))); // where two tags share a bucket, the first found comes first
        for (Document document : published()) {
            for (String tag : new LinkedHashSet<>(document.tags())) {
                byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(document);
            }
        }
    }

    List<Document> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    List<Document> published(String type) {
        return ofType(type).stream().filter(Document::isPublished).toList();
    }

    /** All but data. */
    List<Document> all() {
        return types.stream()
                .filter(type -> !type.equals(dataType))
                .flatMap(type -> ofType(type).stream())
                .toList();
    }

    /** Stock JBake counts a data file with a key {@code status: published} among the pages. */
    List<Document> published() {
        return types.stream()
                .filter(type -> stock || !type.equals(dataType))
                .flatMap(type -> published(type).stream())
                .toList();
    }

    List<Document> tagged(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    List<Document> taggedPosts(String tag) {
        return tagged(tag).stream().filter(d -> d.type().equals("post")).toList();
    }

    List<Document> withUri(String uri) {
        return byUri.getOrDefault(uri, List.of());
    }

    /** In JBake's order, which is that of a hash set: the same on every machine, since Java defines how texts are hashed. */
    Set<String> tags() {
        return tags;
    }

    Set<String> tagsOfPosts() {
        Set<String> ofPosts = new HashSet<>();
        published("post").forEach(d -> ofPosts.addAll(d.tags()));
        return ofPosts;
    }

    /** Every document with its neighbours: the next older and the next newer published document of its type. */
    Map<Document, Neighbours> neighbours() {
        Map<Document, Neighbours> all = new HashMap<>();
        for (List<Document> list : byType.values()) {
            Optional<Document> newer = Optional.empty();
            for (Document document : list) {
                all.put(document, new Neighbours(Optional.empty(), newer));
                newer = document.isPublished() ? Optional.of(document) : newer;
            }
            Optional<Document> older = Optional.empty();
            for (int i = list.size() - 1; i >= 0; i--) {
                Document document = list.get(i);
                Optional<Document> next = older;
                all.computeIfPresent(document, (d, n) -> new Neighbours(next, n.next()));
                older = document.isPublished() ? Optional.of(document) : older;
            }
        }
        return all;
    }

    /**
     * @param previous the older one
     * @param next the newer one
     */
    record Neighbours(Optional<Document> previous, Optional<Document> next) {}
}
