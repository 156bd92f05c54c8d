package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real web server on a loopback port, with what is written for it; ended when it is closed. */
final class LocalServer implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private LocalServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The folder of sites at "/" ({@code mot}) and at "/ke-hoach-tinh/" ({@code hai}), as an operator would serve them. */
    static LocalServer nginx(Path output, boolean withTime) throws IOException, InterruptedException {
        Path nginx = Judges.nginx();
        Path prefix = Files.createDirectories(output.resolveSibling("nginx"));
        int port = freePort();
        String file = """
                pid "%1$s/pid";
                error_log "%1$s/error.log";
                events {}
                http {
                    access_log off;
                    client_body_temp_path "%1$s/b"; proxy_temp_path "%1$s/p"; fastcgi_temp_path "%1$s/f";
                    uwsgi_temp_path "%1$s/u"; scgi_temp_path "%1$s/s";
                    types { text/html html; text/plain txt; }
                    %4$s
                    server {
                        listen 127.0.0.1:%3$d;
                        root "%2$s/mot";
                        include "%2$s/mot.nginx.conf";
                        include "%2$s/hai.nginx.conf";
                        %5$s
                        location /ke-hoach-tinh/ { alias "%2$s/hai/"; }
                    }
                }
                """.formatted(
                        prefix,
                        output,
                        port,
                        includes(output, "nginx-time-http", withTime) + includes(output, "nginx-data-http", withTime),
                        includes(output, "nginx-time", withTime) + includes(output, "nginx-data", withTime));
        return started(
                prefix,
                port,
                List.of(
                        nginx.toString(),
                        "-p",
                        prefix.toString(),
                        "-c",
                        Files.writeString(prefix.resolve("nginx.conf"), file).toString(),
                        "-g",
                        "daemon off; master_process off;"));
    }

    /** The same for Apache. Run by root it serves as another user, who must be able to read the folder. */
    static LocalServer apache(Path output, boolean withTime) throws IOException, InterruptedException {
        Path apache = Judges.apache();
        Path prefix = Files.createDirectories(output.resolveSibling("apache"));
        int port = freePort();
        StringBuilder modules = new StringBuilder();
        for (String name : List.of("mpm_event", "authz_core", "dir", "mime", "alias", "rewrite", "headers")) {
            modules.append("LoadModule ")
                    .append(name)
                    .append("_module /usr/lib/apache2/modules/mod_")
                    .append(name)
                    .append(".so\n");
        }
        String user = "root".equals(System.getProperty("user.name")) ? "User www-data\nGroup www-data\n" : "";
        String file = modules
                + user
                + """
                ServerRoot "%1$s"
                PidFile "%1$s/pid"
                ErrorLog "%1$s/error.log"
                ServerName 127.0.0.1:%3$d
                Listen 127.0.0.1:%3$d
                TypesConfig /dev/null
                AddType text/html .html
                AddType text/plain .txt
                DirectoryIndex index.html
                <Directory />
                    Require all granted
                    Options FollowSymLinks
                </Directory>
                <VirtualHost *:%3$d>
                    DocumentRoot "%2$s/mot"
                    Alias "/ke-hoach-tinh/" "%2$s/hai/"
                    Include "%2$s/mot.apache.conf"
                    Include "%2$s/hai.apache.conf"
                    %4$s
                </VirtualHost>
                """.formatted(
                                prefix,
                                output,
                                port,
                                includes(output, "apache-time", withTime) + includes(output, "apache-data", withTime));
        open(output);
        return started(
                prefix,
                port,
                List.of(
                        apache.toString(),
                        "-f",
                        Files.writeString(prefix.resolve("apache.conf"), file).toString(),
                        "-D",
                        "FOREGROUND"));
    }

    /** Folders for temporary files are closed to others; a server that root starts is another. */
    private static void open(Path output) throws IOException {
        Path outside = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        Path folder = output;
        while (folder != null && folder.startsWith(outside) && !folder.equals(outside)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            folder = folder.getParent();
        }
    }

    private static String includes(Path output, String kind, boolean wanted) {
        String word = kind.startsWith("apache") ? "Include \"%s/%s.%s.conf\"\n" : "include \"%s/%s.%s.conf\";\n";
        return wanted ? word.formatted(output, "mot", kind) + word.formatted(output, "hai", kind) : "";
    }

    private static LocalServer started(Path prefix, int port, List<String> command)
            throws IOException, InterruptedException {
        Path console = prefix.resolve("console.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return new LocalServer(process, port);
            } catch (IOException e) {
                assertThat(process.isAlive()).as(Files.readString(console)).isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException(Files.readString(console));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Status and body, or where a redirect leads, without host and port of this server. */
    String told(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, headers);
        return response.statusCode() + " "
                + response.headers()
                        .firstValue("Location")
                        .map(to -> to.replace("http://127.0.0.1:" + port, ""))
                        .orElse(response.body());
    }

    /** All values of a header, with commas between. */
    static String header(HttpResponse<String> response, String name) {
        return String.join(", ", new ArrayList<>(response.headers().allValues(name)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        assertThat(process.onExit()
                        .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isFalse();
    }
}
