package vn.congbo.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.congbo.Build;

/** {@code congbo check}: everything but writing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options);
        Build build = Build.of(options.project(), options.asOf());
        console.problems(build.problems());
        if (build.isPublishable()) {
            console.say(
                    "checked",
                    build.sites().values().stream()
                            .mapToInt(java.util.List::size)
                            .sum());
        }
        return build.isPublishable() ? Main.FINE : Main.PROBLEMS;
    }
}
