package vn.congbo.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congbo.model.OutputFile;

/** How a finished site differs from the one that readers see: paths of files, sorted. */
public record FolderDifference(Set<String> added, Set<String> changed, Set<String> vanished) {

    public FolderDifference {
        added = Collections.unmodifiableSet(new TreeSet<>(added));
        changed = Collections.unmodifiableSet(new TreeSet<>(changed));
        vanished = Collections.unmodifiableSet(new TreeSet<>(vanished));
    }

    /** @param current the folder that readers see; one that is not there yet has no files */
    static FolderDifference of(List<OutputFile> files, Optional<Path> current) throws IOException {
        Set<String> gone = current.isEmpty() ? new TreeSet<>() : Folders.files(current.get());
        Set<String> added = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        for (OutputFile file : files) {
            if (current.isEmpty() || !gone.remove(file.path())) {
                added.add(file.path());
            } else if (!Folders.holds(
                    current.get().resolve(file.path()), file.bytes().toArray())) {
                changed.add(file.path());
            }
        }
        return new FolderDifference(added, changed, gone);
    }

    /** Every path that differs. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(added);
        all.addAll(changed);
        all.addAll(vanished);
        return all;
    }
}
