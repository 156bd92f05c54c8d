package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** The site of this repository, built once for all tests that look at it. */
final class RealSite {

    static final String PLAN = "ke-hoach/tri-thuc-2025/";
    private static final Build BUILD = build();

    private RealSite() {}

    static Build get() {
        return BUILD;
    }

    static List<Map.Entry<Target, List<OutputFile>>> targets() {
        return List.copyOf(BUILD.sites().entrySet());
    }

    static Optional<OutputFile> file(Map.Entry<Target, List<OutputFile>> site, String path) {
        return site.getValue().stream().filter(f -> f.path().equals(path)).findFirst();
    }

    static List<OutputFile> pages(Map.Entry<Target, List<OutputFile>> site) {
        return site.getValue().stream()
                .filter(f -> f.mediaType().equals("text/html"))
                .toList();
    }

    private static Build build() {
        try {
            return Build.of(Path.of("").toAbsolutePath(), LocalDate.parse(TestProject.AS_OF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
