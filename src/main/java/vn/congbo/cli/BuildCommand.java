package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.LastBuild;
import vn.congbo.model.Target;
import vn.congbo.source.Source;

/** {@code congbo build}: the sites in folders; with an error anywhere, nothing is written. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends ProjectCommand {

    @Option(names = "--explain", descriptionKey = "explain")
    private boolean explain;

    @Option(names = "--pack", descriptionKey = "pack")
    private boolean pack;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LastBuild last =
                new LastBuild(options().project(), options().moment(), options().wish() + (pack ? " --pack" : ""));
        Optional<LastBuild.Result> same = explain ? Optional.empty() : last.ifNothingChanged();
        if (same.isEmpty()) {
            return run(last);
        }
        console().problems(same.get().problems());
        same.get().sites().forEach(s -> console().say("unchanged", s.folder().resolve(s.target()), s.files()));
        return Main.FINE;
    }

    private Integer run(LastBuild last) throws IOException {
        Build build = Build.of(options().project(), options().moment(), inputs -> {
            last.willRead(inputs);
            Source.expectConversions(last.countNew(Source::isConverted));
        });
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        Path output = options().output(build.output());
        List<Target> chosen = options().chosen(List.copyOf(build.sites().keySet()));
        List<Target> changed = build.publish(output, chosen, pack);
        if (explain) {
            build.conversions().forEach(console()::conversion);
        }
        console().problems(build.problems());
        if (!build.isPublishable()) {
            console().say("not-written");
            return Main.PROBLEMS;
        }
        List<LastBuild.Site> sites = new ArrayList<>();
        for (Target target : chosen) {
            int files = build.sites().getOrDefault(target, List.of()).size();
            sites.add(new LastBuild.Site(target.id(), output, files));
            console().say(changed.contains(target) ? "written" : "unchanged", output.resolve(target.id()), files);
        }
        if (pack) {
            tellOfPacks(output, chosen);
        }
        last.keep(build, sites);
        return Main.FINE;
    }

    /** A plain JBake project has none. */
    private void tellOfPacks(Path output, List<Target> chosen) {
        for (Target target : chosen) {
            Path file = output.resolve(target.id() + ".zip");
            console().say(Files.exists(file) ? "pack.written" : "pack.none", file);
        }
    }
}
