package vn.congbo.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;

/**
 * Conversions kept on disk, so that JRuby starts only when something must be converted.
 *
 * <p>An entry is found by the digest of all that its content depends on: this program's own classes, the engine's jars, the document's
 * path and text, every include. So it cannot be stale; there is nothing to invalidate. An entry that is damaged counts as missing. The
 * folder may be deleted at any time, and a folder that cannot be written costs time, not correctness.
 */
final class ConversionCache {

    /** Unused entries may be this many times the used ones before they are swept. */
    private static final int SLACK = 3;

    private static final String ENGINE = engine();

    private final Path folder;
    private final Set<String> used = new HashSet<>();

    ConversionCache(Path folder) {
        this.folder = folder;
    }

    /** The conversion of these inputs, kept or made now. */
    Converted get(List<String> inputs, Supplier<Converted> convert) {
        String key = Bytes.utf8(ENGINE + String.join("\u0000", inputs)).sha256();
        used.add(key);
        return read(key).orElseGet(() -> {
            Converted made = convert.get();
            write(key, made.toJson());
            return made;
        });
    }

    private Optional<Converted> read(String key) {
        try {
            String text = Bytes.of(Files.readAllBytes(folder.resolve(key))).utf8();
            String json = text.substring(Math.min(text.length(), 65));
            boolean whole = text.startsWith(Bytes.utf8(json).sha256() + "\n");
            return whole ? Converted.fromJson(json) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all: two builds may write the same entry at once. */
    private void write(String key, String json) {
        try {
            Files.createDirectories(folder);
            Path staging = Files.createTempFile(folder, "tam", null);
            Files.writeString(staging, Bytes.utf8(json).sha256() + "\n" + json);
            Files.move(staging, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A cache that cannot be written is no cache; the conversion itself is in hand.
        }
    }

    /** Deletes entries that this build did not use, once there are many. */
    void sweep() {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> unused = all.filter(p -> !used.contains(String.valueOf(p.getFileName())))
                    .toList();
            if (unused.size() > SLACK * used.size() + 64) {
                for (Path entry : unused) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // as above
        }
    }

    /** What converts: the classes of this program and the jars of the engine. */
    private static String engine() {
        return Stream.of(ConversionCache.class, Asciidoctor.class, AsciidoctorJRuby.class)
                .map(c -> digest(c.getProtectionDomain().getCodeSource()))
                .collect(Collectors.joining(" "));
    }

    private static String digest(@Nullable CodeSource source) {
        if (source == null) {
            throw new IllegalStateException("Classes without a place of origin");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(place)) {
                return Bytes.of(Files.readAllBytes(place)).sha256();
            }
            try (Stream<Path> all = Files.walk(place)) {
                StringBuilder classes = new StringBuilder();
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    classes.append(Bytes.of(Files.readAllBytes(file)).sha256());
                }
                return Bytes.utf8(classes.toString()).sha256();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
