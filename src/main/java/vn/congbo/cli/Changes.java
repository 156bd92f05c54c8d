package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;

/**
 * Knows when a build is out of date: a file that it read is another one now, or the day has passed; and whether
 * it can have come to anything new.
 *
 * <p>What counts is how things stand, looked at as a whole. The system's notices only say when to look, and it is looked now and then
 * without any: so a lost notice, a new folder, an editor that saves by renaming can delay a build but not prevent it. For one thread.
 */
final class Changes implements AutoCloseable {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    /** Where the system gives no notices. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** One save is several events. */
    private static final Duration QUIET = Duration.ofMillis(25);

    /** A program that writes all the time must not keep people from seeing anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Stamp FOLDER = new Stamp(0, FileTime.fromMillis(0), null);
    private static final String NOTHING = "-";

    /** @param file tells a file from another of the same name, where the system can */
    private record Stamp(
            long size, FileTime changed, @Nullable Object file) {}

    private record Content(Stamp stamp, String digest) {}

    /**
     * All that a build depends on: builds of equal moments come to the same.
     *
     * @param doubts how often a build may have read something that was not seen
     */
    record Moment(LocalDate day, int doubts, Map<Path, String> digests) {
        static final Moment NONE = new Moment(LocalDate.EPOCH, -1, Map.of());
    }

    private final Supplier<LocalDate> today;
    private final Consumer<IOException> withoutNotices;
    private final Set<Path> inputs = new LinkedHashSet<>();
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, Content> contents = new ConcurrentHashMap<>();
    private Optional<WatchService> notices;
    private LocalDate day = LocalDate.EPOCH;
    private int doubts;
    private boolean due;

    /** @param withoutNotices told once, if the system refuses to give notices (inotify has limits): it is looked more often then */
    static Changes of(FileSystem system, Supplier<LocalDate> today, Consumer<IOException> withoutNotices) {
        try {
            return new Changes(today, Optional.of(system.newWatchService()), withoutNotices);
        } catch (IOException e) {
            withoutNotices.accept(e);
            return new Changes(today, Optional.empty(), withoutNotices);
        }
    }

    Changes(Supplier<LocalDate> today, Optional<WatchService> notices, Consumer<IOException> withoutNotices) {
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
        day = today.get();
        due = false;
        seen.clear();
        see(inputs);
        contents.keySet().retainAll(seen.keySet());
        return day;
    }

    /** To be told of files and folders, there or not, before they are read. What was read once counts from then on. */
    void willRead(Collection<Path> paths) {
        List<Path> more = paths.stream()
                .map(Changes::real)
                .filter(path -> !seen.containsKey(path) && inputs.add(path))
                .toList();
        see(more);
    }

    /** What the build was made from, once all of it was told. */
    Moment moment() {
        Map<Path, String> digests = new HashMap<>();
        seen.keySet().forEach(path -> digests.put(path, digest(path)));
        return new Moment(day, doubts, digests);
    }

    /**
     * To be asked after a build: what changed while it ran may have been read half written. Then the next one is due, and like none before.
     *
     * @param read files that were told of only after they had been read, with their digests from then
     */
    void doubt(Map<Path, String> read) {
        boolean same = read.entrySet().stream()
                .allMatch(file -> digest(real(file.getKey())).equals(file.getValue()));
        if (!same || !seen.equals(stamps(inputs))) {
            doubts++;
            due = true;
        }
    }

    /** Whatever was seen, the next build is due: the one before did not come about. */
    void forget() {
        due = true;
    }

    /** Waits a while for a change and, after one, until it is quiet. @return whether a build is due */
    boolean await() throws InterruptedException {
        boolean noticed = isNoticed(notices.isPresent() ? NOW_AND_THEN : OFTEN);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        for (boolean more = noticed; more && System.nanoTime() < patience; ) {
            more = isNoticed(QUIET);
        }
        // A notice counts even if nothing seems to be different: some disks tell the time in steps of two seconds.
        return noticed || due || !day.equals(today.get()) || !seen.equals(stamps(inputs));
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
            contents.clear();
            return true; // OVERFLOW: some notices were lost
        }
        Path path = folder.resolve(name);
        contents.remove(path);
        boolean counts = !isHidden(path) || inputs.contains(path);
        return counts && inputs.stream().anyMatch(input -> path.startsWith(input) || input.startsWith(path));
    }

    private void see(Collection<Path> paths) {
        Map<Path, Stamp> stamps = stamps(paths);
        seen.putAll(stamps);
        stamps.entrySet().parallelStream()
                .forEach(file -> contents.compute(
                        file.getKey(),
                        (path, known) -> known != null && known.stamp().equals(file.getValue())
                                ? known
                                : new Content(file.getValue(), Bytes.digestOf(path))));
    }

    private Map<Path, Stamp> stamps(Collection<Path> paths) {
        Map<Path, Stamp> files = new HashMap<>();
        for (Path path : paths) {
            Optional.ofNullable(path.getParent()).ifPresent(this::watch);
            try {
                Files.walkFileTree(path, new Look(files)); // a link may lead anywhere
            } catch (IOException e) {
                files.put(path, FOLDER); // not as it was, that is enough; the build says what is wrong with it
            }
        }
        return files;
    }

    private String digest(Path path) {
        return Optional.ofNullable(contents.get(path)).map(Content::digest).orElse(NOTHING);
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

    /** The system tells of files by their real names. What does not exist has one too, as soon as it does. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path folder = path.getParent();
            return folder == null ? path : real(folder).resolve(name(path));
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
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
            if (!isHidden(file) || inputs.contains(file)) {
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
