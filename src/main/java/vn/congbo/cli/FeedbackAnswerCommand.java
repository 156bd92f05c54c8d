package vn.congbo.cli;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.model.Feedback.Case;

/** {@code congbo feedback answer CASE --on DAY}: the sender was answered. */
@Command(name = "answer", mixinStandardHelpOptions = true)
final class FeedbackAnswerCommand extends FeedbackDateCommand {

    @Option(names = "--summary", paramLabel = "TEXT", descriptionKey = "feedback.summary")
    private String summary = "";

    @Override
    Case changed(Case c, LocalDate day) {
        return c.answered(day, summary);
    }
}
