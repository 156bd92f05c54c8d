package vn.congbo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code congbo feedback}: the register of kiến nghị, phản ánh; what is done with it, say the commands below. */
@Command(
        name = "feedback",
        mixinStandardHelpOptions = true,
        subcommands = {
            FeedbackImportCommand.class,
            FeedbackForwardCommand.class,
            FeedbackAnswerCommand.class,
            FeedbackReportCommand.class
        })
final class FeedbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Main.WRONG_USE;
    }
}
