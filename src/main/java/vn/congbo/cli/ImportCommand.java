package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congbo.Import;
import vn.congbo.model.Problems;

/** {@code congbo import FILE.csv}: a table that was downloaded and filled in comes back into the content. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "FILE.csv", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--force", descriptionKey = "import.force")
    private boolean force;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        Path csv = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(csv)) {
            console().tell("import.no-file", csv);
            return Main.WRONG_USE;
        }
        Problems problems = new Problems();
        Optional<Import> read = Import.of(options().project(), options().asOf(), csv, force, problems);
        console().problems(problems.sorted());
        if (read.isEmpty() || problems.hasErrors()) {
            return console().refuse(read.isEmpty() ? "import.project" : "import.nothing");
        }
        if (!dryRun) {
            read.get().write();
        }
        String done = dryRun ? "import.would" : "import.wrote";
        read.get()
                .files()
                .forEach(path -> console().say(done, options().project().relativize(path)));
        console().say("import.unchanged", read.get().unchanged());
        return Main.FINE;
    }
}
