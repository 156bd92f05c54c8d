package vn.congbo.model;

import java.time.ZoneOffset;

/** What is so for all of Vietnam. */
public final class Vietnam {

    /** The same all year: for days that become points in time. The clock is asked where the office is, in the command line alone. */
    public static final ZoneOffset TIME = ZoneOffset.ofHours(7);

    private Vietnam() {}
}
