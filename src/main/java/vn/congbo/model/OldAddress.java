package vn.congbo.model;

import java.time.LocalDate;

/** An address that was published once and has no page of its own any more: what it answers now. */
public sealed interface OldAddress {

    /** The address, root-relative. */
    String from();

    /** Where it is declared. */
    Place place();

    /**
     * Where its page lies. A file's address ({@code /x/a.pdf}) gets a folder of that name: a web server that knows no rules of ours leads
     * there by itself, and sends a page instead of a PDF that is none.
     */
    default String page() {
        return from().endsWith("/") || from().endsWith(".html") ? from() : from() + "/";
    }

    /**
     * It leads on.
     *
     * @param to root-relative, may carry a fragment
     */
    record Moved(String from, String to, String reason, Place place) implements OldAddress {

        /** Without the fragment. */
        public String target() {
            int hash = to.indexOf('#');
            return hash < 0 ? to : to.substring(0, hash);
        }
    }

    /**
     * What stood there was withdrawn, and the address says so.
     *
     * @param instrument id in the register of the instrument that withdrew it
     */
    record Withdrawn(String from, String title, String reason, Fact<String> instrument, LocalDate on, Place place)
            implements OldAddress {}
}
