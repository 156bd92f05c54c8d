package vn.congbo.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are there whole or not at all; private ones are readable to nobody but their owner from the first byte on. */
final class WholeFile {

    /** Where the disk knows owners; elsewhere the folder of the user's own profile must keep others out. */
    private static final boolean HAS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private WholeFile() {}

    static void write(Path file, InputStream content, boolean isPrivate) throws IOException {
        Path staging = file.resolveSibling("." + file.getFileName() + ".tam");
        Files.deleteIfExists(staging);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(staging, fresh, rights(isPrivate, "rw-------"))) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A folder for its owner alone; one that is there already becomes so. */
    static void privateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.resolve("..").normalize());
            Files.createDirectory(folder, rights(true, "rwx------"));
        }
        if (HAS_OWNERS) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileAttribute<?>[] rights(boolean isPrivate, String rights) {
        return isPrivate && HAS_OWNERS
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
