package vn.congbo.feedback;

import java.io.IOException;

/** Personal data must not go where it was to go, or must not come from where it lies; nothing was read or written. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        FOLDER_IN_PROJECT,
        FOLDER_AROUND_PROJECT,
        FOLDER_IN_VERSION_CONTROL,
        FOLDER_NOT_OURS,
        FOLDER_BUSY,
        FILE_IN_PROJECT,
        FILE_IN_VERSION_CONTROL
    }

    private final Reason reason;

    Refused(Reason reason, String path) {
        super(path);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
