package vn.congbo.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congbo.Build;
import vn.congbo.Mailroom;
import vn.congbo.feedback.Register;
import vn.congbo.model.Feedback.Case;
import vn.congbo.model.Problems;
import vn.congbo.site.Site;

/** Writes into the register when something was done with a case. */
abstract class FeedbackDateCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "feedback.case")
    private String id = "";

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "feedback.on")
    private @Nullable LocalDate on;

    /** The case as it stands after that day. */
    abstract Case changed(Case before, LocalDate day);

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().asOf());
        Optional<Site> site = build.site();
        if (site.isEmpty()) {
            console().problems(build.problems());
            return console().refuse("feedback.no-site");
        }
        LocalDate day = on == null ? options().asOf() : on;
        if (day.isAfter(options().asOf())) {
            return console().refuse("feedback.future", day);
        }
        Problems problems = new Problems();
        Mailroom room = new Mailroom(site.get());
        boolean known = Register.change(room.register(), room.place(), id, c -> changed(c, day), problems);
        console().problems(problems.sorted());
        if (problems.hasErrors()) {
            return console().refuse("feedback.nothing");
        }
        if (!known) {
            return console().refuse("feedback.no-case", id, room.place());
        }
        console().say("feedback.dated", id, day, room.place());
        return Main.FINE;
    }
}
