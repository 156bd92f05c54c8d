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
import java.util.Set;
import java.util.TreeMap;
import vn.congbo.model.Bytes;

/**
 * Files and folders that a build is made from: a file with its digest, a folder with one of the names and sums of all its files. Taken before
 * they are read, so that what is changed meanwhile counts as changed. File times count for nothing.
 */
final class Inputs {

    private final Map<Path, String> digests = new TreeMap<>();

    private final List<String> contents = new ArrayList<>();

    /** Whether a link leads to another folder, which may be half the machine: what lies there is not digested. */
    private boolean leadsElsewhere;

    /** Digests those that were not digested yet. */
    void take(Collection<Path> paths) {
        paths.forEach(path -> digests.computeIfAbsent(path, this::digest));
    }

    /** Every file below the folders that were taken: its sums, two blanks, its path. */
    List<String> contents() {
        return Collections.unmodifiableList(contents);
    }

    /** Whether the digests tell all. */
    boolean areKnown() {
        return !leadsElsewhere;
    }

    /** A file that was read already, with its digest from then. */
    void put(Path path, String digest) {
        digests.putIfAbsent(path, digest);
    }

    /** Forgets all others. */
    void retain(Set<Path> paths) {
        digests.keySet().retainAll(paths);
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
        if (!Files.isDirectory(path)) { // the digest that an include is told with, too
            return Bytes.digestOf(path) + environment(path);
        }
        try {
            List<String> lines = files(path).parallelStream()
                    .map(file -> sums(file) + "  " + file)
                    .toList();
            contents.addAll(lines);
            return Bytes.utf8(String.join("\n", lines)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A configuration may ask for variables of the environment ({@code ${env:HOME}}). */
    private static String environment(Path file) {
        try {
            boolean asks = file.toString().endsWith(".properties")
                    && Files.isRegularFile(file)
                    && Bytes.of(Files.readAllBytes(file)).utf8().contains("${");
            return asks ? new TreeMap<>(System.getenv()).toString() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** An unreadable file is what it is; that it is unreadable is for those to say who want to read it. */
    private static String sums(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file)).sums();
        } catch (IOException e) {
            return "-";
        }
    }

    /** All files below, sorted. */
    private List<Path> files(Path path) throws IOException {
        List<Path> files = new ArrayList<>();
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
        Collections.sort(files);
        return files;
    }
}
