package vn.congbo.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.cli.Changes.Moment;
import vn.congbo.cli.Preview.Offer;
import vn.congbo.jbake.Memory;
import vn.congbo.model.Problem;
import vn.congbo.model.Target;
import vn.congbo.source.Source;

/**
 * {@code congbo preview}: the sites on this machine's own address, from memory, built again at every change; the output folder is not
 * touched. Builds run on the command's own thread, one at a time, until the user stops it; pages that a build
 * leaves to be made on request are made by another thread meanwhile.
 */
@Command(name = "preview", mixinStandardHelpOptions = true)
class PreviewCommand extends ProjectCommand {

    private static final int LAST_PORT = 65_000;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable Integer port;

    private int usual = 8820; // JBake's

    private final Memory memory = Memory.ofBuilds();

    /** Less practice leaves the first saves slow, more only heats the machine. */
    private static final Duration PRACTICE = Duration.ofSeconds(2);

    private static final Duration QUICK = Duration.ofMillis(400);

    /** In nanoseconds. */
    private long practised;

    /** Builds run in it, and a page at a time of those that nobody has asked for yet: a build makes them wait. */
    private final Object turn = new Object();

    @Override
    Optional<String> wrongUse() {
        return port != null && (port < 0 || port > LAST_PORT)
                ? Optional.of("--port 0 … " + LAST_PORT)
                : Optional.empty();
    }

    @Override
    public Integer call() throws IOException {
        Console console = console();
        Source.expectConversions(Integer.MAX_VALUE); // whoever looks at a preview is about to change something
        FileSystem system = options().project().getFileSystem();
        try (Changes inputs = Changes.of(
                system, options()::asOf, e -> console.say("preview.polling", String.valueOf(e.getMessage())))) {
            LocalDate day = inputs.look();
            Build build = build(day, inputs);
            if (isWrongUse(build)) {
                return Main.WRONG_USE;
            }
            console.problems(build.problems());
            if (!Files.exists(options().project().resolve("jbake.properties"))) {
                return Main.PROBLEMS; // no project here: nothing would come of waiting
            }
            Offer first = offer(build, inputs);
            try (Preview preview = new Preview(first, console::failed)) {
                serve(preview, chosen(build), console);
                console.say("preview.stop");
                makeAll(build, day, first, preview, console);
                inputs.doubt(build.reads());
                follow(inputs, preview, console);
            }
        } catch (BindException e) {
            console.failed(e);
            return Main.WRONG_USE;
        }
        return Main.FINE;
    }

    Build build(LocalDate day, Changes inputs) throws IOException {
        return Build.of(options().project(), options().on(day), inputs::willRead, memory);
    }

    /** Until the thread is interrupted, or Ctrl+C ends the program: there is nothing to leave in order then. */
    private void follow(Changes inputs, Preview preview, Console console) {
        try {
            while (true) {
                if (inputs.await()) {
                    synchronized (turn) {
                        rebuild(inputs, preview, console);
                    }
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
        LocalDate day = inputs.look();
        try {
            Build build = build(day, inputs);
            Offer offer = offer(build, inputs);
            preview.show(offer);
            long took = (System.nanoTime() - start) / 1_000_000;
            console.problems(build.problems());
            console.say(build.isPublishable() ? "preview.rebuilt" : "preview.not-rebuilt", took);
            serve(preview, chosen(build), console);
            makeAll(build, day, offer, preview, console);
            inputs.doubt(build.reads());
        } catch (IOException e) {
            inputs.forget(); // a disk may recover, and nothing will tell of it
            preview.show(failed(e, day, console));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            preview.show(failed(e, day, console));
        }
    }

    /** Finds what is wrong with pages that nobody has asked for. */
    private void makeAll(Build build, LocalDate day, Offer offer, Preview preview, Console console) {
        List<Problem> told = build.problems();
        Thread thread = new Thread(() -> {
            try {
                build.complete(() -> {
                    synchronized (turn) {
                        return preview.isCurrent(offer);
                    }
                });
                synchronized (turn) {
                    if (preview.isCurrent(offer) && !build.problems().equals(told)) {
                        console.problems(build.problems());
                    }
                    preview.made(offer);
                }
                build.remember();
                practise(day, () -> preview.isCurrent(offer));
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                synchronized (turn) {
                    if (preview.isCurrent(offer)) {
                        preview.show(failed(e, day, console));
                    }
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Does after the start, while nobody waits, what the first saves would have to wait for: Java compiles what it has seen to be done often.
     * A save waits for one build at most, so builds that take their time are not practised.
     */
    private void practise(LocalDate day, BooleanSupplier isWanted) throws IOException {
        long slowest = 0;
        while (practised < PRACTICE.toNanos() && isWanted.getAsBoolean()) {
            long start = System.nanoTime();
            Source.practise();
            if (slowest < QUICK.toNanos()) {
                synchronized (turn) {
                    long began = System.nanoTime();
                    if (isWanted.getAsBoolean()) {
                        Build.of(options().project(), options().on(day), inputs -> {}, memory);
                    }
                    slowest = Math.max(slowest, System.nanoTime() - began);
                }
            }
            practised += System.nanoTime() - start;
        }
    }

    private List<Target> chosen(Build build) {
        return options().chosen(List.copyOf(build.sites().keySet()));
    }

    private Offer offer(Build build, Changes inputs) {
        inputs.willRead(build.reads().keySet()); // too late, but doubted afterwards
        Moment from = inputs.moment();
        List<MountedSite> sites = chosen(build).stream()
                .map(t -> MountedSite.of(t.name(), t.basePath(), build.sites().getOrDefault(t, List.of())))
                .toList();
        return new Offer(from, sites, build::isPublishable, () -> panel(build, from.day()));
    }

    private PreviewPanel panel(Build build, LocalDate day) {
        List<ProblemInWords> problems = build.problems().stream()
                .map(p -> ProblemInWords.of(p, options().language(), options().project()))
                .toList();
        return new PreviewPanel(options().language(), day, problems, Optional.empty());
    }

    private Offer failed(Throwable e, LocalDate day, Console console) {
        return Offer.none(new PreviewPanel(options().language(), day, List.of(), Optional.of(console.failed(e))));
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
