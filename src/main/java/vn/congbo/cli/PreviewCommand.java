package vn.congbo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.model.Target;

/** {@code congbo preview}: the sites on this machine's own address, from memory; the output folder is not touched. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand extends ProjectCommand {

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = 8820; // JBake's

    @Override
    Optional<String> wrongUse() {
        return port < 0 || port > 65_000 ? Optional.of("--port 0 … 65000") : Optional.empty();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Build build = Build.of(options().project(), options().asOf());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        Console console = console();
        List<Target> chosen = options().chosen(List.copyOf(build.sites().keySet()));
        console.problems(build.problems());
        if (build.sites().isEmpty()) {
            return Main.PROBLEMS;
        }
        int next = port;
        for (Target target : chosen) {
            PreviewServer server =
                    PreviewServer.start(build.sites().getOrDefault(target, List.of()), target.basePath(), next);
            console.say("preview", target.name(), server.address());
            next = port == 0 ? 0 : next + 1;
        }
        new CountDownLatch(1).await(); // until the user stops it
        return Main.FINE;
    }
}
