package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.Publish;
import vn.congbo.model.Chronicle;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Publication;
import vn.congbo.model.Target;
import vn.congbo.publish.FolderDifference;
import vn.congbo.publish.Turn;
import vn.congbo.text.VietnameseDate;

/** {@code congbo publish}: the sites in folders, like {@code build}, and each publication in the log. */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand extends ProjectCommand {

    private final Clock clock;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    PublishCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (dryRun) {
            return run();
        }
        Path lock = options().project().resolve("target").resolve("cong-bo.khoa");
        return Turn.take(lock, options().project(), this::run);
    }

    private Integer run() throws IOException {
        Build build = Build.of(options().project(), options().moment());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        if (build.site().isEmpty() && build.isPublishable()) {
            console().tell("publish.plain");
            return Main.WRONG_USE;
        }
        console().problems(build.problems());
        if (!build.isPublishable()) {
            console().say("not-written");
            return Main.PROBLEMS;
        }
        List<Target> targets = options().chosen(List.copyOf(build.sites().keySet()));
        Optional<String> past = ofThePast(build, targets);
        if (past.isPresent()) {
            console().tell(past.get(), VietnameseDate.format(options().moment().asOf()));
            return Main.WRONG_USE;
        }
        Path output = options().output(build.output());
        for (Target target : targets) {
            announce(output.resolve(target.id()), build.compare(output, target));
        }
        if (dryRun) {
            console().say("publish.dry-run");
            return Main.FINE;
        }
        return publish(build, output, targets);
    }

    private Integer publish(Build build, Path output, List<Target> targets) throws IOException {
        Publish publish = new Publish(build, output, clock);
        if (publish.clockIsBehind()) {
            console().tell("publish.clock");
            return Main.OUR_FAULT;
        }
        try {
            publish.tryOut();
        } catch (IOException e) {
            console().tell("publish.log-not-writable", e.getClass().getSimpleName() + ": " + e.getMessage());
            return Main.OUR_FAULT;
        }
        List<Publication> found = publish.recordFound(targets);
        found.forEach(entry -> console().say("publish.found", output.resolve(entry.target()), entry.number()));
        if (found.isEmpty()) {
            tell(publish.publish(build, targets), output);
            return Main.FINE;
        }
        Build again = Build.of(options().project(), options().moment()); // the site shows the log as it is now
        if (!again.isPublishable()) { // an address that was found is missing now
            console().problems(again.problems());
            console().say("publish.stopped");
            return Main.PROBLEMS;
        }
        tell(new Publish(again, output, clock).publish(again, targets), output);
        return Main.FINE;
    }

    /** What is public shows the present: neither two days at once, nor an earlier day than the site that stands there. */
    private Optional<String> ofThePast(Build build, List<Target> targets) {
        PointInTime moment = options().moment();
        if (!moment.isOneDay()) {
            return Optional.of("publish.two-days");
        }
        Chronicle past = build.site().orElseThrow().past();
        boolean goesBack = targets.stream()
                .flatMap(target -> past.last(target.id()).stream())
                .anyMatch(last -> last.asOf().isAfter(moment.asOf()));
        if (!goesBack && moment.asOf().isBefore(LocalDate.now(clock.withZone(Options.OFFICE)))) {
            console().tell("publish.earlier-day", VietnameseDate.format(moment.asOf()));
        }
        return goesBack ? Optional.of("publish.goes-back") : Optional.empty();
    }

    /** Pages are counted by themselves: they are what readers come for. */
    private void announce(Path folder, FolderDifference difference) {
        long pages = pages(difference.all());
        console()
                .say(
                        "publish.plan",
                        folder,
                        pages(difference.added()),
                        pages(difference.changed()),
                        pages(difference.vanished()),
                        difference.all().size() - pages);
    }

    private static long pages(Collection<String> files) {
        return files.stream().filter(f -> f.endsWith(".html")).count();
    }

    private void tell(List<Publish.Outcome> outcomes, Path output) {
        for (Publish.Outcome outcome : outcomes) {
            Path folder = output.resolve(outcome.target().id());
            Optional<Publication> entry = outcome.entry();
            if (entry.isPresent()) {
                console()
                        .say(
                                "publish.done",
                                folder,
                                outcome.files(),
                                entry.get().number());
            } else {
                console().say("publish.nothing-new", folder);
            }
            console().say("pack.written", output.resolve(outcome.target().id() + ".zip"));
        }
    }
}
