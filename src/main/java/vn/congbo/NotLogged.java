package vn.congbo;

import java.io.IOException;
import java.nio.file.Path;

/** A site was switched, and then the publication log or the ledger of addresses could not be written. */
public final class NotLogged extends IOException {

    private static final long serialVersionUID = 1L;

    private final String site;

    NotLogged(Path site, IOException cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        this.site = site.toString();
    }

    /** The address of the site that is public now. */
    public String site() {
        return site;
    }
}
