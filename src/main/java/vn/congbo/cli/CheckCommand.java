package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
        Optional<String> wrong = options.wrongUse(List.copyOf(build.sites().keySet()));
        if (wrong.isPresent()) {
            spec.commandLine().getErr().println(wrong.get());
            return Main.WRONG_USE;
        }
        console.problems(build.problems());
        if (build.isPublishable()) {
            console.say(
                    "checked",
                    build.sites().values().stream().mapToInt(List::size).sum());
        }
        return build.isPublishable() ? Main.FINE : Main.PROBLEMS;
    }
}
