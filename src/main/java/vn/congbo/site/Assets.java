package vn.congbo.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congbo.model.Bytes;
import vn.congbo.model.Library.Attachment;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.model.Seal;

/**
 * Style sheets, scripts, fonts and images under names that carry a fingerprint (ten hexadecimal digits of their SHA-256), so that they
 * may be cached for ever. A style sheet's {@code url(…)} is rewritten to the fingerprinted name before its own fingerprint is taken.
 *
 * @param byName name in the assets folder → the file as published
 */
public record Assets(Map<String, OutputFile> byName) {

    static final String PUBLISHED = Seal.ASSETS;

    static Assets of(List<Attachment> sources, Problems problems, String folder) {
        Map<String, OutputFile> done = new TreeMap<>();
        sources.stream()
                .filter(s -> !s.path().endsWith(".css"))
                .forEach(s -> done.put(s.path(), publish(s.path(), s.bytes(), folder)));
        sources.stream().filter(s -> s.path().endsWith(".css")).forEach(s -> {
            StyleSheet sheet = new StyleSheet(s, folder, done, problems);
            done.put(s.path(), publish(s.path(), sheet.rewritten(), folder));
        });
        return new Assets(java.util.Collections.unmodifiableMap(done));
    }

    /** The published file of an asset: {@code css/trang.css} → {@code tai-nguyen/css/trang.0123456789.css}. */
    public Optional<OutputFile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<OutputFile> files() {
        return byName.values().stream()
                .sorted(java.util.Comparator.comparing(OutputFile::path))
                .toList();
    }

    private static OutputFile publish(String path, Bytes bytes, String folder) {
        int dot = path.lastIndexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        String extension = dot < 0 ? "" : path.substring(dot);
        String fingerprint = bytes.sha256().substring(0, 10);
        return new OutputFile(
                PUBLISHED + name + "." + fingerprint + extension, bytes, MediaType.of(path), folder + "/" + path);
    }
}
