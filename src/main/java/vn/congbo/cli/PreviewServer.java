package vn.congbo.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congbo.model.OutputFile;

/**
 * Serves one finished site from memory on loopback. Only files of the site exist for it, so no path can lead elsewhere; a Host header that
 * does not name this machine is refused, so that no web page can reach it through a name of its own (DNS rebinding).
 */
public final class PreviewServer implements AutoCloseable {

    private static final Set<String> TEXT =
            Set.of("text/html", "text/css", "text/javascript", "text/plain", "text/csv");

    private final HttpServer server;
    private final Map<String, OutputFile> files;
    private final String base;

    private PreviewServer(HttpServer server, Map<String, OutputFile> files, String base) {
        this.server = server;
        this.files = files;
        this.base = base;
    }

    /**
     * @param base path of the site's root, "/" or "/x/"
     * @param port 0 for any free one
     */
    public static PreviewServer start(List<OutputFile> files, String base, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PreviewServer server = new PreviewServer(
                http, files.stream().collect(Collectors.toMap(OutputFile::path, Function.identity())), base);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** Where to look: {@code http://127.0.0.1:8820/}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
            if (!host.matches("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d+)?")) {
                exchange.sendResponseHeaders(421, -1); // Misdirected Request, RFC 9110
                return;
            }
            String path = exchange.getRequestURI().getPath();
            boolean ours = path.startsWith(base);
            String inside = ours ? path.substring(base.length()) : "";
            OutputFile file =
                    !ours ? null : files.get(inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside);
            if (file != null) {
                send(exchange, 200, file);
            } else if (ours && files.containsKey(inside + "/index.html")) {
                exchange.getResponseHeaders().set("Location", path + "/");
                exchange.sendResponseHeaders(301, -1);
            } else {
                send(exchange, 404, files.get("404.html"));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, @org.jspecify.annotations.Nullable OutputFile file)
            throws IOException {
        if (file == null) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        String charset = TEXT.contains(file.mediaType()) ? "; charset=utf-8" : "";
        exchange.getResponseHeaders().set("Content-Type", file.mediaType() + charset);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : file.bytes().size());
        if (!head) {
            exchange.getResponseBody().write(file.bytes().toArray());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
