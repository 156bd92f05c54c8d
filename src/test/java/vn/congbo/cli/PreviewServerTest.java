package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/** What goes over the wire, byte by byte: an HTTP client would tidy it up. */
class PreviewServerTest {

    private final OpenPages pages = new OpenPages();
    private final MountedSite site = MountedSite.of(
            "Kênh",
            "/goc/",
            List.of(
                    file("index.html", "text/html", "trang chủ"),
                    file("x/index.html", "text/html", "trang x"),
                    file("tep rỗng.txt", "text/plain", ""),
                    file("anh.png", "image/png", "ảnh"),
                    file("404.html", "text/html", "không có")));
    private PreviewServer server = started();

    private PreviewServer started() {
        try {
            return PreviewServer.start(0, asked -> site.answer(asked.path()), pages);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void tell() {
        pages.tell("lần 1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pages_come_with_their_type_and_are_kept_nowhere() throws IOException {
        assertThat(ask("GET /goc/ HTTP/1.1"))
                .startsWith("HTTP/1.1 200")
                .endsWith("trang chủ")
                .containsIgnoringCase("Content-Type: text/html; charset=utf-8")
                .containsIgnoringCase("Cache-Control: no-store")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
        assertThat(ask("GET /goc/x/?a=b HTTP/1.1")).endsWith("trang x");
        assertThat(ask("GET /goc/anh.png HTTP/1.1")).containsIgnoringCase("Content-Type: image/png\r\n");
        assertThat(ask("GET /goc/tep%20r%E1%BB%97ng.txt HTTP/1.1")).startsWith("HTTP/1.1 200");
        assertThat(ask("GET /goc/la HTTP/1.1")).startsWith("HTTP/1.1 404").endsWith("không có");
    }

    @Test
    void an_address_without_its_slash_or_its_base_leads_on() throws IOException {
        assertThat(ask("GET /goc/x HTTP/1.1")).startsWith("HTTP/1.1 301").containsIgnoringCase("Location: /goc/x/\r\n");
        assertThat(ask("GET / HTTP/1.1")).containsIgnoringCase("Location: /goc/\r\n");
        assertThat(ask("GET /goc HTTP/1.1")).containsIgnoringCase("Location: /goc/\r\n");
    }

    @Test
    void a_page_leads_to_its_like_on_another_channel_or_to_the_home_page() {
        MountedSite other = MountedSite.of("Kênh khác", "/", List.of(file("index.html", "text/html", "")));
        assertThat(site.sameAs("/x/", other)).isEqualTo("/goc/x/");
        assertThat(site.sameAs("/chi-co-ben-kia/", other)).isEqualTo("/goc/");
        assertThat(other.sameAs("/goc/x/", site)).isEqualTo("/");
        assertThat(site.sameAs("/tep rỗng.txt", other)).isEqualTo("/goc/tep%20r%E1%BB%97ng.txt");
    }

    @Test
    void head_tells_the_length_and_nothing_else() throws IOException {
        assertThat(ask("HEAD /goc/x/ HTTP/1.1"))
                .containsIgnoringCase("Content-Length: 7")
                .doesNotContain("trang x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "XEM"})
    void nothing_but_looking_is_allowed(String method) throws IOException {
        for (String path : List.of("/goc/", "/_congbo/tin")) {
            assertThat(ask(method + " " + path + " HTTP/1.1"))
                    .startsWith("HTTP/1.1 405")
                    .contains("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void this_machine_may_be_called_by_its_names(String name) throws IOException {
        assertThat(raw("GET /goc/ HTTP/1.1\r\nHost: " + name + ":" + server.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example", "Host: evil.example:PORT", "Host: localhost", "Host: 127.0.0.1:1",
                        "Host: 127.0.0.1.evil.example:PORT",
                "Host: localhost:PORT@evil.example", "Host: 0.0.0.0:PORT", "Host:", "X: y",
                        "Host: localhost:PORT\r\nHost: evil.example"
            })
    void any_other_name_is_refused(String lines) throws IOException {
        String port = String.valueOf(server.port());
        for (String path : List.of("/goc/", "/_congbo/tin")) {
            String head = "GET " + path + " HTTP/1.1\r\n" + lines.replace("PORT", port);
            assertThat(raw(head + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void a_whole_address_in_the_request_must_be_ours_as_well() throws IOException {
        assertThat(ask("GET http://127.0.0.1:" + server.port() + "/goc/ HTTP/1.1"))
                .startsWith("HTTP/1.1 200");
        assertThat(ask("GET http://evil.example/goc/ HTTP/1.1")).startsWith("HTTP/1.1 421");
        assertThat(ask("GET //evil.example/goc/ HTTP/1.1")).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @CsvSource({
        "/../../../../etc/passwd, 404",
        "/goc/../../etc/passwd, 404",
        "/goc/%2e%2e/%2e%2e/etc/passwd, 404",
        "/goc/..%2f..%2fetc/passwd, 404",
        "/goc/%252e%252e/etc/passwd, 404",
        "/goc/..%5c..%5cetc, 404",
        "/goc/x/../index.html, 404",
        "/goc//etc/passwd, 404",
        "/goc/%00, 404",
        "/goc/index.html%00.png, 404",
        "/goc/%zz, 400",
        "/goc/%, 400",
        "/goc/%ff%fe, 400",
        "/goc/%c0%ae%c0%ae/, 400",
        "/goc/\\..\\, 400",
    })
    void no_path_leads_out_of_the_site(String path, int status) throws IOException {
        assertThat(ask("GET " + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("root:");
    }

    @Test
    void an_open_page_is_told_the_version_at_once_and_each_new_one() throws IOException {
        try (Socket page = open()) {
            assertThat(until(page, "data: lần 1\n\n")).contains("text/event-stream", "event: reload");
            pages.tell("lần 2");
            assertThat(until(page, "data: lần 2\n\n")).contains("event: reload");
            pages.beat();
            assertThat(until(page, ":\n\n")).doesNotContain("event");
        }
    }

    @Test
    void more_open_pages_than_threads_keep_nobody_from_reading() throws IOException {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            open.add(open());
            until(open.get(i), "data: lần 1\n\n");
        }
        assertThat(ask("GET /goc/x/ HTTP/1.1")).endsWith("trang x");
        assertThat(until(open.get(0), "0\r\n\r\n")).isNotNull(); // the stream that was there first has ended
        for (Socket socket : open) {
            socket.close();
        }
        pages.beat();
        pages.tell("lần 2");
        try (Socket page = open()) {
            assertThat(until(page, "\n\n")).contains("lần 2");
        }
    }

    @Test
    void requests_that_are_never_finished_keep_nobody_from_reading() throws IOException {
        List<Socket> halves = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port());
            half.getOutputStream().write("GET /goc/x".getBytes(StandardCharsets.US_ASCII));
            halves.add(half);
        }
        assertThat(ask("GET /goc/x/ HTTP/1.1")).endsWith("trang x");
        for (Socket half : halves) {
            half.close();
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        String request = "GET /_congbo/tin HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String until(Socket socket, String end) throws IOException {
        InputStream in = socket.getInputStream();
        java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.UTF_8).contains(end)) {
            int next = in.read();
            if (next < 0) {
                throw new java.io.EOFException(read.toString(StandardCharsets.UTF_8));
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private String ask(String line) throws IOException {
        return raw(line + "\r\nHost: 127.0.0.1:" + server.port() + "\r\nConnection: close\r\n\r\n");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static OutputFile file(String path, String type, String text) {
        return new OutputFile(path, Bytes.utf8(text), type, "test");
    }
}
