package vn.congbo.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/**
 * Publishes to a folder of this machine.
 *
 * <p>A site is staged whole in {@code .congbo/<target>/} beside its address, and then switched in by replacing one symbolic link, which
 * POSIX does atomically (rename(2)): whoever reads, and whatever crashes, finds one whole site. A file that did not change stays the same
 * file on disk (a hard link), with its bytes and times. The release before the current one is kept; older ones go. Where symbolic links
 * are not to be had (Windows without the right to make them), two renames take the link's place; between them there is no site.
 */
public final class FolderPublisher {

    /** Stands among the releases while the address is a folder of ours, not a link. */
    private static final String PLAIN = "thu-muc";

    private static final String LIST = ".danh-sach";
    private static final String BETWEEN = "  ";

    private final Path output;
    private final Path address;
    private final Path releases;
    private final PackFile pack;

    private FolderPublisher(Path output, String target) {
        this.output = output;
        this.address = output.resolve(target);
        this.releases = output.resolve(".congbo").resolve(target);
        this.pack = new PackFile(output, target);
    }

    /**
     * Makes {@code output/target} the site of these files.
     *
     * @param idle whether differences in just these files are no reason to publish, while the site that stands there is whole
     * @param last taken once all files are staged; says whether they may be published
     * @param packing of the archive beside the site, which is made before the switch and put in its place right after it; without one, none
     *     stays beside a site that it does not belong to
     * @return whether anything changed
     * @throws AnotherPublication when another one is writing there
     * @throws NotOurFolder when something stands there that this program did not publish
     * @throws IOException when the disk fails; the old site then still stands
     */
    public static boolean publish(
            List<OutputFile> files,
            Path output,
            String target,
            Predicate<Set<String>> idle,
            LastStep last,
            Optional<Packing> packing)
            throws IOException {
        FolderPublisher publisher = new FolderPublisher(output, target);
        Path lock = publisher.releases.resolveSibling(target + ".khoa");
        return Turn.take(lock, publisher.address, () -> {
            Files.createDirectories(publisher.releases);
            return publisher.publish(files, idle, last, packing);
        });
    }

    private boolean publish(
            List<OutputFile> files, Predicate<Set<String>> idle, LastStep last, Optional<Packing> packing)
            throws IOException {
        Optional<Path> current = current();
        Path staging = releases.resolve("tam");
        Folders.delete(staging);
        Files.createDirectories(staging);
        try {
            List<Staged> staged = stage(files, staging, current);
            if (!last.take()) {
                Folders.delete(staging);
                return false;
            }
            if (isIdle(staged, current, idle)) {
                Folders.delete(staging);
                packAgain(packing, current.orElseThrow());
                return false;
            }
            if (packing.isPresent()) {
                pack.stage(packing.get(), staging);
            }
            Path release = freeName(staged);
            Files.writeString(list(release), lines(staged));
            Files.move(staging, release, StandardCopyOption.ATOMIC_MOVE);
            switchTo(release);
            settle(packing, release);
            sweep(release, current);
            return true;
        } catch (IOException | UncheckedIOException e) {
            Folders.delete(staging);
            throw e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
        }
    }

    /** The site stays as it is; its archive may be missing, or not wanted any more once it is of another release. */
    private void packAgain(Optional<Packing> packing, Path release) throws IOException {
        if (packing.isPresent() && !pack.isOf(release, packing.get())) {
            pack.stage(packing.get(), release);
            pack.place(packing.get(), release);
        } else if (packing.isEmpty() && !pack.isWhole(release)) {
            pack.remove();
        }
    }

    private void settle(Optional<Packing> packing, Path release) throws IOException {
        if (packing.isPresent()) {
            pack.place(packing.get(), release);
        } else {
            pack.remove();
        }
    }

    private boolean isIdle(List<Staged> staged, Optional<Path> current, Predicate<Set<String>> idle)
            throws IOException {
        if (current.isEmpty()) {
            return false;
        }
        Set<String> different = staged.stream()
                .filter(Staged::written)
                .map(Staged::path)
                .collect(Collectors.toCollection(TreeSet::new));
        if (different.isEmpty() && count(current.get()) == staged.size()) {
            return true;
        }
        Set<String> gone = Folders.files(current.get());
        staged.forEach(file -> gone.remove(file.path()));
        different.addAll(gone);
        return idle.test(different) && isWholeSite(output, String.valueOf(address.getFileName()));
    }

    /** What publishing these files would change; a folder that is not there yet has no files. */
    public static FolderDifference compare(List<OutputFile> files, Path output, String target) throws IOException {
        return FolderDifference.of(files, new FolderPublisher(output, target).current());
    }

    /**
     * A file in its place in the new release.
     *
     * @param written whether its bytes are new
     */
    private record Staged(String path, String sums, boolean written) {}

    private static List<Staged> stage(List<OutputFile> files, Path staging, Optional<Path> current) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (OutputFile file : files) {
            Path to = staging.resolve(file.path()).normalize();
            if (!to.startsWith(staging)) {
                throw new IllegalArgumentException("A file outside of its site: " + file.path());
            }
            folders.add(Optional.ofNullable(to.getParent()).orElse(staging));
        }
        for (Path folder : folders) {
            Files.createDirectories(folder);
        }
        return files.parallelStream()
                .map(file -> {
                    try {
                        return write(file, staging, current);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** The folder that readers see now. */
    private Optional<Path> current() throws IOException {
        if (Files.isSymbolicLink(address)) {
            if (!Files.readSymbolicLink(address).startsWith(output.relativize(releases))) {
                throw new NotOurFolder(address);
            }
            return Files.isDirectory(address) ? Optional.of(address.toRealPath()) : Optional.empty();
        }
        if (Files.exists(address, LinkOption.NOFOLLOW_LINKS) && !Files.exists(releases.resolve(PLAIN))) {
            throw new NotOurFolder(address);
        }
        return Files.exists(address) ? Optional.of(address) : Optional.empty();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .count();
        }
    }

    /** Bytes that did not change are not written again; those that are known to be there already are not even made. */
    private static Staged write(OutputFile file, Path staging, Optional<Path> current) throws IOException {
        Path to = staging.resolve(file.path());
        Path before = current.orElse(staging).resolve(file.path());
        Optional<String> known =
                current.isEmpty() ? Optional.empty() : file.sums().get();
        if (known.isPresent() && known.equals(sums(before))) {
            link(to, before);
            return new Staged(file.path(), known.get(), false);
        }
        Bytes content = file.bytes();
        byte[] bytes = content.toArray();
        if (current.isEmpty() || !Folders.holds(before, bytes)) {
            Files.write(to, bytes);
            return new Staged(file.path(), content.sums(), true);
        }
        link(to, before);
        return new Staged(file.path(), content.sums(), false);
    }

    private static Optional<String> sums(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(Bytes.of(Files.readAllBytes(file)).sums())
                : Optional.empty();
    }

    private static void link(Path to, Path before) throws IOException {
        try {
            Files.createLink(to, before);
        } catch (UnsupportedOperationException | FileSystemException e) { // no hard links here: a copy with its times
            Files.copy(before, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** What lies in a release stands in a list beside it, a line a file: its sums, two blanks, its path. */
    private static Path list(Path release) {
        return release.resolveSibling(release.getFileName() + LIST);
    }

    private static String lines(List<Staged> files) {
        return files.stream().map(f -> f.sums() + BETWEEN + f.path() + "\n").collect(Collectors.joining());
    }

    /**
     * Whether the published site, and the archive beside it if one was made, are what was written.
     *
     * @param packed whether an archive has to be there: it may have been removed since
     */
    public static boolean isWhole(Path output, String target, boolean packed) throws IOException {
        PackFile pack = new PackFile(output, target);
        return isWholeSite(output, target)
                && (pack.isRecorded() || !packed)
                && pack.isWhole(output.resolve(target).toRealPath());
    }

    /**
     * Whether the published site is, file by file, what was written. Sums guard against accidents and edits by hand; a proof against
     * forgery is what the manifest and {@code congbo verify} are for.
     */
    private static boolean isWholeSite(Path output, String target) throws IOException {
        Path address = output.resolve(target);
        if (!Files.isSymbolicLink(address) || !Files.isDirectory(address)) {
            return false;
        }
        Path release = address.toRealPath();
        if (!Files.isRegularFile(list(release))) {
            return false;
        }
        List<String> lines = Files.readAllLines(list(release));
        return count(release) == lines.size() && lines.parallelStream().allMatch(line -> isThere(line, release));
    }

    private static boolean isThere(String line, Path release) {
        String[] fields = line.split(BETWEEN, 2);
        try {
            return Bytes.of(Files.readAllBytes(release.resolve(fields[1])))
                    .sums()
                    .equals(fields[0]);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** A release is named after its list; when that name is taken (by a release damaged by hand), a number follows. */
    private Path freeName(List<Staged> files) {
        String digest = Bytes.utf8(lines(files)).sha256().substring(0, 16);
        return Stream.iterate(1, i -> i + 1)
                .map(i -> releases.resolve(i == 1 ? digest : digest + "-" + i))
                .filter(name -> !Files.exists(name, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    private void switchTo(Path release) throws IOException {
        Path link = releases.resolve("lien-ket");
        Files.deleteIfExists(link);
        try {
            Files.createSymbolicLink(link, output.relativize(release));
        } catch (UnsupportedOperationException | FileSystemException e) {
            replaceFolder(release);
            return;
        }
        if (Files.isDirectory(address, LinkOption.NOFOLLOW_LINKS)) { // published before where links could not be made
            Folders.delete(address);
            Files.deleteIfExists(releases.resolve(PLAIN));
        }
        Files.move(link, address, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void replaceFolder(Path release) throws IOException {
        Path before = releases.resolve("truoc");
        Folders.delete(before);
        Files.writeString(
                releases.resolve(PLAIN), ""); // first of all: a crash must not make our own folder a stranger's
        if (Files.exists(address)) {
            Files.move(address, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(release, address, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps the current release and the one before. */
    private void sweep(Path release, Optional<Path> before) throws IOException {
        List<Path> all;
        try (Stream<Path> list = Files.list(releases)) {
            all = list.sorted().toList();
        }
        String kept = before.map(Path::getFileName).map(Path::toString).orElse("truoc");
        for (Path old : all) {
            String name = String.valueOf(old.getFileName()).replace(LIST, "");
            if (!name.equals(String.valueOf(release.getFileName()))
                    && !name.equals(kept)
                    && !name.equals("truoc")
                    && !name.equals(PLAIN)) {
                Folders.delete(old);
            }
        }
    }
}
