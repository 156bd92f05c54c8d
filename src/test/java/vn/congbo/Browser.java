package vn.congbo;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A real Chromium, spoken to by its DevTools protocol: opens pages as a reader would and tells what happened. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--remote-allow-origins=*",
            "about:blank");

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private int calls;

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    static Browser start(Path chromium, Path profile) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(chromium.toString(), "--user-data-dir=" + profile));
        command.addAll(FLAGS);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0;
                i < 300 && !(Files.exists(port) && Files.readAllLines(port).size() > 1);
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        String base = "http://127.0.0.1:" + Files.readAllLines(port).get(0);
        String page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/json/new?about:blank"))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Browser browser = new Browser(
                process,
                new Gson()
                        .fromJson(page, JsonObject.class)
                        .get("webSocketDebuggerUrl")
                        .getAsString());
        for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
            browser.call(domain + ".enable", Map.of());
        }
        return browser;
    }

    /** Shows the pages that follow in a window of that width. */
    void show(int width, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Opens a page and waits until all of it is there. */
    void open(String address) throws InterruptedException {
        events.clear();
        call("Page.navigate", Map.of("url", address));
        for (int i = 0; i < 200 && events("Page.loadEventFired").isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(25);
        }
    }

    /** Value of a JavaScript expression in the page, as JSON text; "" while one page is being replaced by another. */
    String evaluate(String expression) {
        JsonObject answer = call("Runtime.evaluate", Map.of("expression", "JSON.stringify(" + expression + ")"));
        JsonObject result = answer.getAsJsonObject("result");
        return result == null || !result.has("value") ? "" : result.get("value").getAsString();
    }

    /** The page as it would be printed, on paper of the size that it asks for: a PDF. */
    byte[] print() {
        JsonObject answer = call("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return Base64.getDecoder().decode(answer.get("data").getAsString());
    }

    /** Waits for a promise of the page and gives what it holds, as JSON text. */
    String await(String promise) {
        JsonObject answer = call(
                "Runtime.evaluate",
                Map.of("expression", "(" + promise + ").then(v => JSON.stringify(v))", "awaitPromise", true));
        JsonObject result = answer.getAsJsonObject("result");
        if (result == null || !result.has("value")) {
            throw new IllegalStateException(answer.toString());
        }
        return result.get("value").getAsString();
    }

    /** Addresses asked for since the page was opened. */
    List<String> requests() {
        return events("Network.requestWillBeSent").stream()
                .map(e -> e.getAsJsonObject("request").get("url").getAsString())
                .toList();
    }

    /** What the browser complained of since then: failed loads, refusals of the content security policy. */
    List<String> complaints() {
        return events("Log.entryAdded").stream()
                .map(e -> e.getAsJsonObject("entry").get("text").getAsString())
                .toList();
    }

    private List<JsonObject> events(String method) {
        return events.stream()
                .filter(e -> e.get("method").getAsString().equals(method))
                .map(e -> e.getAsJsonObject("params"))
                .toList();
    }

    /** A command of the DevTools protocol, and what it answers. */
    JsonObject call(String method, Map<String, ?> parameters) {
        int id = ++calls;
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(new Gson().toJson(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonObject message = new Gson().fromJson(text.toString(), JsonObject.class);
                text.setLength(0);
                if (message.has("id")) {
                    CompletableFuture<JsonObject> waiting =
                            answers.remove(message.get("id").getAsInt());
                    if (waiting != null) {
                        waiting.complete(message.has("result") ? message.getAsJsonObject("result") : message);
                    }
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
