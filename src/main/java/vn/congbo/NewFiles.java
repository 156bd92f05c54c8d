package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.archive.AtomicFile;
import vn.congbo.model.Bytes;

/** Files of the content that are written together: all of them or none. */
final class NewFiles {

    private NewFiles() {}

    /** Every file is made beside its place first, under a hidden name, which is no content; then all are moved. */
    static void write(Map<Path, Bytes> files) throws IOException {
        List<Path> staged = new ArrayList<>();
        Map<Path, Optional<Bytes>> before = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Bytes> file : files.entrySet()) {
                Path staging = staging(file.getKey());
                Files.createDirectories(file.getKey().resolveSibling("."));
                staged.add(staging);
                Files.write(staging, file.getValue().toArray());
            }
            for (Path file : files.keySet()) {
                Optional<Bytes> old =
                        Files.isRegularFile(file) ? Optional.of(Bytes.of(Files.readAllBytes(file))) : Optional.empty();
                Files.move(staging(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                before.put(file, old);
            }
        } catch (IOException e) {
            before.forEach((file, old) -> restore(file, old, e));
            throw e;
        } finally {
            for (Path staging : staged) {
                Files.deleteIfExists(staging);
            }
        }
    }

    /** As far as it can be done: what cannot be restored is told beside what went wrong first. */
    private static void restore(Path file, Optional<Bytes> old, IOException first) {
        try {
            if (old.isPresent()) {
                AtomicFile.write(file, old.get());
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    private static Path staging(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tam");
    }
}
