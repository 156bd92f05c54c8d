package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congbo.archive.Manifest;

/** {@code congbo verify FOLDER}: is the published site what its manifest says? */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(arity = "1..*", paramLabel = "FOLDER", descriptionKey = "verify.folder")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Language language = options.language();
        int code = Main.FINE;
        for (Path folder : folders) {
            List<Manifest.Difference> differences = Manifest.verify(folder);
            for (Manifest.Difference d : differences) {
                String kind = d.kind().name().toLowerCase(Locale.ROOT);
                out.println(folder.resolve(d.path()) + "  " + language.text("verify." + kind));
            }
            if (differences.isEmpty()) {
                out.println(language.text("verify.fine", folder));
            } else {
                code = Main.PROBLEMS;
            }
        }
        return code;
    }
}
