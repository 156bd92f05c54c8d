package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import vn.congbo.Build;

/** {@code congbo check}: everything but writing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends ProjectCommand {

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().moment());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        build.complete();
        console().problems(build.problems());
        if (!build.isPublishable()) {
            return Main.PROBLEMS;
        }
        console()
                .say(
                        "checked",
                        build.sites().values().stream().mapToInt(List::size).sum());
        return Main.FINE;
    }
}
