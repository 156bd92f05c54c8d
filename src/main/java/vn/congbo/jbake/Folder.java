package vn.congbo.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks folders as JBake does: in the order of names, folder by folder, without those that hold the ignore file. */
final class Folder {

    private final Path root;
    private final String ignoreFile;
    private final boolean hidden;
    private final Predicate<Path> wanted;
    private final List<Path> found = new ArrayList<>();

    private Folder(Path root, String ignoreFile, boolean hidden, Predicate<Path> wanted) {
        this.root = root;
        this.ignoreFile = ignoreFile;
        this.hidden = hidden;
        this.wanted = wanted;
    }

    /**
     * @param hidden whether files count whose name begins with a dot
     * @return the files below the folder; none when there is no such folder
     */
    static List<Path> files(Path root, String ignoreFile, boolean hidden, Predicate<Path> wanted) throws IOException {
        Folder folder = new Folder(root, ignoreFile, hidden, wanted);
        if (Files.isDirectory(root)) {
            folder.walk(root);
        }
        return List.copyOf(folder.found);
    }

    private void walk(Path folder) throws IOException {
        List<Path> children;
        try (Stream<Path> all = Files.list(folder)) {
            children = all.sorted().toList();
        }
        boolean ignored = !folder.equals(root) && children.stream().anyMatch(c -> name(c).equalsIgnoreCase(ignoreFile));
        if (ignored) {
            return;
        }
        for (Path child : children) {
            if (Files.isDirectory(child)) {
                walk(child);
            } else if ((hidden || !name(child).startsWith(".")) && wanted.test(child)) {
                found.add(child);
            }
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What follows the last dot, unless the name begins with it. */
    static String extension(Path file) {
        int dot = name(file).lastIndexOf('.');
        return dot > 0 ? name(file).substring(dot + 1) : "";
    }
}
