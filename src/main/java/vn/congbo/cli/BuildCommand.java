package vn.congbo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** {@code congbo build}: the sites in folders; with an error anywhere, nothing is written. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options);
        Build build = Build.of(options.project(), options.asOf());
        List<Target> targets = new ArrayList<>(build.sites().keySet());
        Optional<String> wrong = options.wrongUse(targets);
        if (wrong.isPresent()) {
            spec.commandLine().getErr().println(wrong.get());
            return Main.WRONG_USE;
        }
        console.problems(build.problems());
        if (!build.isPublishable()) {
            console.say("not-written");
            return Main.PROBLEMS;
        }
        List<Target> chosen = options.chosen(targets);
        List<Target> changed = build.publish(options.output(), chosen);
        for (Target target : chosen) {
            String key = changed.contains(target) ? "written" : "unchanged";
            console.say(
                    key,
                    options.output().resolve(target.id()),
                    build.sites().getOrDefault(target, List.of()).size());
        }
        return Main.FINE;
    }
}
