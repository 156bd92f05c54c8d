package vn.congbo.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/**
 * Answers on loopback only. A request must name this machine in its Host header, so that no web page can reach the preview through a name
 * of its own (DNS rebinding); only GET and HEAD are known; no path ever reaches the disk.
 */
public final class PreviewServer implements AutoCloseable {

    static {
        // Seconds that an unfinished request may hold a thread; the JDK's server has no other switch.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        // Head and body of an answer are two writes: together at once, not after the 40 ms in which the system hopes
        // for more.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Addresses that no site can have: names in a site begin with a letter or a digit. */
    static final String OWN = "/_congbo/";

    private static final String EVENTS = OWN + "tin";
    private static final Set<String> TEXT =
            Set.of("text/html", "text/css", "text/javascript", "text/plain", "text/csv");

    /**
     * @param host the server as the browser names it, without the port
     * @param path decoded, begins with "/"
     */
    record Asked(String host, String path) {}

    record Answer(int status, String mediaType, Bytes body) {
        /** @param address path, encoded: what the body of such an answer says */
        static Answer elsewhere(String address) {
            return new Answer(301, "text/plain", Bytes.utf8(address));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<Asked, Answer> answers;
    private final OpenPages pages;

    private PreviewServer(HttpServer server, Function<Asked, Answer> answers, OpenPages pages) {
        this.server = server;
        this.answers = answers;
        this.pages = pages;
    }

    /**
     * @param port 0 for any free one
     * @throws java.net.BindException when the port is taken
     */
    static PreviewServer start(int port, Function<Asked, Answer> answers, OpenPages pages) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PreviewServer server = new PreviewServer(http, answers, pages);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Serves files just as they will be published. */
    public static PreviewServer start(List<OutputFile> files, String base, int port) throws IOException {
        MountedSite site = MountedSite.of("", base, files);
        return start(port, asked -> site.answer(asked.path()), new OpenPages());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Where to look: {@code http://127.0.0.1:8820/}. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", "frame-ancestors 'self'");
        URI uri = exchange.getRequestURI();
        int refusal = refusal(exchange, uri);
        if (refusal == 0 && uri.getPath().equals(EVENTS) && isGet(exchange)) {
            pages.add(exchange);
            return;
        }
        try (exchange) {
            if (refusal == 0) {
                String host = host(exchange.getRequestHeaders().getFirst("Host"));
                send(exchange, answers.apply(new Asked(host, uri.getPath())));
            } else {
                headers.set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(refusal, -1);
            }
        }
    }

    /** Status codes of RFC 9110; 0 when there is nothing to refuse. */
    private int refusal(HttpExchange exchange, URI uri) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        boolean ours = hosts.size() == 1
                && isOurs(hosts.get(0))
                && (uri.getRawAuthority() == null || isOurs(uri.getRawAuthority()));
        if (!ours) {
            return 421;
        }
        if (!isGet(exchange) && !exchange.getRequestMethod().equals("HEAD")) {
            return 405;
        }
        boolean readable = uri.getPath() != null && uri.getPath().indexOf('\uFFFD') < 0; // escapes that are no UTF-8
        return readable ? 0 : 400;
    }

    private boolean isOurs(String authority) {
        String port = port() == 80 ? "(:80)?" : ":" + port();
        return authority.toLowerCase(Locale.ROOT).matches("(127\\.0\\.0\\.1|localhost|\\[::1])" + port);
    }

    /** Without the port. */
    private static String host(@Nullable String authority) {
        return Optional.ofNullable(authority)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":\\d*$", "");
    }

    private static boolean isGet(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().toArray();
        Headers headers = exchange.getResponseHeaders();
        String charset = TEXT.contains(answer.mediaType()) ? "; charset=utf-8" : "";
        headers.set("Content-Type", answer.mediaType() + charset);
        if (answer.status() == 301) {
            headers.set("Location", answer.body().utf8());
        }
        if (isGet(exchange) && body.length > 0) {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } else {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        }
    }

    @Override
    public void close() {
        pages.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
