package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.model.Fault;
import vn.congbo.model.Problem;
import vn.congbo.model.Severity;

/** {@code congbo check}: everything but writing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends ProjectCommand {

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().moment());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        build.complete();
        List<Problem> told = Stream.concat(build.problems().stream(), build.reminders().stream())
                .toList();
        console().problems(told);
        if (!build.isPublishable()) {
            return Main.PROBLEMS;
        }
        console()
                .say(
                        "checked",
                        build.sites().values().stream().mapToInt(List::size).sum());
        return strict && told.stream().anyMatch(CheckCommand::isFailure)
                ? console().refuse("strict")
                : Main.FINE;
    }

    /** A day that is still to come is a reminder: nobody has failed yet. */
    private static boolean isFailure(Problem problem) {
        return problem.severity() == Severity.WARNING && problem.fault() != Fault.DEADLINE_NEAR;
    }
}
