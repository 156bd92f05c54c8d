package vn.congbo.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.congbo.feedback.Refused.Reason;

/** Where personal data may lie: not in the project, not in a folder that remembers every version of its files. */
final class Boundary {

    private static final List<String> VERSION_CONTROL =
            List.of(".git", ".hg", ".svn", ".bzr", "_darcs", ".fslckout", "CVS");

    private Boundary() {}

    static void checkFolder(Path folder, Path project) throws IOException {
        Path real = real(folder);
        Path ours = real(project);
        if (real.startsWith(ours)) {
            throw new Refused(Reason.FOLDER_IN_PROJECT, folder.toString());
        }
        if (ours.startsWith(real)) {
            throw new Refused(Reason.FOLDER_AROUND_PROJECT, folder.toString());
        }
        if (isRemembered(real)) {
            throw new Refused(Reason.FOLDER_IN_VERSION_CONTROL, folder.toString());
        }
    }

    static void checkFile(Path file, Path project) throws IOException {
        Path real = real(file);
        if (real.startsWith(real(project))) {
            throw new Refused(Reason.FILE_IN_PROJECT, file.toString());
        }
        if (isRemembered(real)) {
            throw new Refused(Reason.FILE_IN_VERSION_CONTROL, file.toString());
        }
    }

    private static boolean isRemembered(Path path) {
        return Stream.iterate(path, p -> p != null, Path::getParent)
                .anyMatch(p -> VERSION_CONTROL.stream().anyMatch(name -> Files.exists(p.resolve(name))));
    }

    /** With links followed, also when the end of the path is not there yet. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(absolute));
    }
}
