package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Starts one of the servers. */
    private interface Start {
        LocalServer on(Path output, boolean withTime) throws Exception;
    }

    @Test
    void nginx_sends_readers_on_and_says_what_is_gone() throws Exception {
        check(LocalServer::nginx);
    }

    @Test
    void apache_sends_readers_on_and_says_what_is_gone() throws Exception {
        check(LocalServer::apache);
    }

    private void check(Start start) throws Exception {
        TestProject project =
                TestProject.sound(temp.resolve("du-an")).with("content/dang-ky/chuyen-huong.yml", ADDRESSES);
        assertThat(project.congbo("build").code()).isZero();
        try (LocalServer server =
                start.on(project.folder().resolve("target/site").toRealPath(), false)) {
            for (String base : new String[] {"", "/ke-hoach-tinh"}) {
                assertThat(server.told(base + "/trang/cu/")).isEqualTo("301 " + base + "/trang/gioi-thieu/");
                assertThat(server.told(base + "/trang/v1.0/")).isEqualTo("301 " + base + "/trang/gioi-thieu/");
                assertThat(server.told(base + "/ke-hoach/mau/ban-1/goc/cu.txt"))
                        .isEqualTo("301 " + base + "/ke-hoach/mau/ban-1/goc/van-ban.txt");
                assertThat(server.told(base + "/trang/sai/")).startsWith("410 ").contains("<h1>Đã rút trang sai</h1>");
                assertThat(server.told(base + "/tep-sai.pdf"))
                        .startsWith("410 ")
                        .contains("<h1>Đã rút tệp sai</h1>");
                assertThat(server.told(base + "/trang/gioi-thieu/"))
                        .startsWith("200 ")
                        .contains("<h1>Giới thiệu</h1>");
                assertThat(server.told(base + "/trang/v1x0/")).startsWith("404 ");
                assertThat(server.told(base + "/")).startsWith("200 ");
            }
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
}
