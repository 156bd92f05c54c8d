package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** {@code congbo build}: the sites in folders; with an error anywhere, nothing is written. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends ProjectCommand {

    @Override
    int finish(Build build, List<Target> chosen, Console console) throws IOException {
        if (!build.isPublishable()) {
            console.say("not-written");
            return Main.PROBLEMS;
        }
        List<Target> changed = build.publish(options().output(), chosen);
        for (Target target : chosen) {
            String key = changed.contains(target) ? "written" : "unchanged";
            int files = build.sites().getOrDefault(target, List.of()).size();
            console.say(key, options().output().resolve(target.id()), files);
        }
        return Main.FINE;
    }
}
