package vn.congbo.jbake;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One document or data file, with the fields that templates see under JBake's names. */
final class Document {

    static final String PUBLISHED = "published";
    static final String PUBLISHED_DATE = "published-date";
    static final String DRAFT = "draft";

    private final String source;
    private final String file;
    private final Map<String, @Nullable Object> fields;
    private final String identity;
    /** These are asked for again and again, for each list that the document may stand in. */
    private final String type;

    private final String status;
    private final long time;
    private final List<String> tags;

    /**
     * @param source POSIX path of its file, for problems
     * @param file where it is written, without the ending of its type; empty for data
     */
    Document(String source, String file, Map<String, @Nullable Object> fields) {
        this(source, file, fields, "");
    }

    /** @param identity sums of its file, when it was made from that alone: without includes or pictures; otherwise empty */
    Document(String source, String file, Map<String, @Nullable Object> fields, String identity) {
        this.source = source;
        this.file = file;
        this.fields = fields;
        this.identity = identity;
        this.type = text(fields, "type");
        this.status = text(fields, "status");
        this.time = fields.get("date") instanceof Date date ? date.toInstant().toEpochMilli() : Long.MIN_VALUE;
        this.tags = fields.get("tags") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean standsAlone() {
        return !identity.isEmpty();
    }

    /** What tells it from another of the same path and configuration; empty when its file alone does not. */
    String identity() {
        return identity;
    }

    String source() {
        return source;
    }

    String file() {
        return file;
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** What a template sees of a field: a body is decoded only then. */
    static @Nullable Object value(@Nullable Object field) {
        return field instanceof Supplier<?> body ? body.get() : field;
    }

    String type() {
        return type;
    }

    String status() {
        return status;
    }

    boolean isPublished() {
        return status().equals(PUBLISHED);
    }

    /** In milliseconds; a document without a date, that is data, comes last. */
    long time() {
        return time;
    }

    List<String> tags() {
        return tags;
    }

    /** What a neighbour shows of it. */
    Map<String, @Nullable Object> navigation() {
        Map<String, @Nullable Object> fewer = new HashMap<>();
        for (String key : List.of("noExtensionUri", "uri", "title")) {
            fewer.put(key, fields.get(key));
        }
        return fewer;
    }

    private static String text(Map<String, @Nullable Object> fields, String key) {
        return String.valueOf(fields.getOrDefault(key, ""));
    }
}
