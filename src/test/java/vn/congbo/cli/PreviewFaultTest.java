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
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.congbo.Build;
import vn.congbo.TestProject;

/** Faults that are not the writer's. They cannot be had on demand, so here the build itself is made to fail. */
class PreviewFaultTest {

    private static final String PAGE = "content/trang/gioi-thieu.adoc";

    @TempDir
    private Path temp = Path.of("");

    private final StringWriter said = new StringWriter();

    @Test
    @Timeout(60)
    void a_fault_of_ours_is_written_down_and_the_last_good_page_stays() throws Exception {
        TestProject project = TestProject.sound(temp);
        String good = project.read(PAGE);
        Thread preview = start(new IllegalStateException("lỗi <của> chúng tôi"));
        try {
            project.with(PAGE, good.replace("Đây là", "HỎNG"));
            String page = until("role=\"alert\"");
            assertThat(page).contains("Đây là dữ liệu mẫu", "lỗi &lt;của&gt; chúng tôi");
            Matcher file = Pattern.compile("/\\S*congbo-\\S*\\.log").matcher(said.toString());
            assertThat(file.find()).isTrue();
            assertThat(page).contains(file.group());
            assertThat(Files.readString(Path.of(file.group()))).contains("PreviewFaultTest");
            project.with(PAGE, good.replace("Đây là", "Nay là"));
            assertThat(until("Nay là dữ liệu mẫu")).doesNotContain("role=\"alert\"");
        } finally {
            preview.interrupt();
            preview.join();
        }
    }

    @Test
    @Timeout(60)
    void a_disk_that_recovers_is_tried_again_without_a_change() throws Exception {
        TestProject project = TestProject.sound(temp);
        Path broken = temp.resolve("target/hong");
        Thread preview = start(new IOException("đĩa không đọc được"));
        try {
            project.replace(PAGE, "Đây là", "HỎNG");
            assertThat(until("role=\"alert\"")).contains("Đây là dữ liệu mẫu", "đĩa không đọc được");
            Files.createDirectories(broken);
            assertThat(until("HỎNG")).doesNotContain("role=\"alert\"");
        } finally {
            preview.interrupt();
            preview.join();
        }
    }

    private Thread start(Exception fault) throws Exception {
        CommandLine command = new CommandLine(new FailingPreview(fault));
        command.setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
        Thread preview = new Thread(
                () -> command.execute("--port", "0", "--as-of", TestProject.AS_OF, "--project", temp.toString()));
        preview.start();
        while (!said.toString().contains("Ctrl+C")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return preview;
    }

    private String until(String words) throws Exception {
        Matcher address = Pattern.compile("http://\\S+").matcher(said.toString());
        assertThat(address.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.group() + "trang/gioi-thieu/"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        while (true) {
            String page =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (page.contains(words)) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Fails while the page says so and nobody has mended the disk. */
    private final class FailingPreview extends PreviewCommand {
        private final Exception fault;

        FailingPreview(Exception fault) {
            this.fault = fault;
        }

        @Override
        Build build(LocalDate day, Changes inputs) throws IOException {
            boolean fails =
                    Files.readString(temp.resolve(PAGE)).contains("HỎNG") && !Files.exists(temp.resolve("target/hong"));
            if (fails && fault instanceof IOException disk) {
                throw disk;
            } else if (fails && fault instanceof RuntimeException ours) {
                throw ours;
            }
            return super.build(day, inputs);
        }
    }
}
