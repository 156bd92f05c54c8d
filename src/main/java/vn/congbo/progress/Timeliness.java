package vn.congbo.progress;

/** Whether a duty was done in time: another question than how far it is done, and another than whether anybody has reported. */
public enum Timeliness {
    /** The plan names no day. */
    NO_DEADLINE("khong-ghi-han"),
    /** The plan names a day, but it is unknown whether the plan was in force then. */
    UNKNOWN("chua-ro"),
    /** The last day is not over. It says nothing about what will be. */
    NOT_DUE("chua-den-han"),
    /** Done, by a reported event of no later than the last day. */
    ON_TIME("dung-han"),
    /** Done after the last day, or reported as not done when it was over. */
    LATE("cham"),
    /** The last day is over, and the last report is of a day before it: what came of it may be done or not. */
    NOT_REPORTED_SINCE("qua-han-chua-bao-cao-them"),
    /** The last day is over, and nobody has reported anything: it may have been done or not. */
    NOT_REPORTED("qua-han-chua-bao-cao");

    private final String key;

    Timeliness(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
