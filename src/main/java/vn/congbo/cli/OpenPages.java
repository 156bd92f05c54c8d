package vn.congbo.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The pages that wait to be told of a new version, each on a stream of server-sent events (HTML standard, section 9.2). They hold
 * connections but no threads. A page that was told nothing new does nothing; one that lost its stream asks again and is told the version.
 */
final class OpenPages implements AutoCloseable {

    /** More than anybody looks at; one more, and the one that has waited longest has to ask again. */
    private static final int MOST = 32;

    private static final String RETRY = "retry: 500\n";

    private final Deque<HttpExchange> streams = new ArrayDeque<>();
    private String version = "";

    /** Takes the exchange over. */
    void add(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes(); // the server's time limit for requests ends here
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        keep(exchange);
    }

    private synchronized void keep(HttpExchange exchange) {
        streams.addLast(exchange);
        if (streams.size() > MOST) {
            streams.removeFirst().close();
        }
        send(exchange, RETRY + event());
    }

    synchronized void tell(String newVersion) {
        version = newVersion;
        List.copyOf(streams).forEach(stream -> send(stream, event()));
    }

    /** A comment to each: connections that nobody listens to any more are found and dropped. */
    synchronized void beat() {
        List.copyOf(streams).forEach(stream -> send(stream, ":\n\n"));
    }

    private String event() {
        return "event: reload\ndata: " + version + "\n\n";
    }

    private void send(HttpExchange exchange, String text) {
        try {
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        } catch (IOException gone) {
            streams.remove(exchange);
            exchange.close();
        }
    }

    @Override
    public synchronized void close() {
        streams.forEach(HttpExchange::close);
        streams.clear();
    }
}
