package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** {@code congbo build}: the sites in folders; with an error anywhere, nothing is written. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends ProjectCommand {

    @Option(names = "--explain", descriptionKey = "explain")
    private boolean explain;

    @Override
    int finish(Build build, List<Target> chosen, Console console) throws IOException {
        Path output = options().output(build.output());
        List<Target> changed = build.publish(output, chosen);
        if (explain) {
            build.conversions().forEach(console::conversion);
        }
        console.problems(build.problems());
        if (!build.isPublishable()) {
            console.say("not-written");
            return Main.PROBLEMS;
        }
        for (Target target : chosen) {
            String key = changed.contains(target) ? "written" : "unchanged";
            int files = build.sites().getOrDefault(target, List.of()).size();
            console.say(key, output.resolve(target.id()), files);
        }
        return Main.FINE;
    }
}
