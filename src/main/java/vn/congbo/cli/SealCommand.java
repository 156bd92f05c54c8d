package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.congbo.Build;
import vn.congbo.Sealing;
import vn.congbo.archive.SealFolder;
import vn.congbo.edition.History;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Fault;
import vn.congbo.model.Library.Absence;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Seal;
import vn.congbo.model.Settings;
import vn.congbo.model.Severity;
import vn.congbo.model.Target;
import vn.congbo.site.Site;
import vn.congbo.source.Program;
import vn.congbo.source.Source;

/** {@code congbo seal PLAN N}: from then on the edition and its pages never change. With an error anywhere nothing is written. */
@Command(name = "seal", mixinStandardHelpOptions = true)
final class SealCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "seal.plan")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "N", descriptionKey = "seal.number")
    private int number;

    private final Clock clock = Clock.system(Options.OFFICE);

    @Override
    public Integer call() throws IOException {
        boolean finished = isPlainName(plan) && finish();
        Build build = Build.of(options().project(), options().moment());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        console().problems(build.problems());
        Optional<ReadEdition> edition = build.site().flatMap(this::edition);
        if (edition.isEmpty()) {
            return refuseStranger(build);
        }
        List<Target> missing = missing(build, edition.get());
        if (hasOtherErrors(build, !missing.isEmpty())) {
            return console().refuse("seal.errors");
        }
        Optional<Seal> before = edition.get().edition().seal();
        if (before.isPresent() && missing.isEmpty()) {
            return finished
                    ? done(before.get())
                    : console()
                            .refuse(
                                    "seal.twice",
                                    number,
                                    plan,
                                    time(before.get().sealedAt()));
        }
        return done(Sealing.write(build, edition.get(), missing, now(), "congbo " + Program.version()));
    }

    private Integer done(Seal seal) {
        console().say("seal.done", seal.folder(), seal.files().size(), seal.text());
        seal.additions().forEach(a -> console().say("seal.added", a.target(), time(a.addedAt())));
        return Main.FINE;
    }

    /** A seal that a crash left half done is brought to its end first. */
    private boolean finish() throws IOException {
        Path folder = options()
                .project()
                .resolve(contentFolder())
                .resolve("ke-hoach")
                .resolve(plan)
                .resolve("ban-" + number);
        return Files.isDirectory(folder) && SealFolder.finish(folder);
    }

    private String contentFolder() {
        return Source.settings(options().project(), new Problems())
                .map(Settings::contentFolder)
                .orElse("content");
    }

    private static boolean isPlainName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    private Optional<ReadEdition> edition(Site site) {
        return site.history().plan(plan).stream()
                .flatMap(p -> p.editions().stream())
                .filter(e -> e.edition().number() == number)
                .findFirst();
    }

    /** Why there is nothing to seal. */
    private Integer refuseStranger(Build build) {
        if (!build.isPublishable()) {
            return console().refuse("seal.errors");
        }
        Optional<Site> site = build.site();
        boolean draft = site.map(s -> s.library().absent())
                .map(absent -> absent.get("ke-hoach/" + plan + "/ban-" + number + "/van-ban.adoc"))
                .filter(Absence.Draft.class::isInstance)
                .isPresent();
        if (draft) {
            return console().refuse("seal.draft", number, plan);
        }
        Optional<LocalDate> from = site.flatMap(this::hiddenUntil);
        if (from.isPresent()) {
            return console().refuse("seal.not-public", number, plan, from.get());
        }
        boolean known = site.flatMap(s -> s.history().plan(plan)).isPresent();
        return known
                ? console().refuse("seal.no-edition", number, plan)
                : console().refuse("no-plan", plan, plans(site));
    }

    private Optional<LocalDate> hiddenUntil(Site site) {
        return site.history().hidden().stream()
                .filter(h -> h.edition().edition().plan().equals(plan)
                        && h.edition().edition().number() == number)
                .map(History.Hidden::from)
                .findFirst();
    }

    private static String plans(Optional<Site> site) {
        return String.join(
                ", ",
                site.stream()
                        .flatMap(s -> s.history().plans().stream())
                        .map(p -> p.plan().id())
                        .toList());
    }

    /** The targets that need a page: all of them, or those asked for that a seal does not cover yet. */
    private List<Target> missing(Build build, ReadEdition edition) {
        List<Target> all = List.copyOf(build.sites().keySet());
        Optional<Seal> seal = edition.edition().seal();
        if (seal.isEmpty()) {
            return all;
        }
        return options().hasTargets()
                ? options().chosen(all).stream()
                        .filter(t -> !seal.get().covers(t.id()))
                        .toList()
                : List.of();
    }

    /** That a channel is missing is no hindrance to adding it. */
    private static boolean hasOtherErrors(Build build, boolean adding) {
        return build.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Problem::fault)
                .anyMatch(fault -> !adding || fault != Fault.SEAL_WITHOUT_TARGET);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
