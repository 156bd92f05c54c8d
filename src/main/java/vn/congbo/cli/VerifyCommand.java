package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congbo.archive.Manifest;
import vn.congbo.json.Json;

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
        List<Map<String, Object>> tree = new ArrayList<>();
        int code = Main.FINE;
        for (Path folder : folders) {
            List<Manifest.Difference> differences = Manifest.verify(folder);
            differences.forEach(d -> tree.add(tree(folder, d)));
            if (options.format() == Options.Format.text) {
                differences.forEach(
                        d -> out.println(folder.resolve(d.path()) + "  " + language.text("verify." + key(d))));
            }
            if (differences.isEmpty() && options.format() == Options.Format.text && !options.isQuiet()) {
                out.println(language.text("verify.fine", folder));
            }
            code = differences.isEmpty() ? code : Main.PROBLEMS;
        }
        if (options.format() == Options.Format.json) {
            out.print(Json.write(tree));
        }
        return code;
    }

    private static String key(Manifest.Difference difference) {
        return difference.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> tree(Path folder, Manifest.Difference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("difference", key(difference));
        tree.put("file", folder.resolve(difference.path()).toString());
        return tree;
    }
}
