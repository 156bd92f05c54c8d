package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files. {@code -Dgolden=update} writes them anew; the diff is the review. */
final class Golden {

    private Golden() {}

    static void compare(Path expected, String actual) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
            return;
        }
        assertThat(expected).as("run once with -Dgolden=update, then review").exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
