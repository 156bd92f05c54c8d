package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problem;
import vn.congbo.publish.FolderPublisher;
import vn.congbo.source.Program;

/**
 * What the last build of a project came to, so that one from the same inputs need not be made again: the inputs are digested byte by
 * byte, and the published sites are compared with what was written. The file may be deleted at any time; where it cannot be written, the
 * next build takes longer.
 */
public final class LastBuild {

    /**
     * What was published below an output folder.
     *
     * @param packed whether with an archive beside it
     */
    public record Site(String target, Path folder, int files, boolean packed) {}

    /** What the build came to: the problems that were told, and the sites. */
    public record Result(List<Problem> problems, List<Site> sites) {}

    private static final String FIELD = "\u001F";
    private static final String LINE = "\u001E";
    private static final int DIGEST = 64;

    private final Path file;
    private final String circumstances;
    private final Inputs inputs = new Inputs();
    /** The inputs of this build; those of the last one are looked at too, and may be others. */
    private final Set<Path> told = new HashSet<>();
    /** The files of the last build, once they were asked for. */
    private Optional<Set<String>> before = Optional.empty();

    /** @param wish what else makes a build another one: where to, which targets */
    public LastBuild(Path project, PointInTime moment, String wish) {
        this.circumstances = String.join(FIELD, Program.identity(), moment.toString(), wish);
        this.file = project.resolve("target")
                .resolve("congbo-cache")
                .resolve("lan-truoc-" + Bytes.utf8(wish).sha256().substring(0, 16));
    }

    /** To be told of inputs before they are read. */
    public void willRead(Collection<Path> paths) {
        told.addAll(paths);
        inputs.take(paths);
    }

    /** What the last build came to; empty when anything is not as it was. */
    public Optional<Result> ifNothingChanged() {
        try {
            String text = Files.readString(file);
            String rest = text.substring(Math.min(text.length(), DIGEST));
            if (!text.startsWith(Bytes.utf8(rest).sha256())) {
                return Optional.empty();
            }
            List<String> lines = List.of(rest.split(LINE, -1));
            inputs.take(fields(lines.get(1)).stream().map(Path::of).toList());
            return inputs.areKnown() && lines.get(0).equals(state())
                    ? result(lines.subList(2, lines.size()))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** How many files of such a name the last build did not have, or not like this; of those that {@link #willRead} was told of. */
    public long countNew(Predicate<String> name) {
        if (before.isEmpty()) {
            before = Optional.of(readList());
        }
        Set<String> known = before.get();
        return inputs.contents().stream()
                .filter(line -> !known.contains(line))
                .filter(name)
                .count();
    }

    private Set<String> readList() {
        try {
            List<String> lines = Files.readAllLines(list());
            return lines.remove(0).equals(Program.identity()) ? new HashSet<>(lines) : Set.of();
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException e) {
            return Set.of(); // then all is new
        }
    }

    /** The files of the last build, beside what it came to. */
    private Path list() {
        return file.resolveSibling(file.getFileName() + ".tep");
    }

    /** Remembers a build that was published. */
    public void keep(Build build, List<Site> sites) {
        build.reads().forEach(inputs::put);
        told.addAll(build.reads().keySet());
        inputs.retain(told);
        if (!inputs.areKnown()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(state());
        lines.add(String.join(FIELD, inputs.paths().stream().map(Path::toString).toList()));
        sites.forEach(s -> lines.add(String.join(
                FIELD,
                "site",
                s.target(),
                s.folder().toString(),
                String.valueOf(s.files()),
                String.valueOf(s.packed()))));
        build.problems().forEach(p -> lines.add(line(p)));
        String text = String.join(LINE, lines);
        try {
            write(list(), Program.identity() + "\n" + String.join("\n", inputs.contents()));
            write(file, Bytes.utf8(text).sha256() + text);
        } catch (IOException e) {
            // the next build takes longer
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder =
                Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Path staging = Files.createTempFile(folder, "tam", null);
        Files.writeString(staging, text);
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String state() {
        return Bytes.utf8(circumstances + FIELD + inputs.digest()).sha256();
    }

    private static Optional<Result> result(List<String> lines) throws IOException {
        List<Site> sites = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String line : lines) {
            List<String> f = fields(line);
            if (f.get(0).equals("site")) {
                sites.add(new Site(
                        f.get(1), Path.of(f.get(2)), Integer.parseInt(f.get(3)), Boolean.parseBoolean(f.get(4))));
            } else {
                problems.add(problem(f));
            }
        }
        for (Site site : sites) {
            if (!FolderPublisher.isWhole(site.folder(), site.target(), site.packed())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Result(problems, sites));
    }

    private static String line(Problem p) {
        Stream<String> head = Stream.of(
                p.fault().name(), p.place().file(), String.valueOf(p.place().line()), p.mark());
        return String.join(FIELD, Stream.concat(head, p.arguments().stream()).toList());
    }

    private static Problem problem(List<String> f) {
        Place place = new Place(f.get(1), Integer.parseInt(f.get(2)));
        return new Problem(Fault.valueOf(f.get(0)), place, f.get(3), f.subList(4, f.size()));
    }

    private static List<String> fields(String line) {
        return List.of(line.split(FIELD, -1));
    }
}
