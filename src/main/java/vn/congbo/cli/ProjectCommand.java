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

/** A command on a project: what its calls have in common. */
abstract class ProjectCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command. @return the exit code */
    @Override
    public abstract Integer call() throws IOException, InterruptedException;

    Options options() {
        return options;
    }

    Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options);
    }

    /** Questions to the person who called, in the language that was asked for. */
    Dialogue dialogue(Optional<Answers> answers) {
        return new Dialogue(options.language(), spec.commandLine().getErr(), answers);
    }

    /** Says what makes this call impossible, if anything does. */
    boolean isWrongUse(Build build) {
        List<Target> targets = List.copyOf(build.sites().keySet());
        Optional<String> wrong = options.wrongUse(targets, build.output()).or(this::wrongUse);
        wrong.ifPresent(spec.commandLine().getErr()::println);
        return wrong.isPresent();
    }

    /** What makes this call impossible beyond the shared flags. */
    Optional<String> wrongUse() {
        return Optional.empty();
    }
}
