package vn.congbo.model;

import java.net.URI;
import java.util.Optional;

/**
 * One channel that the site is published on.
 *
 * @param id folder name of its output
 * @param name as readers know it
 * @param office whose channel it is
 * @param base public address of its root, when it is known
 * @param theme name of its style sheet
 */
public record Target(String id, String name, String office, Optional<URI> base, String theme) {

    /** Path of the root on its host: "/" unless the base address names another. */
    public String basePath() {
        String path = base.map(URI::getPath).orElse("");
        return path.endsWith("/") ? path : path + "/";
    }

    /** What addresses of the site, which begin with a slash, stand behind on its host: empty, or a path without its last slash. */
    public String pathPrefix() {
        return basePath().substring(0, basePath().length() - 1);
    }
}
