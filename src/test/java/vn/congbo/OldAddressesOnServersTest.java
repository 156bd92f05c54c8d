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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for web servers, asked of a real one. */
class OldAddressesOnServersTest {

    private static final String OLD = """
            - tu: /trang/cu/
              den: /trang/gioi-thieu/#_xem_thêm
              ly-do: Đổi tên.
            """;

    private static final String ADDRESSES = """
            - tu: /trang/cu/
              den: /trang/gioi-thieu/
              ly-do: Đổi tên.
            - tu: /trang/v1.0/
              den: /trang/gioi-thieu/
              ly-do: Đổi tên.
            - tu: /ke-hoach/mau/ban-1/goc/cu.txt
              den: /ke-hoach/mau/ban-1/goc/van-ban.txt
              ly-do: Đổi tên.
            - tu: /trang/sai/
              thong-bao: Đã rút trang sai
              ly-do: Nội dung sai.
              van-ban: "chưa rõ: ví dụ"
              ngay: 2026-11-20
            - tu: /tep-sai.pdf
              thong-bao: Đã rút tệp sai
              ly-do: Nội dung sai.
              van-ban: "chưa rõ: ví dụ"
              ngay: 2026-11-20
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void nginx_sends_readers_on_and_says_what_is_gone() throws Exception {
        Path nginx = Judges.nginx();
        TestProject project =
                TestProject.sound(temp.resolve("du-an")).with("content/dang-ky/chuyen-huong.yml", ADDRESSES);
        assertThat(project.congbo("build").code()).isZero();
        int port = freePort();
        Process process = start(nginx, project.folder().resolve("target/site").toRealPath(), port);
        try {
            await(port);
            for (String base : new String[] {"", "/ke-hoach-tinh"}) {
                assertThat(get(port, base + "/trang/cu/")).isEqualTo("301 " + base + "/trang/gioi-thieu/");
                assertThat(get(port, base + "/trang/v1.0/")).isEqualTo("301 " + base + "/trang/gioi-thieu/");
                assertThat(get(port, base + "/ke-hoach/mau/ban-1/goc/cu.txt"))
                        .isEqualTo("301 " + base + "/ke-hoach/mau/ban-1/goc/van-ban.txt");
                assertThat(get(port, base + "/trang/sai/")).startsWith("410 ").contains("<h1>Đã rút trang sai</h1>");
                assertThat(get(port, base + "/tep-sai.pdf")).startsWith("410 ").contains("<h1>Đã rút tệp sai</h1>");
                assertThat(get(port, base + "/trang/gioi-thieu/"))
                        .startsWith("200 ")
                        .contains("<h1>Giới thiệu</h1>");
                assertThat(get(port, base + "/trang/v1x0/")).startsWith("404 ");
                assertThat(get(port, base + "/")).startsWith("200 ");
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_rules_are_the_same_each_time_and_stand_beside_the_site_not_in_it() throws IOException {
        TestProject project = TestProject.sound(temp).with("content/dang-ky/chuyen-huong.yml", ADDRESSES);
        project.congbo("build");
        Path output = temp.resolve("target/site");
        assertThat(Files.readString(output.resolve("hai.nginx.conf")))
                .contains("location = \"/ke-hoach-tinh/trang/cu/\" { absolute_redirect off; return 301"
                        + " \"/ke-hoach-tinh/trang/gioi-thieu/\"; }\n");
        String apache = Files.readString(output.resolve("mot.apache.conf"));
        assertThat(apache)
                .contains("RedirectMatch 301 \"^/trang/v1\\.0/$\" \"/trang/gioi-thieu/\"\n")
                .contains("RedirectMatch 410 \"^/tep-sai\\.pdf$\"\n")
                .contains("ErrorDocument 410 \"/tep-sai.pdf/index.html\"");
        project.congbo("build", "--explain");
        assertThat(Files.readString(output.resolve("mot.apache.conf"))).isEqualTo(apache);
        Files.writeString(output.resolve("mot.nginx.conf"), "của người khác\n");
        TestProject.Run run = project.congbo("build", "--explain");
        assertThat(run.code()).isEqualTo(3);
        assertThat(Files.readString(output.resolve("mot.nginx.conf"))).isEqualTo("của người khác\n");
    }

    @Test
    void an_address_that_no_server_would_understand_is_refused() {
        TestProject project = TestProject.sound(temp).with("content/dang-ky/chuyen-huong.yml", OLD);
        assertThat(project.congbo("build").out()).contains("chuyen-huong.yml:2  lỗi  dia-chi-sai");
    }

    private static Process start(Path nginx, Path output, int port) throws IOException {
        Path prefix = Files.createDirectories(output.resolveSibling("nginx"));
        String configuration = """
                pid "%1$s/pid";
                error_log "%1$s/error.log";
                events {}
                http {
                    access_log off;
                    client_body_temp_path "%1$s/b"; proxy_temp_path "%1$s/p"; fastcgi_temp_path "%1$s/f";
                    uwsgi_temp_path "%1$s/u"; scgi_temp_path "%1$s/s";
                    types { text/html html; text/plain txt; }
                    server {
                        listen 127.0.0.1:%3$d;
                        root "%2$s/mot";
                        include "%2$s/mot.nginx.conf";
                        include "%2$s/hai.nginx.conf";
                        location /ke-hoach-tinh/ { alias "%2$s/hai/"; }
                    }
                }
                """.formatted(prefix, output, port);
        Path file = Files.writeString(prefix.resolve("nginx.conf"), configuration);
        return new ProcessBuilder(
                        nginx.toString(),
                        "-p",
                        prefix.toString(),
                        "-c",
                        file.toString(),
                        "-g",
                        "daemon off; master_process off;")
                .redirectErrorStream(true)
                .redirectOutput(prefix.resolve("console.txt").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** Status and body, or where a redirect leads. */
    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " "
                + response.headers().firstValue("Location").orElse(response.body());
    }
}
