package vn.congbo.site;

import java.time.OffsetDateTime;
import java.util.List;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/**
 * A feed of news about one thing (Atom, RFC 4287).
 *
 * @param id for ever, whatever the address of the site
 * @param permalink its own address
 * @param page address of the page about the same thing; may carry a fragment
 * @param updated of its newest piece of news; of a feed without any, a day that no build changes
 * @param news the last changed first, so many that a feed stays small
 * @param origin the file that the thing is declared in
 */
public record Feed(
        String id,
        Permalink permalink,
        String title,
        String page,
        OffsetDateTime updated,
        List<News> news,
        String origin) {

    /** RFC 4287, section 7. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    public Feed {
        news = List.copyOf(news);
    }

    /** The address as a file, to be kept free of others; what is in it differs from channel to channel. */
    OutputFile claim() {
        return new OutputFile(permalink.file(), Bytes.utf8(""), MEDIA_TYPE, origin);
    }
}
