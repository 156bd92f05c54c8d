package vn.congbo.publish;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How the archive beside a site is made.
 *
 * @param maker what else decides its bytes: another program may make another one of the same site
 */
public record Packing(String maker, Work work) {

    /** Writes the archive of the site that lies in a folder. */
    public interface Work {
        void write(Path site, Path archive) throws IOException;
    }
}
