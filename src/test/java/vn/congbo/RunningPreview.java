package vn.congbo;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.congbo.cli.Main;

/** {@code congbo preview} as a person runs it, on free ports, until it is closed. */
public final class RunningPreview implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S*");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Thread thread;
    private volatile int code = -1;

    private RunningPreview(List<String> arguments) {
        PrintWriter printsOut = new PrintWriter(out, true);
        PrintWriter printsErr = new PrintWriter(err, true);
        this.thread = new Thread(() -> code = Main.run(printsOut, printsErr, arguments.toArray(String[]::new)));
    }

    public static RunningPreview of(TestProject project, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("preview", "--as-of", TestProject.AS_OF));
        all.addAll(List.of("--project", project.folder().toString()));
        all.addAll(List.of(arguments));
        if (!all.contains("--port")) {
            all.addAll(List.of("--port", "0"));
        }
        RunningPreview preview = new RunningPreview(all);
        preview.thread.start();
        preview.until(() -> preview.said().contains("Ctrl+C"));
        return preview;
    }

    /** Where the sites are, in the order of the targets. */
    public List<String> addresses() {
        return ADDRESS.matcher(said()).results().map(m -> m.group()).toList();
    }

    public String said() {
        return out + "\n" + err;
    }

    /** How often it has been built again. */
    public int rebuilds() {
        return (int) said().lines()
                .filter(l -> l.endsWith(" ms).") || l.endsWith(" ms."))
                .count();
    }

    public String get(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    public HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(addresses().get(0) + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public void untilPage(String path, String words) throws Exception {
        until(() -> get(path).contains(words));
    }

    /** Waits for a condition, not for a time. */
    public void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end || (code >= 0 && !condition.call())) {
                fail("It did not come about. Exit code " + code + ". " + said());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** As Ctrl+C does. */
    public int stop() {
        thread.interrupt();
        try {
            thread.join(LONGEST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return code;
    }

    @Override
    public void close() {
        stop();
    }
}
