package vn.congbo.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Bytes;
import vn.congbo.model.Library.Attachment;
import vn.congbo.model.OutputFile;

/**
 * Style sheets, scripts, fonts and images under names that carry a fingerprint (ten hexadecimal digits of their SHA-256), so that they
 * may be cached for ever. A style sheet's {@code url(…)} is rewritten to the fingerprinted name before its own fingerprint is taken.
 *
 * @param byName name in the assets folder → the file as published
 */
public record Assets(Map<String, OutputFile> byName) {

    private static final Pattern URL = Pattern.compile("url\\((['\"]?)([^'\")#?:]+)\\1\\)");

    static Assets of(List<Attachment> sources) {
        Map<String, OutputFile> done = new TreeMap<>();
        sources.stream()
                .filter(s -> !s.path().endsWith(".css"))
                .forEach(s -> done.put(s.path(), publish(s.path(), s.bytes())));
        sources.stream()
                .filter(s -> s.path().endsWith(".css"))
                .forEach(s -> done.put(s.path(), publish(s.path(), rewrite(s, done))));
        return new Assets(Map.copyOf(done));
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

    private static OutputFile publish(String path, Bytes bytes) {
        int dot = path.lastIndexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        String extension = dot < 0 ? "" : path.substring(dot);
        String fingerprint = bytes.sha256().substring(0, 10);
        return new OutputFile(
                "tai-nguyen/" + name + "." + fingerprint + extension, bytes, Files.mediaType(path), "assets/" + path);
    }

    private static Bytes rewrite(Attachment sheet, Map<String, OutputFile> done) {
        String folder = sheet.path().contains("/")
                ? sheet.path().substring(0, sheet.path().lastIndexOf('/') + 1)
                : "";
        Matcher m = URL.matcher(sheet.bytes().utf8());
        return Bytes.utf8(m.replaceAll(found -> {
            String target = java.nio.file.Path.of(folder + found.group(2))
                    .normalize()
                    .toString()
                    .replace('\\', '/');
            OutputFile file = done.get(target);
            if (file == null) {
                return Matcher.quoteReplacement(found.group());
            }
            String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
            return Matcher.quoteReplacement("url(\"" + up + file.path().substring("tai-nguyen/".length()) + "\")");
        }));
    }
}
