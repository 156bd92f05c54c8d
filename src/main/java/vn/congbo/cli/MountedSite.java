package vn.congbo.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congbo.cli.PreviewServer.Answer;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/**
 * A finished site at its addresses: nothing but its own files exists here. Bytes are asked for only when they are served.
 *
 * @param name as readers know the channel
 * @param base path of the site's root, "/" or "/x/"
 */
record MountedSite(String name, String base, Map<String, OutputFile> files) {

    static MountedSite of(String name, String base, List<OutputFile> files) {
        return new MountedSite(
                name,
                base,
                files.stream().collect(Collectors.toUnmodifiableMap(OutputFile::path, Function.identity())));
    }

    /** @param path of the request, decoded */
    Answer answer(String path) {
        Optional<OutputFile> file = find(path);
        if (file.isPresent()) {
            return answer(200, file.get());
        }
        if (path.equals("/") && !base.equals("/")) {
            return Answer.elsewhere(base);
        }
        if (!path.endsWith("/") && find(path + "/").isPresent()) {
            return Answer.elsewhere(encoded(path + "/"));
        }
        return Optional.ofNullable(files.get("404.html"))
                .map(notFound -> answer(404, notFound))
                .orElse(new Answer(404, "text/plain", Bytes.utf8("404\n")));
    }

    /** Where the page of another channel is here: its home page when there is none of that name. */
    String sameAs(String path, MountedSite other) {
        String here = path.startsWith(other.base) ? base + path.substring(other.base.length()) : base;
        return find(here).isPresent() ? encoded(here) : base;
    }

    private Optional<OutputFile> find(String path) {
        if (!path.startsWith(base)) {
            return Optional.empty();
        }
        String inside = path.substring(base.length());
        return Optional.ofNullable(
                files.get(inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside));
    }

    private static Answer answer(int status, OutputFile file) {
        return new Answer(status, file.mediaType(), file.bytes());
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
