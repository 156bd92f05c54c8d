package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** A command on a project: runs the pipeline, tells the problems, and then does what is its own. */
abstract class ProjectCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() throws IOException, InterruptedException {
        Build build = Build.of(options.project(), options.asOf());
        List<Target> targets = List.copyOf(build.sites().keySet());
        Optional<String> wrong = options.wrongUse(targets, build.output()).or(this::wrongUse);
        if (wrong.isPresent()) {
            spec.commandLine().getErr().println(wrong.get());
            return Main.WRONG_USE;
        }
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options);
        return finish(build, options.chosen(targets), console);
    }

    Options options() {
        return options;
    }

    /** What makes this call impossible beyond the shared flags. */
    Optional<String> wrongUse() {
        return Optional.empty();
    }

    /** @return the exit code */
    abstract int finish(Build build, List<Target> chosen, Console console) throws IOException, InterruptedException;
}
