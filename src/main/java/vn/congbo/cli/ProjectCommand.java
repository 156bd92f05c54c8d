package vn.congbo.cli;

import java.io.IOException;
import java.time.LocalDate;
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
        Build build = build(begin());
        List<Target> targets = List.copyOf(build.sites().keySet());
        Optional<String> wrong = options.wrongUse(targets).or(this::wrongUse);
        if (wrong.isPresent()) {
            spec.commandLine().getErr().println(wrong.get());
            return Main.WRONG_USE;
        }
        Console console = console();
        console.problems(build.problems());
        return finish(build, options.chosen(targets), console);
    }

    /** What must be done before a build. @return the day to build */
    LocalDate begin() {
        return options.asOf();
    }

    Build build(LocalDate day) throws IOException {
        return Build.of(options.project(), day);
    }

    Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options);
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
