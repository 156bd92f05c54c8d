package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Bytes;

class NewFilesTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void when_one_file_cannot_be_put_in_its_place_all_others_are_as_they_were() throws IOException {
        Path old = Files.writeString(temp.resolve("cu.adoc"), "trước");
        Path fresh = temp.resolve("moi.adoc");
        Path blocked = temp.resolve("thu-muc.adoc");
        Files.createDirectories(blocked.resolve("trong"));
        Map<Path, Bytes> files = new LinkedHashMap<>();
        files.put(old, Bytes.utf8("sau"));
        files.put(fresh, Bytes.utf8("mới"));
        files.put(blocked, Bytes.utf8("không được"));
        assertThatThrownBy(() -> NewFiles.write(files)).isInstanceOf(IOException.class);
        assertThat(old).hasContent("trước");
        assertThat(fresh).doesNotExist();
        try (var left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(old, blocked);
        }
    }
}
