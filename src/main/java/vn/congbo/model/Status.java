package vn.congbo.model;

/** Publication status of a document, as JBake writes it in headers ({@code draft}, {@code published}, {@code published-date}). */
public enum Status {
    DRAFT("draft"),
    PUBLISHED("published"),
    PUBLISHED_DATE("published-date");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
