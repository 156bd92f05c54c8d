package vn.congbo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.Seal;

/**
 * Puts a seal into an edition's folder. All is written under hidden names first, the seal last; from then on files are only renamed, and a
 * crash is made good by {@link #finish}: what nobody could see yet is undone, what was half in its place is done to the end.
 */
public final class SealFolder {

    private final Path folder;
    private final Path files;
    private final Path stagedFiles;
    private final Path stagedSeal;

    private SealFolder(Path folder) {
        this.folder = folder;
        this.files = folder.resolve(Seal.FOLDER);
        this.stagedFiles = folder.resolve(".dong-bang.tam");
        this.stagedSeal = folder.resolve("." + Seal.FILE + ".tam");
    }

    /**
     * @param kept path below {@code dong-bang/} → bytes, those that are not there yet
     * @throws IOException when the disk fails; then there is no new seal
     */
    public static void write(Path edition, Map<String, Bytes> kept, Bytes seal) throws IOException {
        SealFolder to = new SealFolder(edition);
        to.discard();
        try {
            Files.createDirectories(to.stagedFiles);
            for (Map.Entry<String, Bytes> file : kept.entrySet()) {
                put(to.stagedFiles.resolve(file.getKey()), file.getValue());
            }
            Path whole = to.stagedFiles.resolve("." + Seal.FILE);
            put(whole, seal);
            Files.move(whole, to.stagedSeal, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            to.discard();
            throw e;
        }
        to.commit();
    }

    /**
     * After a crash: does the rest where kept files are in their place already, else removes what had been written.
     *
     * @return whether a seal was put in its place
     */
    public static boolean finish(Path edition) throws IOException {
        SealFolder to = new SealFolder(edition);
        if (Files.isRegularFile(to.stagedSeal) && Files.isDirectory(to.files)) {
            to.commit();
            return true;
        }
        to.discard();
        return false;
    }

    private void commit() throws IOException {
        if (Files.isDirectory(stagedFiles) && !Files.exists(files)) {
            Files.move(stagedFiles, files, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.isDirectory(stagedFiles)) { // another channel for a seal that is there
            for (Path file :
                    below(stagedFiles).stream().filter(Files::isRegularFile).toList()) {
                Path to = files.resolve(stagedFiles.relativize(file));
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElse(files));
                Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            delete(stagedFiles);
        }
        Files.move(
                stagedSeal,
                folder.resolve(Seal.FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void discard() throws IOException {
        Files.deleteIfExists(stagedSeal);
        delete(stagedFiles);
    }

    private static void put(Path file, Bytes bytes) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        Files.write(file, bytes.toArray());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = below(folder);
        for (Path path : all.stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
