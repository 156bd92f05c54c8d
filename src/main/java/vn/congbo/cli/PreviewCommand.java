package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** {@code congbo preview}: the sites on this machine's own address, from memory; the output folder is not touched. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = 8820; // JBake's

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options);
        Build build = Build.of(options.project(), options.asOf());
        Optional<String> wrong = options.wrongUse(List.copyOf(build.sites().keySet()));
        if (wrong.isPresent() || port < 0 || port > 65_000) {
            spec.commandLine().getErr().println(wrong.orElse("--port 0 … 65000"));
            return Main.WRONG_USE;
        }
        console.problems(build.problems());
        if (build.sites().isEmpty()) {
            return Main.PROBLEMS;
        }
        int next = port;
        for (Target target : options.chosen(List.copyOf(build.sites().keySet()))) {
            PreviewServer server =
                    PreviewServer.start(build.sites().getOrDefault(target, List.of()), target.basePath(), next);
            console.say("preview", target.name(), server.address());
            next = port == 0 ? 0 : next + 1;
        }
        new CountDownLatch(1).await(); // until the user stops it
        return Main.FINE;
    }
}
