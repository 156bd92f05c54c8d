package vn.congbo.cli;

import java.time.LocalDate;
import java.util.Optional;
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
        return new Case(
                c.id(),
                c.receivedOn(),
                c.plan(),
                c.clause(),
                c.page(),
                c.edition(),
                c.forwardedOn(),
                Optional.of(day),
                summary.isEmpty() ? c.summary() : summary,
                c.place());
    }
}
