package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congbo.model.Bytes;

/** Files of the content that are written together: all of them or none. */
final class NewFiles {

    private NewFiles() {}

    /** Every file is made beside its place first, under a hidden name, which is no content; then all are moved. */
    static void write(Map<Path, Bytes> files) throws IOException {
        List<Path> staged = new ArrayList<>();
        List<Path> made = new ArrayList<>();
        try {
            for (Map.Entry<Path, Bytes> file : files.entrySet()) {
                Path staging = staging(file.getKey());
                Files.createDirectories(file.getKey().resolveSibling("."));
                staged.add(staging);
                Files.write(staging, file.getValue().toArray());
            }
            for (Path file : files.keySet()) {
                boolean isNew = !Files.exists(file);
                Files.move(staging(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                if (isNew) {
                    made.add(file);
                }
            }
        } catch (IOException e) {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
            throw e;
        } finally {
            for (Path staging : staged) {
                Files.deleteIfExists(staging);
            }
        }
    }

    private static Path staging(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tam");
    }
}
