package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congbo.model.Bytes;

/**
 * Files and folders that a build is made from, each with a digest of the sums of all its bytes and of its names. Taken before they are read, so that what
 * is changed meanwhile counts as changed. File times count for nothing.
 */
final class Inputs {

    private static final String NOTHING = "-";

    private final Map<Path, String> digests = new TreeMap<>();

    private final List<String> contents = new ArrayList<>();

    /** Whether a link leads to another folder, which may be half the machine: what lies there is not digested. */
    private boolean leadsElsewhere;

    /** Digests those that were not digested yet. */
    void take(Collection<Path> paths) {
        paths.forEach(path -> digests.computeIfAbsent(path, this::digest));
    }

    /** Every file below what was taken: its sums, two blanks, its path. */
    List<String> contents() {
        return Collections.unmodifiableList(contents);
    }

    /** Whether the digests tell all. */
    boolean areKnown() {
        return !leadsElsewhere;
    }

    void put(Path path, String digest) {
        digests.putIfAbsent(path, digest);
    }

    List<Path> paths() {
        return List.copyOf(digests.keySet());
    }

    /** One digest of all. */
    String digest() {
        StringBuilder all = new StringBuilder();
        digests.forEach(
                (path, digest) -> all.append(path).append('\n').append(digest).append('\n'));
        return Bytes.utf8(all.toString()).sha256();
    }

    private String digest(Path path) {
        try {
            List<Path> files = files(path);
            if (files.isEmpty()) {
                return NOTHING;
            }
            List<String> lines = files.parallelStream()
                    .map(file -> content(file) + "  " + file)
                    .toList();
            contents.addAll(lines);
            return Bytes.utf8(String.join("\n", lines)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An unreadable file is what it is; that it is unreadable is for those to say who want to read it. */
    private static String content(Path file) {
        try {
            Bytes bytes = Bytes.of(Files.readAllBytes(file));
            // A configuration may ask for variables of the environment (${env:HOME}).
            boolean asks =
                    file.toString().endsWith(".properties") && bytes.utf8().contains("${");
            return asks ? bytes.sums() + new TreeMap<>(System.getenv()) : bytes.sums();
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** All files below, sorted; the path itself when it is a file. */
    private List<Path> files(Path path) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.exists(path)) {
            Files.walkFileTree(path.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    leadsElsewhere |= attributes.isSymbolicLink() && Files.isDirectory(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Collections.sort(files);
        return files;
    }
}
