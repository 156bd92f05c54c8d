package vn.congbo.progress;

/** How a standing was derived; pages print the rule, so that every reader can derive it again. */
public enum Rule {
    /** No bulletin makes a claim: that is no level of completion. */
    NO_CLAIM("chua-co-bao-cao"),
    /** Of the claims that are known and not corrected, the one about the latest event. */
    LATEST_EVENT("su-kien-muon-nhat"),
    /** The same among the claims about one year, for a duty that comes back every year. */
    LATEST_EVENT_OF_PERIOD("su-kien-muon-nhat-cua-nam");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
