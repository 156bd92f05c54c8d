package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.publish.ServerRules;

/** Two hundred editions and five thousand clauses of one plan: the rules stay small enough to be read at once by a real server. */
class TimeGateLimitsTest {

    private static final int EDITIONS = 200;
    private static final int CLAUSES = 5_000;
    private static final String PLAN = "/ke-hoach/rat-nhieu-ban-cua-mot-ke-hoach-co-ten-dai/";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void nginx_starts_with_two_hundred_editions() throws Exception {
        Path output = output();
        assertThat(Files.size(output.resolve("mot.nginx-time-http.conf"))).isLessThan(1_500_000);
        long start = System.nanoTime();
        try (LocalServer server = LocalServer.nginx(output, true)) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            checkAnswers(server);
        }
    }

    @Test
    void apache_starts_with_two_hundred_editions() throws Exception {
        Path output = output();
        assertThat(Files.size(output.resolve("mot.apache-time.conf"))).isLessThan(1_500_000);
        long start = System.nanoTime();
        try (LocalServer server = LocalServer.apache(output, true)) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            checkAnswers(server);
        }
    }

    private static void checkAnswers(LocalServer server) throws Exception {
        String date = "Thu, 01 Jan 2026 00:00:00 GMT";
        assertThat(server.told(PLAN, "Accept-Datetime", date)).isEqualTo("302 https://mot.example" + PLAN + "ban-101/");
        assertThat(server.told(PLAN + "dieu-khoan/m4999/", "Accept-Datetime", date))
                .isEqualTo("302 https://mot.example" + PLAN + "ban-101/#m4999");
        assertThat(server.told(PLAN + "dieu-khoan/m150/", "Accept-Datetime", date))
                .as("a clause that came with edition 150")
                .isEqualTo("302 https://mot.example" + PLAN + "ban-150/#m150");
    }

    /** A month apart, the hundred and first on the first day of 2026; some clauses came later. */
    private Path output() throws Exception {
        OffsetDateTime first = OffsetDateTime.parse("2026-01-01T00:00:00Z").minusMonths(100);
        List<TimeGate.Memento> mementos = IntStream.rangeClosed(1, EDITIONS)
                .mapToObj(n -> new TimeGate.Memento(n, PLAN + "ban-" + n + "/", first.plusMonths(n - 1)))
                .toList();
        List<TimeGate.Part> clauses = IntStream.rangeClosed(1, CLAUSES)
                .mapToObj(n -> new TimeGate.Part(
                        PLAN + "dieu-khoan/m" + n + "/",
                        PLAN + "dieu-khoan/m" + n + "/timemap.link",
                        "m" + n,
                        n < EDITIONS ? n : 1,
                        EDITIONS))
                .toList();
        TimeGate gate = new TimeGate(PLAN, PLAN + "timemap.link", mementos, clauses);
        Path output = Files.createDirectories(temp.resolve("site")).toRealPath();
        for (String id : List.of("mot", "hai")) {
            Files.createDirectories(output.resolve(id));
            Target target = new Target(id, id, "", Optional.of(URI.create("https://" + id + ".example/")), id);
            ServerRules.write(List.of(), id.equals("mot") ? List.of(gate) : List.of(), target, output);
        }
        return output;
    }
}
