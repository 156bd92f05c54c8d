package vn.congbo.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One at a time, on this machine: whoever holds the lock of a file has the turn; the next one is told at once, and does not wait. */
public final class Turn {

    /** What is done while one has the turn. */
    public interface Work<T> {
        T run() throws IOException;
    }

    private Turn() {}

    /**
     * @param file the lock; made when it is not there, and left there
     * @param place what is written to, for people
     * @throws AnotherPublication when another process, or another thread of this one, has the turn
     */
    public static <T> T take(Path file, Path place, Work<T> work) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw new AnotherPublication(place);
            }
            return work.run();
        } catch (OverlappingFileLockException e) {
            throw new AnotherPublication(place);
        }
    }
}
