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
        if (pack) {
            tellOfPacks(same.get().sites());
        }
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
            boolean packed = pack && Files.exists(archive(output, target.id()));
            sites.add(new LastBuild.Site(target.id(), output, files, packed));
            console().say(changed.contains(target) ? "written" : "unchanged", output.resolve(target.id()), files);
        }
        if (pack) {
            tellOfPacks(sites);
        }
        last.keep(build, sites);
        return Main.FINE;
    }

    /** A plain JBake project has none. */
    private void tellOfPacks(List<LastBuild.Site> sites) {
        for (LastBuild.Site site : sites) {
            console().say(site.packed() ? "pack.written" : "pack.none", archive(site.folder(), site.target()));
        }
    }

    private static Path archive(Path output, String target) {
        return output.resolve(target + ".zip");
    }
}
