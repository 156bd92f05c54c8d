package vn.congbo.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.congbo.model.Bytes;

/** Files that are there whole or not at all: written beside their place, forced to the disk, then moved. */
public final class AtomicFile {

    private AtomicFile() {}

    public static void write(Path file, Bytes content) throws IOException {
        Path staging = staging(file);
        try (FileChannel channel = FileChannel.open(
                staging, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.toArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Fails as {@link #write} would, and leaves nothing behind. */
    static void tryOut(Path file) throws IOException {
        Path staging = staging(file);
        Files.write(staging, new byte[0]);
        Files.delete(staging);
    }

    /** Hidden, so that one left by a crash is no content. */
    private static Path staging(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        return file.resolveSibling("." + file.getFileName() + ".tam");
    }
}
