package vn.congbo.cli;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import vn.congbo.model.Feedback.Case;

/** {@code congbo feedback forward CASE --on DAY}: the case went to the unit that deals with it. */
@Command(name = "forward", mixinStandardHelpOptions = true)
final class FeedbackForwardCommand extends FeedbackDateCommand {

    @Override
    Case changed(Case c, LocalDate day) {
        return c.forwarded(day);
    }
}
