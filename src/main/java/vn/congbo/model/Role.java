package vn.congbo.model;

/** What a unit does for an obligation, in the plan's own words. */
public enum Role {
    LEAD("chu-tri"),
    SUPPORT("phoi-hop"),
    CARRY_OUT("thuc-hien");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
