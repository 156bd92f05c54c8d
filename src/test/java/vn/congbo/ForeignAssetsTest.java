package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congbo.model.Bytes;

/** What others made lies in {@code assets/} as they published it, and {@code nguon.json} says whose it is. */
class ForeignAssetsTest {

    private static final Path ASSETS = Path.of("assets");

    private record Lock(List<Released> packages) {}

    private record Released(
            String registry, String name, String version, String licence, String integrity, List<Kept> files) {}

    private record Kept(String path, String from, String sha256) {}

    private static Lock lock() throws IOException {
        return new Gson().fromJson(Files.readString(ASSETS.resolve("nguon.json")), Lock.class);
    }

    @Test
    void files_of_others_are_as_they_were_published_with_name_version_licence_and_digest() throws IOException {
        for (Released released : lock().packages()) {
            assertThat(released.name()).isNotBlank();
            assertThat(released.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(released.integrity()).matches("sha512-[A-Za-z0-9+/]{86}==");
            assertThat(released.licence()).isEqualTo("OFL-1.1");
            for (Kept kept : released.files()) {
                assertThat(Bytes.digestOf(ASSETS.resolve(kept.path())))
                        .as(kept.path())
                        .isEqualTo(kept.sha256());
            }
            assertThat(released.files())
                    .as("the licence goes where the files go")
                    .anyMatch(kept -> kept.path().endsWith("OFL.txt"));
        }
    }

    @Test
    void every_font_is_in_the_list() throws IOException {
        List<String> listed = lock().packages().stream()
                .flatMap(p -> p.files().stream())
                .map(Kept::path)
                .sorted()
                .toList();
        try (Stream<Path> files = Files.walk(ASSETS.resolve("phong"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> ASSETS.relativize(f).toString().replace('\\', '/'))
                            .sorted())
                    .isEqualTo(listed);
        }
    }
}
