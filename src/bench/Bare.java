import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.jruby.AsciidoctorJRuby;

/**
 * The floor: AsciidoctorJ converts every page to an HTML fragment, by the recipe that starts JRuby fastest, and writes nothing. No generator
 * that uses AsciidoctorJ can be quicker cold. Usage: {@code Bare FOLDER GEM_VERSION THREADS}.
 */
public final class Bare {

    private Bare() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        System.setProperty("jruby.cli.rubygems.enable", "false");
        System.setProperty("jruby.cli.did_you_mean.enable", "false");
        List<Path> pages;
        try (Stream<Path> all = Files.walk(folder)) {
            pages = all.filter(p -> p.toString().endsWith(".adoc")).sorted().toList();
        }
        String gem = "uri:classloader:/gems/asciidoctor-" + arguments[1] + "/lib";
        Asciidoctor engine = AsciidoctorJRuby.Factory.create(List.of(gem));
        Options options = Options.builder()
                .safe(SafeMode.SAFE)
                .standalone(false)
                .baseDir(folder.toFile())
                .build();
        // The first page alone: what JRuby loads lazily must not be loaded by two threads at once.
        AtomicLong characters = new AtomicLong(convert(engine, options, pages.get(0)));
        AtomicInteger next = new AtomicInteger(1);
        var threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
        List<Future<?>> workers = Stream.<Future<?>>generate(() -> threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
                        characters.addAndGet(convert(engine, options, pages.get(i)));
                    }
                    return null;
                }))
                .limit(Integer.parseInt(arguments[2]))
                .toList();
        for (Future<?> worker : workers) {
            worker.get();
        }
        threads.shutdown();
        System.out.println(pages.size() + " pages, " + characters + " characters");
    }

    private static int convert(Asciidoctor engine, Options options, Path page) throws IOException {
        return engine.convert(Files.readString(page), options).length();
    }
}
