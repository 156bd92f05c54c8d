package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congbo.Build;
import vn.congbo.Mailroom;
import vn.congbo.feedback.Import;
import vn.congbo.feedback.Refused;
import vn.congbo.model.Problems;
import vn.congbo.site.Site;

/** {@code congbo feedback import FILE --private DIR}: letters become lines of the register; who wrote them stays in the private folder. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class FeedbackImportCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "feedback.file")
    private Path file = Path.of("");

    @Option(names = "--private", paramLabel = "DIR", required = true, descriptionKey = "feedback.private")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().asOf());
        Optional<Site> site = build.site();
        if (site.isEmpty()) {
            console().problems(build.problems());
            return console().refuse("feedback.no-site");
        }
        if (!Files.isRegularFile(file)) {
            return console().refuse("feedback.no-file", file);
        }
        try {
            Problems problems = new Problems();
            Mailroom room = new Mailroom(site.get());
            Path letters = folder.toAbsolutePath().normalize();
            Import.Outcome outcome = room.take(file, letters, options().asOf(), Options.OFFICE, problems);
            console().problems(problems.sorted());
            if (problems.hasErrors()) {
                return console().refuse("feedback.nothing");
            }
            console().say("feedback.imported", outcome.added().size(), outcome.known(), room.place());
            return Main.FINE;
        } catch (Refused e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return console().refuse("feedback." + reason, String.valueOf(e.getMessage()));
        }
    }
}
