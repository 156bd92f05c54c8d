package vn.congbo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Outside programs that judge our work. Where one is missing its test is skipped with one line; with {@code CI=true} that is a failure. */
final class Judges {

    private Judges() {}

    static Path chromium() {
        return find(List.of("chromium", "chromium-browser", "google-chrome"));
    }

    static Path nginx() {
        return find(List.of("nginx"));
    }

    static Path apache() {
        return find(List.of("apache2", "httpd"));
    }

    static Path unzip() {
        return find(List.of("unzip"));
    }

    static Path python() {
        return find(List.of("python3"));
    }

    private static Path find(List<String> names) {
        Optional<Path> found = Stream.of(
                        (Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin")
                                .split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        String missing = "This test needs " + names.get(0) + ", which is not installed.";
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            return Assertions.fail(missing);
        }
        Assumptions.assumeTrue(found.isPresent(), missing);
        return found.get();
    }
}
