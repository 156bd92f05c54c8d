package vn.congbo.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A file as it lies on the disk.
 *
 * @param path relative to the project, POSIX
 */
record ProjectFile(Path file, String path) {

    /** How a file can be looked through. */
    enum Kind {
        TEXT,
        PICTURE,
        PDF,
        /** Office documents and other archives. */
        PACKAGE,
        /** Kinds that we cannot look into. */
        CLOSED,
        /** Kinds that need not be looked into: fonts; signatures, whose purpose it is to name the signer. */
        OPEN
    }

    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "tif", "tiff", "bmp", "ico", "heic", "avif");
    private static final Set<String> PACKAGES = Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "asice");
    private static final Set<String> CLOSED = Set.of("doc", "xls", "ppt", "rtf", "rar", "7z", "gz");
    private static final Set<String> OPEN = Set.of("p7s", "woff", "woff2", "ttf", "otf");

    Kind kind() {
        return kind(extension());
    }

    static Kind kind(String extension) {
        return PICTURES.contains(extension)
                ? Kind.PICTURE
                : PACKAGES.contains(extension)
                        ? Kind.PACKAGE
                        : CLOSED.contains(extension)
                                ? Kind.CLOSED
                                : OPEN.contains(extension) ? Kind.OPEN : extension.equals("pdf") ? Kind.PDF : Kind.TEXT;
    }

    String extension() {
        return extension(path);
    }

    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The text of the file, as far as it is UTF-8, or UTF-16 that says so; empty when it is no text at all. */
    Optional<String> text() {
        byte[] bytes = bytes();
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
