package vn.congbo.model;

/** Five-step scale of completion (Open Government Partnership). "No report yet" and lateness are other questions. */
public enum Completion {
    NO_EVIDENCE("khong-co-bang-chung"),
    NOT_STARTED("chua-bat-dau"),
    LIMITED("han-che"),
    SUBSTANTIAL("dang-ke"),
    COMPLETE("hoan-thanh");

    private final String key;

    Completion(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
