package vn.congbo.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One source document: its header and its converted body.
 *
 * @param path POSIX path below the content folder, e.g. {@code trang/gioi-thieu.adoc}
 * @param date date of publication, or of the last review for ordinary pages
 * @param body HTML fragment
 * @param header every header key as written, for templates and for JBake's names
 * @param citations registered instruments that title, summary and body cite, in order; none before they are looked for
 */
public record Document(
        String path,
        String type,
        Status status,
        Optional<LocalDate> date,
        String title,
        List<String> tags,
        String body,
        Map<String, String> header,
        Sources sources,
        List<Citation> citations) {

    /** Key of an ordinary page: its place in the footer of every page. */
    public static final String ORDER = "thu-tu";

    public Document {
        tags = List.copyOf(tags);
        citations = List.copyOf(citations);
        header = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(header));
    }

    public Document(
            String path,
            String type,
            Status status,
            Optional<LocalDate> date,
            String title,
            List<String> tags,
            String body,
            Map<String, String> header,
            Sources sources) {
        this(path, type, status, date, title, tags, body, header, sources, List.of());
    }

    public Document withBody(String html) {
        return new Document(path, type, status, date, title, tags, html, header, sources, citations);
    }

    public Document withCitations(List<Citation> found) {
        return new Document(path, type, status, date, title, tags, body, header, sources, found);
    }

    public Place place() {
        return Place.of(sources.texts().keySet().iterator().next());
    }

    /** Its place in the footer; empty for one that has none, or none that is a number. */
    public Optional<BigDecimal> order() {
        return Optional.ofNullable(header.get(ORDER))
                .filter(number -> number.matches("[0-9]{1,9}(?:[.][0-9]{1,9})?"))
                .map(BigDecimal::new);
    }

    /** Whether readers may see it on that day: a draft never, a dated document from its date on. */
    public boolean isPublicOn(LocalDate day) {
        return status != Status.DRAFT && date.map(d -> !d.isAfter(day)).orElse(true);
    }
}
