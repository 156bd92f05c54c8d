package vn.congbo.jbake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.source.Conversions;

/**
 * What pages came to in the builds before, so that a page which was made of the same need not be made again. Only for the page of a document
 * that is told by its own file, whose template asks for nothing but the document, its two neighbours and the configuration: such a page
 * is the same whatever else the site holds. Which pages these are is seen while they are made.
 */
final class PageSums {

    private static final String BETWEEN = "\u001F";

    private final Conversions conversions;
    private final String circumstances;
    private final boolean isUsed;

    PageSums(Project project, Templates templates, Conversions conversions) {
        this.conversions = conversions;
        this.circumstances = Bytes.utf8(project.settings() + BETWEEN + project.asOf() + BETWEEN + templates.texts())
                .sha256();
        this.isUsed = !templates.mayTellTheTime();
    }

    /** All that the page is made of, when it is made of no more than that. */
    Optional<String> madeOf(Document document, Store.Neighbours neighbours) {
        if (!isUsed || !document.standsAlone()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(circumstances, document.source(), document.identity()));
        navigation(neighbours.previous(), parts);
        navigation(neighbours.next(), parts);
        return parts.stream().anyMatch(part -> part.contains(BETWEEN))
                ? Optional.empty()
                : Optional.of(String.join(BETWEEN, parts));
    }

    private static void navigation(Optional<Document> neighbour, List<String> parts) {
        if (neighbour.isEmpty()) {
            parts.add("-");
            return;
        }
        Map<String, @Nullable Object> shown = neighbour.get().navigation();
        shown.keySet().stream().sorted().forEach(name -> parts.add(name + "=" + shown.get(name)));
    }

    Optional<String> of(String path, String madeOf) {
        return conversions.page(path, madeOf);
    }

    void remember(String path, String madeOf, Bytes page) {
        conversions.rememberPage(path, madeOf, page.sums());
    }
}
