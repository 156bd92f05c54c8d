package vn.congbo.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;

/** What makes the sites: this program, its libraries and the Java that runs them. Another one may give other bytes from the same content. */
public final class Program {

    /** Reckoned when somebody asks for it: it reads every class, and whoever wants the release need not wait for that. */
    private static final class Identity {
        private static final String OF_ALL = identify();
    }

    private Program() {}

    /** A digest: of the sums of this program's own classes, of each library by its name, which tells its release, and its size. */
    public static String identity() {
        return Identity.OF_ALL;
    }

    /** The release, as people call it; "chưa rõ" while developing. */
    public static String version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                .orElse("chưa rõ");
    }

    private static String identify() {
        StringBuilder all = new StringBuilder(Runtime.version().toString());
        try {
            Path own = place(Program.class.getProtectionDomain().getCodeSource());
            files(own).forEach(file -> all.append('\n').append(digest(file)));
            for (Path library : libraries(own)) {
                all.append('\n').append(library.getFileName()).append(' ').append(Files.size(library));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Bytes.utf8(all.toString()).sha256();
    }

    private static Path place(@Nullable CodeSource source) throws URISyntaxException {
        if (source == null) {
            throw new IllegalStateException("Classes without a place of origin");
        }
        return Path.of(source.getLocation().toURI());
    }

    /** As packaged: the jars in lib/ beside ours. While developing: those of the class path. */
    private static List<Path> libraries(Path own) throws IOException {
        Path packaged = own.resolveSibling("lib");
        List<Path> found = Files.isRegularFile(own) && Files.isDirectory(packaged)
                ? files(packaged)
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .toList();
        return found.stream()
                .sorted(Comparator.comparing(p -> String.valueOf(p.getFileName())))
                .toList();
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String digest(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file)).sums();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
