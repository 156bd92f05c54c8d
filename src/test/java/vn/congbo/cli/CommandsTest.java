package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.TestProject;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

class CommandsTest {

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "check",
                "preview",
                "publish",
                "verify",
                "seal",
                "new",
                "new ban",
                "new ban-tin",
                "import",
                "report",
                "compare",
                "feedback",
                "feedback import",
                "feedback forward",
                "feedback answer",
                "feedback report"
            })
    void every_command_has_a_sentence_and_an_example_in_both_languages(String command) {
        String[] words = command.split(" ", -1);
        assertThat(run(with(words, "--help")).out())
                .contains("Cách dùng: congbo " + command, "Ví dụ:", "  congbo " + command);
        assertThat(run(with(words, "--help", "--lang", "en")).out()).contains("Usage: congbo " + command, "Example:");
    }

    @Test
    void wrong_use_says_where_help_is() {
        TestProject.Run run = run("biuld");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("congbo --help");
        assertThat(run("build", "--as-of", "hom-nay").code()).isEqualTo(2);
    }

    @Test
    void an_unknown_target_is_answered_with_the_known_ones() {
        TestProject.Run run = TestProject.sound(temp).congbo("build", "--target", "ba");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ba", "mot, hai");
    }

    @Test
    void check_builds_no_site() {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("check").code()).isZero();
        assertThat(temp.resolve("target/site")).doesNotExist();
    }

    @Test
    void build_writes_only_the_targets_asked_for() {
        TestProject project = TestProject.sound(temp);
        assertThat(project.congbo("build", "--target", "hai").code()).isZero();
        assertThat(project.site("hai").resolve("index.html")).exists();
        assertThat(project.site("mot")).doesNotExist();
    }

    @Test
    void problems_as_json_have_the_six_members() {
        TestProject project =
                TestProject.sound(temp).replace("content/trang/gioi-thieu.adoc", "2026-01-05", "2026-02-30");
        TestProject.Run run = project.congbo("check", "--format", "json", "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        var problem = Json.objects(
                        Json.readObject("{\"all\":" + run.out() + "}").orElseThrow(), "all")
                .get(0);
        assertThat(problem.keySet()).containsExactly("severity", "code", "file", "line", "message", "hint");
        assertThat(problem).containsEntry("code", "ngay-sai").containsEntry("file", "content/trang/gioi-thieu.adoc");
        assertThat(String.valueOf(problem.get("message"))).contains("is no day of the calendar");
    }

    @Test
    void drafts_and_documents_of_the_future_never_reach_the_output() throws IOException {
        TestProject project = TestProject.sound(temp)
                .with("content/trang/nhap.adoc", page("draft", "2026-01-01", "BÍ MẬT"))
                .with("content/trang/mai.adoc", page("published", "2026-11-23", "NGÀY MAI"))
                .with("content/trang/nay.adoc", page("published-date", "2026-11-22", "HÔM NAY"));
        assertThat(project.congbo("build").code()).isZero();
        try (var all = Files.walk(project.site("mot").toRealPath())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("BÍ MẬT", "NGÀY MAI");
            }
        }
        assertThat(project.site("mot").resolve("trang/nay/index.html")).exists();
        assertThat(project.site("mot").resolve("trang/mai")).doesNotExist();
    }

    @Test
    void a_link_to_a_document_of_the_future_is_refused() {
        TestProject project = TestProject.sound(temp)
                .with("content/trang/mai.adoc", page("published", "2026-11-23", "NGÀY MAI"))
                .with("content/trang/nay.adoc", page("published", "2026-11-22", "Xem xref:mai.adoc[ngày mai]."));
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("content/trang/nay.adoc:6  lỗi  lien-ket-toi-ngay-sau");
    }

    @Test
    void a_jbake_header_works_like_asciidoc_attributes() throws IOException {
        TestProject project = TestProject.sound(temp)
                .with(
                        "content/trang/jbake.adoc",
                        "title=Đầu kiểu JBake\ntype=trang\nstatus=published\ndate=2026-01-05\n~~~~~~\n\nThân bài.\n\n== Mục\n\nChữ.\n");
        assertThat(project.congbo("build").code()).isZero();
        assertThat(Files.readString(project.site("mot").resolve("trang/jbake/index.html")))
                .contains("<h1>Đầu kiểu JBake</h1>", "Thân bài.");
    }

    @Test
    void a_line_below_a_jbake_header_keeps_its_number() {
        TestProject project = TestProject.sound(temp)
                .with(
                        "content/trang/jbake.adoc",
                        "title=Đầu\ntype=trang\nstatus=published\ndate=2026-01-05\n~~~~~~\n\ninclude::khong-co.adoc[]\n");
        assertThat(project.congbo("check").out()).contains("content/trang/jbake.adoc:7  lỗi  thieu-tep-chen");
    }

    @Test
    void a_message_inside_an_include_names_the_included_file() {
        TestProject project = TestProject.sound(temp)
                .with("content/trang/phan/ben-trong.adoc", "Đoạn một.\n\ninclude::khong-co.adoc[]\n")
                .with("content/trang/nay.adoc", page("published", "2026-11-22", "include::phan/ben-trong.adoc[]"));
        assertThat(project.congbo("check").out())
                .contains("content/trang/phan/ben-trong.adoc:3  lỗi  thieu-tep-chen")
                .doesNotContain("thieu-dau-tai-lieu");
    }

    @Test
    void verify_finds_every_change_in_a_published_folder() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        Path site = project.site("mot");
        assertThat(run("verify", site.toString()).code()).isZero();
        Files.writeString(site.resolve("index.html"), "khác");
        Files.delete(site.resolve("404.html"));
        Files.writeString(site.resolve("la.txt"), "lạ");
        TestProject.Run run = run("verify", site.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        site.resolve("404.html") + "  thiếu tệp",
                        site.resolve("index.html") + "  nội dung khác với manifest.json",
                        site.resolve("la.txt") + "  tệp lạ, không có trong manifest.json");
        assertThat(run("verify", temp.resolve("content").toString()).out()).contains("không có manifest.json");
    }

    @Test
    void the_published_files_pass_sha256sum_as_the_manifest_lists_them() throws IOException {
        TestProject project = TestProject.sound(temp);
        project.congbo("build");
        var manifest = Json.readObject(Files.readString(project.site("mot").resolve("manifest.json")))
                .orElseThrow();
        assertThat(Json.objects(manifest, "files")).isNotEmpty().allSatisfy(line -> {
            byte[] bytes = Files.readAllBytes(project.site("mot").resolve(String.valueOf(line.get("path"))));
            assertThat(line).containsEntry("sha256", Bytes.of(bytes).sha256()).containsEntry("bytes", (double)
                    bytes.length);
        });
    }

    @Test
    void the_preview_serves_this_machine_only_and_nothing_but_the_site() throws Exception {
        List<OutputFile> files =
                List.of(file("index.html", "trang chủ"), file("x/index.html", "trang x"), file("404.html", "không có"));
        try (PreviewServer server = PreviewServer.start(files, "/", 0)) {
            assertThat(server.address()).startsWith("http://127.0.0.1:");
            assertThat(get(server, "")).isEqualTo("200 trang chủ");
            assertThat(get(server, "x/")).isEqualTo("200 trang x");
            assertThat(get(server, "x")).startsWith("301");
            assertThat(get(server, "../../etc/passwd")).startsWith("404");
            assertThat(get(server, "%2e%2e/%2e%2e/etc/passwd")).startsWith("404");
            assertThat(rawStatus(server, "evil.example")).contains("421");
        }
    }

    private static String get(PreviewServer server, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    /** HttpClient does not let the Host header be set. */
    private static String rawStatus(PreviewServer server, String host) throws IOException {
        URI address = URI.create(server.address());
        try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, Bytes.utf8(text), "text/html", "test");
    }

    private static String page(String status, String date, String body) {
        return "= Trang thử\n:jbake-type: trang\n:jbake-status: " + status + "\n:jbake-date: " + date + "\n\n" + body
                + "\n";
    }

    private static String[] with(String[] words, String... flags) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(words), java.util.stream.Stream.of(flags))
                .toArray(String[]::new);
    }

    private static TestProject.Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new TestProject.Run(code, out.toString(), err.toString());
    }
}
