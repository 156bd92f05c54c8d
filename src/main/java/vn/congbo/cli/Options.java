package vn.congbo.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Target;

/** The flags that all commands share. */
final class Options {

    /** Where the office is: its day and its hour count, whatever the machine's clock is set to. */
    static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What the program speaks. */
    enum Spoken {
        vi,
        en
    }

    /** How problems are written. */
    enum Format {
        text,
        json
    }

    @Option(names = "--project", paramLabel = "DIR", descriptionKey = "project")
    private Path project = Path.of("");

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "output")
    private @Nullable Path output;

    @Option(names = "--target", paramLabel = "NAME", descriptionKey = "target")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-on", paramLabel = "YYYY-MM-DD", descriptionKey = "known-on")
    private @Nullable LocalDate knownOn;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private Spoken language = Spoken.vi;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    Path project() {
        return project.toAbsolutePath().normalize();
    }

    /** @param otherwise where the project itself wants its sites */
    Path output(Path otherwise) {
        return output == null ? otherwise : output.toAbsolutePath().normalize();
    }

    /** What the caller asked for that makes a build another one. */
    String wish() {
        return (output == null ? "" : output.toAbsolutePath().normalize()) + " " + targets;
    }

    /** Today where the office is, unless a day is given. */
    LocalDate asOf() {
        return asOf == null ? LocalDate.now(Clock.system(OFFICE)) : asOf;
    }

    /** The day that is asked about and, unless another is given, what was known on it. */
    PointInTime moment() {
        return on(asOf());
    }

    /** Asked about that day. */
    PointInTime on(LocalDate day) {
        return new PointInTime(day, knownOn == null ? day : knownOn);
    }

    /** The same day, with nothing left out for not being public yet. */
    PointInTime knowingAll() {
        return PointInTime.knowingAll(asOf());
    }

    Format format() {
        return format;
    }

    Language language() {
        return Language.of("--lang", language.name());
    }

    boolean isQuiet() {
        return quiet;
    }

    /** What makes this call impossible: a target that the project does not have, an output among the project's own files. */
    Optional<String> wrongUse(List<Target> known, Path usual) {
        List<String> ids = known.stream().map(Target::id).toList();
        Optional<String> strange =
                targets.stream().filter(t -> !ids.contains(t)).findFirst();
        if (strange.isPresent() && !ids.isEmpty()) {
            return Optional.of(language().text("unknown-target", strange.get(), String.join(", ", ids)));
        }
        Path asked = output(usual);
        boolean inSources = Stream.of("content", "templates", "assets", "src")
                .anyMatch(folder -> asked.startsWith(project().resolve(folder)));
        return inSources || (asked.equals(project()) && !asked.equals(usual))
                ? Optional.of(language().text("output-in-project", asked))
                : Optional.empty();
    }

    /** Whether only some targets are meant. */
    boolean hasTargets() {
        return !targets.isEmpty();
    }

    List<Target> chosen(List<Target> known) {
        return known.stream()
                .filter(t -> targets.isEmpty() || targets.contains(t.id()))
                .toList();
    }
}
