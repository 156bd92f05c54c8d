package vn.congbo.gate;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.congbo.model.Settings;

/** The files that a project's pages are made from: configuration, content, templates, assets. Hidden ones are not, for no room reads them. */
final class ProjectFiles extends SimpleFileVisitor<Path> {

    private final Map<String, Path> files = new TreeMap<>();
    private final String folder;
    private final Path root;

    private ProjectFiles(String folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    /** Sorted by path. */
    static List<ProjectFile> of(Settings settings) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Stream.of("jbake.properties", "custom.properties")
                .forEach(name -> files.put(name, settings.project().resolve(name)));
        for (String folder : List.of(settings.contentFolder(), settings.templateFolder(), settings.assetFolder())) {
            Path path = settings.project().resolve(folder);
            if (Files.isDirectory(path)) {
                ProjectFiles found = new ProjectFiles(folder, path.toRealPath());
                Files.walkFileTree(found.root, found);
                files.putAll(found.files);
            }
        }
        return files.entrySet().stream()
                .filter(e -> Files.isReadable(e.getValue()) && Files.isRegularFile(e.getValue()))
                .map(e -> new ProjectFile(e.getValue(), e.getKey()))
                .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        return !dir.equals(root) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file)) {
            files.put(folder + "/" + root.relativize(file).toString().replace('\\', '/'), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName() != null && file.getFileName().toString().startsWith(".");
    }
}
