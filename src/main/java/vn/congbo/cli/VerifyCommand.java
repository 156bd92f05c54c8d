package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congbo.archive.Manifest;
import vn.congbo.archive.PublicationLog;
import vn.congbo.json.Json;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Publication;
import vn.congbo.model.Settings;
import vn.congbo.source.Source;

/**
 * {@code congbo verify}: is a published site what its manifest says, and, for a project, is the publication log unbroken and the site the one
 * that it names last?
 */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(arity = "0..*", paramLabel = "FOLDER", descriptionKey = "verify.folder")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Map<String, Object>> tree = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        boolean ofProject =
                folders.isEmpty() || spec.commandLine().getParseResult().hasMatchedOption("--project");
        if (!ofProject) {
            for (Path folder : folders) {
                verify(folder, Optional.empty());
            }
            return end();
        }
        Problems reading = new Problems();
        Optional<Settings> settings = Source.settings(options.project(), reading);
        if (settings.isEmpty()) {
            console().problems(reading.sorted());
            return Main.PROBLEMS;
        }
        Problems broken = new Problems();
        Chronicle past = PublicationLog.read(settings.get(), broken);
        broken.sorted().forEach(this::tell);
        if (broken.sorted().isEmpty()) {
            fine("verify.log-fine", past.publications().size());
        }
        for (Path folder : folders.isEmpty() ? published(past) : folders) {
            verify(folder, Optional.of(past));
        }
        return end();
    }

    /** Where the targets of the log stand. */
    private List<Path> published(Chronicle past) {
        Path output = options.output(options.project().resolve("target").resolve("site"));
        return past.publications().stream()
                .map(Publication::target)
                .distinct()
                .sorted()
                .map(output::resolve)
                .toList();
    }

    private void verify(Path folder, Optional<Chronicle> past) throws IOException {
        List<Manifest.Difference> differences = new ArrayList<>(Manifest.verify(folder));
        if (past.isPresent()) {
            differences.addAll(PublicationLog.compare(past.get(), folder));
        }
        for (Manifest.Difference difference : differences) {
            String file = folder.resolve(difference.path()).toString();
            tell(key(difference), file, options.language().text("verify." + key(difference)));
        }
        if (differences.isEmpty()) {
            fine("verify.fine", folder);
        }
    }

    private void tell(Problem problem) {
        ProblemInWords words = ProblemInWords.of(problem, options.language(), options.project());
        tell(problem.fault().code(), problem.place().toString(), words.sentence());
    }

    private void tell(String key, String file, String sentence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("difference", key);
        line.put("file", file);
        tree.add(line);
        if (options.format() == Options.Format.text) {
            out().println(file + "  " + sentence);
        }
    }

    private void fine(String key, Object argument) {
        if (options.format() == Options.Format.text && !options.isQuiet()) {
            out().println(options.language().text(key, argument));
        }
    }

    private Integer end() {
        if (options.format() == Options.Format.json) {
            out().print(Json.write(tree));
        }
        return tree.isEmpty() ? Main.FINE : Main.PROBLEMS;
    }

    private Console console() {
        return new Console(out(), spec.commandLine().getErr(), options);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String key(Manifest.Difference difference) {
        return difference.kind().name().toLowerCase(Locale.ROOT);
    }
}
