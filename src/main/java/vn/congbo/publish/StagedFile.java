package vn.congbo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file beside the sites that is written out of sight first: its place always holds a whole file, the one before or this one.
 *
 * @param path where it is written; hidden
 * @param file its place
 */
record StagedFile(Path path, Path file) {

    static StagedFile of(Path file) {
        return new StagedFile(file.resolveSibling("." + file.getFileName() + ".tam"), file);
    }

    void place() throws IOException {
        Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void discard() throws IOException {
        Files.deleteIfExists(path);
    }
}
