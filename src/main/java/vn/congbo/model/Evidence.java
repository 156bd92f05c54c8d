package vn.congbo.model;

import java.net.URI;

/** What a bulletin rests on (minh chứng): something a reader can open and check. */
public sealed interface Evidence {

    /** What it is, in the words of whoever reports. */
    String title();

    /**
     * A file beside the bulletin, published with it.
     *
     * @param path below the content folder, and so its address
     * @param sha256 as the bulletin gives it; proved at every build, so that the file cannot be exchanged unseen
     */
    record File(String path, String sha256, String title) implements Evidence {}

    /** A public page elsewhere. It may change or vanish without our knowing: weaker than a file. */
    record Link(URI address, String title) implements Evidence {}

    /** An instrument of the register. */
    record Registered(String instrument, String title) implements Evidence {}
}
