package vn.congbo.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project and its configuration ({@code jbake.properties} over JBake's defaults).
 *
 * @param canonical id of the target whose addresses are the canonical ones; empty when none is named
 * @param templates document type or special page → template file
 * @param all every key with its value, for templates ({@code config})
 */
public record Settings(
        Path project,
        String contentFolder,
        String templateFolder,
        String assetFolder,
        List<Target> targets,
        String canonical,
        Map<String, String> templates,
        Map<String, String> all) {

    public Settings {
        targets = List.copyOf(targets);
        templates = Collections.unmodifiableMap(new TreeMap<>(templates));
        all = Collections.unmodifiableMap(new TreeMap<>(all));
    }

    public Path content() {
        return project.resolve(contentFolder);
    }
}
