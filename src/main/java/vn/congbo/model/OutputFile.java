package vn.congbo.model;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file of a finished site: the only thing a publisher sees.
 *
 * @param path POSIX path below the target's root
 * @param content makes the bytes, the same ones each time; a large site is not held in memory, but made file by file as it is written
 * @param origin what it was made from, for people ("content/trang/gioi-thieu.adoc", "template 404.ftlh")
 * @param sums of the bytes ({@link Bytes#sums}), where they are known without making them
 */
public record OutputFile(
        String path, Supplier<Bytes> content, String mediaType, String origin, Supplier<Optional<String>> sums) {

    public OutputFile(String path, Supplier<Bytes> content, String mediaType, String origin) {
        this(path, content, mediaType, origin, Optional::empty);
    }

    public OutputFile(String path, Bytes bytes, String mediaType, String origin) {
        this(path, () -> bytes, mediaType, origin);
    }

    /** The bytes; ask once and keep them, they may be made anew each time. */
    public Bytes bytes() {
        return content.get();
    }
}
