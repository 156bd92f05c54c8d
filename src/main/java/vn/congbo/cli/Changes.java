package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congbo.source.Source;

/**
 * Knows when a build is out of date: a file that it read is another one now, or the day has passed.
 *
 * <p>What counts is how things stand, looked at as a whole. The system's notices only say when to look, and it is looked now and then
 * without any: so a lost notice, a new folder, an editor that saves by renaming can delay a build but not prevent it. For one thread.
 */
final class Changes implements AutoCloseable {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    /** Where the system gives no notices. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** One save is several events. */
    private static final Duration QUIET = Duration.ofMillis(50);

    /** A program that writes all the time must not keep people from seeing anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Stamp FOLDER = new Stamp(0, FileTime.fromMillis(0), null);

    /** @param file tells a file from another of the same name, where the system can */
    private record Stamp(
            long size, FileTime changed, @Nullable Object file) {}

    private record State(LocalDate day, Map<Path, Stamp> files) {}

    private final Path project;
    private final Supplier<LocalDate> today;
    private final Consumer<IOException> withoutNotices;
    private Optional<WatchService> notices;
    private List<Path> inputs = List.of();
    private Optional<State> seen = Optional.empty();

    /** @param withoutNotices told once, if the system refuses to give notices (inotify has limits): it is looked more often then */
    static Changes of(Path project, Supplier<LocalDate> today, Consumer<IOException> withoutNotices) {
        try {
            WatchService notices = project.getFileSystem().newWatchService();
            return new Changes(project, today, Optional.of(notices), withoutNotices);
        } catch (IOException e) {
            withoutNotices.accept(e);
            return new Changes(project, today, Optional.empty(), withoutNotices);
        }
    }

    Changes(
            Path project,
            Supplier<LocalDate> today,
            Optional<WatchService> notices,
            Consumer<IOException> withoutNotices) {
        this.project = real(project);
        this.today = today;
        this.notices = notices;
        this.withoutNotices = withoutNotices;
    }

    /**
     * Remembers how things stand. To be asked before a build, not after: what changes while it runs is then a change.
     *
     * @return the day to build
     */
    LocalDate look() {
        State state = state();
        seen = Optional.of(state);
        return state.day();
    }

    /** Whatever was seen, the next build is due: the one before did not come about. */
    void forget() {
        seen = Optional.empty();
    }

    /** Waits a while for a change and, after one, until it is quiet. @return whether a build is due */
    boolean await() throws InterruptedException {
        boolean noticed = isNoticed(notices.isPresent() ? NOW_AND_THEN : OFTEN);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        for (boolean more = noticed; more && System.nanoTime() < patience; ) {
            more = isNoticed(QUIET);
        }
        // A notice counts even if nothing seems to be different: some disks tell the time in steps of two seconds.
        return noticed || !seen.equals(Optional.of(state()));
    }

    private boolean isNoticed(Duration longest) throws InterruptedException {
        if (notices.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(longest.toNanos());
            return false;
        }
        boolean noticed = false;
        WatchKey key = notices.get().poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        for (; key != null; key = notices.get().poll()) {
            for (WatchEvent<?> event : key.pollEvents()) {
                noticed |= isInput(event, (Path) key.watchable());
            }
            key.reset();
        }
        return noticed;
    }

    private boolean isInput(WatchEvent<?> event, Path folder) {
        if (!(event.context() instanceof Path name)) {
            return true; // OVERFLOW: some notices were lost
        }
        Path path = folder.resolve(name);
        return !isHidden(path) && inputs.stream().anyMatch(input -> path.startsWith(input) || input.startsWith(path));
    }

    private State state() {
        LocalDate day = today.get();
        try {
            inputs = Source.inputs(project).stream().map(Changes::real).toList();
        } catch (RuntimeException e) {
            // the build meets it too, and tells; until then what was an input stays one
        }
        watch(project);
        Map<Path, Stamp> files = new HashMap<>();
        for (Path input : inputs) {
            try {
                Files.walkFileTree(input, new Look(files));
            } catch (IOException e) {
                files.put(input, FOLDER); // not as it was, that is enough; the build says what is wrong with it
            }
        }
        return new State(day, files);
    }

    /** Before its files are looked at: none can slip in between. */
    private void watch(Path folder) {
        try {
            if (notices.isPresent()) {
                folder.register(
                        notices.get(),
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
            }
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            // gone again, or not for us: the build will say so
        } catch (IOException e) {
            close();
            notices = Optional.empty();
            withoutNotices.accept(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public void close() {
        try {
            if (notices.isPresent()) {
                notices.get().close();
            }
        } catch (IOException e) {
            withoutNotices.accept(e);
        }
    }

    /** Hidden files are no content: editors keep their own notes in them. */
    private final class Look extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> files;

        Look(Map<Path, Stamp> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder) && !inputs.contains(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            watch(folder);
            files.put(folder, FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(file)) {
                BasicFileAttributes a = attributes.isSymbolicLink() && Files.exists(file)
                        ? Files.readAttributes(file, BasicFileAttributes.class)
                        : attributes;
                files.put(file, new Stamp(a.size(), a.lastModifiedTime(), a.fileKey()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE; // what could not be listed is looked at again next time
        }
    }
}
