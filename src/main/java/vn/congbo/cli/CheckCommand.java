package vn.congbo.cli;

import java.util.List;
import picocli.CommandLine.Command;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** {@code congbo check}: everything but writing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends ProjectCommand {

    @Override
    int finish(Build build, List<Target> chosen, Console console) {
        build.complete();
        console.problems(build.problems());
        if (!build.isPublishable()) {
            return Main.PROBLEMS;
        }
        console.say(
                "checked", build.sites().values().stream().mapToInt(List::size).sum());
        return Main.FINE;
    }
}
