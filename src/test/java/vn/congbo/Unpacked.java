package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;
import vn.congbo.pack.Pack;

/** The archive of a site, unpacked into a folder as a reader does. */
record Unpacked(Path folder) {

    static Unpacked of(Build build, Map.Entry<Target, List<OutputFile>> site, Path temp) throws IOException {
        Path archive = Files.createTempFile(temp, "goi", ".zip");
        new Pack(build.site().orElseThrow(), site.getKey()).write(site.getValue(), archive);
        return of(archive, Files.createTempDirectory(temp, "Thư mục đã giải nén "));
    }

    /** @return its one folder */
    static Unpacked of(Path archive, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Path file = into.resolve(e.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        try (Stream<Path> all = Files.list(into)) {
            List<Path> top = all.toList();
            if (top.size() != 1) {
                throw new IllegalStateException("One folder holds all: " + top);
            }
            return new Unpacked(top.get(0));
        }
    }

    /** Paths of all files. */
    Set<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bytes read(String path) {
        try {
            return Bytes.of(Files.readAllBytes(folder.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the address line of a browser shows it. */
    String address(String path) {
        return folder.toUri().toASCIIString() + path;
    }
}
