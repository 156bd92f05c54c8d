package vn.congbo.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.model.Target;

/**
 * {@code congbo preview}: the sites on this machine's own address, from memory, built again at every change; the output folder is not
 * touched. Builds run on the command's own thread, one at a time, until the user stops it.
 */
@Command(name = "preview", mixinStandardHelpOptions = true)
class PreviewCommand extends ProjectCommand {

    private static final int LAST_PORT = 65_000;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable Integer port;

    private int usual = 8820; // JBake's
    private @Nullable Changes changes;
    private LocalDate day = LocalDate.EPOCH;

    @Override
    Optional<String> wrongUse() {
        return port != null && (port < 0 || port > LAST_PORT)
                ? Optional.of("--port 0 … " + LAST_PORT)
                : Optional.empty();
    }

    @Override
    LocalDate begin() {
        day = changes().look();
        return day;
    }

    private Changes changes() {
        if (changes == null) {
            changes = Changes.of(
                    options().project(),
                    options()::asOf,
                    e -> console().say("preview.polling", String.valueOf(e.getMessage())));
        }
        return changes;
    }

    @Override
    int finish(Build build, List<Target> chosen, Console console) throws IOException {
        if (!Files.exists(options().project().resolve("jbake.properties"))) {
            return Main.PROBLEMS; // no project here: nothing would come of waiting
        }
        try (Preview preview = new Preview(panel(build), console::failed);
                Changes inputs = changes()) {
            preview.show(sites(build, chosen), panel(build));
            serve(preview, chosen, console);
            console.say("preview.stop");
            follow(inputs, preview, console);
        } catch (BindException e) {
            console.failed(e);
            return Main.WRONG_USE;
        }
        return Main.FINE;
    }

    /** Until the thread is interrupted, or Ctrl+C ends the program: there is nothing to leave in order then. */
    private void follow(Changes inputs, Preview preview, Console console) {
        try {
            while (true) {
                if (inputs.await()) {
                    rebuild(inputs, preview, console);
                }
                preview.beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens here, the preview goes on with what it has. */
    private void rebuild(Changes inputs, Preview preview, Console console) {
        long start = System.nanoTime();
        try {
            Build build = build(begin());
            List<Target> chosen = options().chosen(List.copyOf(build.sites().keySet()));
            preview.show(sites(build, chosen), panel(build));
            long took = (System.nanoTime() - start) / 1_000_000;
            console.problems(build.problems());
            console.say(build.isPublishable() ? "preview.rebuilt" : "preview.not-rebuilt", took);
            serve(preview, chosen, console);
        } catch (IOException e) {
            inputs.forget(); // a disk may recover, and nothing will tell of it
            preview.show(List.of(), failed(e, console));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            preview.show(List.of(), failed(e, console));
        }
    }

    private List<MountedSite> sites(Build build, List<Target> chosen) {
        return chosen.stream()
                .map(t -> MountedSite.of(t.name(), t.basePath(), build.sites().getOrDefault(t, List.of())))
                .toList();
    }

    private PreviewPanel panel(Build build) {
        List<ProblemInWords> problems = build.problems().stream()
                .map(p -> ProblemInWords.of(p, options().language(), options().project()))
                .toList();
        return new PreviewPanel(options().language(), day, problems, Optional.empty());
    }

    private PreviewPanel failed(Throwable e, Console console) {
        return new PreviewPanel(options().language(), day, List.of(), Optional.of(console.failed(e)));
    }

    /** A server for each channel that has none; while no channel is known, one all the same, to say why. */
    private void serve(Preview preview, List<Target> chosen, Console console) throws IOException {
        for (int i = preview.servers(); i < Math.max(1, chosen.size()); i++) {
            PreviewServer server = port == null ? usual(preview, console) : chosen(preview, port + (port == 0 ? 0 : i));
            String name = i < chosen.size() ? chosen.get(i).name() : "Công Bố";
            String base = i < chosen.size() ? chosen.get(i).basePath() : "/";
            console.say("preview", name, server.address() + base.substring(1));
        }
    }

    private static PreviewServer chosen(Preview preview, int port) throws IOException {
        try {
            return preview.serve(port);
        } catch (BindException e) {
            throw new BindException(port + ": " + e.getMessage());
        }
    }

    private PreviewServer usual(Preview preview, Console console) throws IOException {
        while (true) {
            int next = usual++;
            try {
                return preview.serve(next);
            } catch (BindException e) {
                if (next >= LAST_PORT) {
                    throw e;
                }
                console.say("preview.port", next);
            }
        }
    }
}
