package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mementos, TimeMaps and TimeGates (RFC 7089), asked of real servers: three sealed editions, the third with a new clause. */
class TimeGatesOnServersTest {

    private static final List<String> SINCE =
            List.of("2025-05-09T17:00:00Z", "2025-12-31T23:59:59Z", "2026-02-03T04:05:06Z");
    private static final String PLAN = "/ke-hoach/mau/";

    @TempDir
    private Path temp = Path.of("");

    /** Starts one of the servers. */
    private interface Start {
        LocalServer on(Path output, boolean withTime) throws Exception;
    }

    @Test
    void nginx_leads_to_the_edition_of_the_time() throws Exception {
        check(LocalServer::nginx);
    }

    @Test
    void apache_leads_to_the_edition_of_the_time() throws Exception {
        check(LocalServer::apache);
    }

    private void check(Start start) throws Exception {
        Path output = project();
        try (LocalServer server = start.on(output, true)) {
            checkGate(server, "", PLAN);
            checkGate(server, "/ke-hoach-tinh", "https://hai.example/ke-hoach-tinh" + PLAN);
            checkRefusals(server);
            checkHeaders(server);
            checkTimeMap(server);
            checkLinksets(server);
        }
    }

    /** @param expected the plan's address as redirects have it; relative ones are resolved first */
    private static void checkGate(LocalServer server, String base, String expected) throws Exception {
        String plan = base + PLAN;
        assertThat(server.get(plan).statusCode()).as("no date: the present").isEqualTo(200);
        for (int i = 0; i < SINCE.size(); i++) {
            Instant since = Instant.parse(SINCE.get(i));
            int before = Math.max(1, i);
            assertLeads(server, plan, since.minusSeconds(1), expected + "ban-" + before + "/");
            assertLeads(server, plan, since, expected + "ban-" + (i + 1) + "/");
            assertLeads(server, plan, since.plusSeconds(1), expected + "ban-" + (i + 1) + "/");
            String clause = plan + "dieu-khoan/m1-k1-g1/";
            assertLeads(server, clause, since, expected + "ban-" + (i + 1) + "/#m1-k1-g1");
            assertLeads(server, plan + "dieu-khoan/m1-k1-g9/", since, expected + "ban-3/#m1-k1-g9");
        }
        assertLeads(server, plan, Instant.parse("1999-12-31T23:59:59Z"), expected + "ban-1/");
        assertLeads(server, plan, Instant.parse("2099-01-01T00:00:00Z"), expected + "ban-3/");
    }

    private static void assertLeads(LocalServer server, String from, Instant when, String to) throws Exception {
        HttpResponse<String> response = server.get(from, "Accept-Datetime", http(when));
        assertThat(response.statusCode()).as(from + " " + when).isEqualTo(302);
        URI location = response.uri().resolve(LocalServer.header(response, "Location"));
        String reached = to.startsWith("/")
                ? location.getPath() + (location.getFragment() == null ? "" : "#" + location.getFragment())
                : location.toString();
        assertThat(reached).as(from + " " + when).isEqualTo(to);
        assertVaries(response);
        assertThat(LocalServer.header(response, "Link")).contains("rel=\"original timegate\"");
        assertThat(LocalServer.header(response, "Memento-Datetime")).isEmpty();
    }

    private static void checkRefusals(LocalServer server) throws Exception {
        for (String garbage : List.of(
                "yesterday",
                "2026-02-03T04:05:06Z",
                "Tue, 31 Feb 2026 04:05:06 GMT",
                "Tue, 03 Feb 2026 04:05:06 +0700")) {
            HttpResponse<String> response = server.get(PLAN, "Accept-Datetime", garbage);
            assertThat(response.statusCode()).as(garbage).isEqualTo(400);
            assertVaries(response);
            assertThat(server.get(PLAN + "dieu-khoan/m1-k1-g9/", "Accept-Datetime", garbage)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(server.get("/", "Accept-Datetime", garbage).statusCode())
                    .as("no TimeGate")
                    .isEqualTo(200);
            assertThat(server.get(PLAN + "ban-2/", "Accept-Datetime", garbage).statusCode())
                    .as("a memento is what it is")
                    .isEqualTo(200);
        }
    }

    private static void checkHeaders(LocalServer server) throws Exception {
        HttpResponse<String> plan = server.get(PLAN);
        assertVaries(plan);
        assertThat(LinkFormat.read(LocalServer.header(plan, "Link")))
                .extracting(LinkFormat.Link::target)
                .containsExactly(PLAN, PLAN + "timemap.link", PLAN + "linkset.json");
        HttpResponse<String> clause = server.get(PLAN + "dieu-khoan/m1-k1-g9/");
        assertVaries(clause);
        assertThat(LocalServer.header(clause, "Link"))
                .contains("<" + PLAN + "dieu-khoan/m1-k1-g9/timemap.link>; rel=\"timemap\"");
        HttpResponse<String> memento = server.get(PLAN + "ban-2/");
        assertThat(memento.statusCode()).isEqualTo(200);
        assertThat(LocalServer.header(memento, "Memento-Datetime")).isEqualTo("Wed, 31 Dec 2025 23:59:59 GMT");
        assertThat(LinkFormat.read(LocalServer.header(memento, "Link")))
                .extracting(link -> link.parameters().get("rel") + " " + link.target())
                .containsExactly(
                        "original timegate " + PLAN,
                        "timemap " + PLAN + "timemap.link",
                        "first prev memento " + PLAN + "ban-1/",
                        "memento " + PLAN + "ban-2/",
                        "next last memento " + PLAN + "ban-3/",
                        "linkset " + PLAN + "ban-2.linkset.json");
        HttpResponse<String> other = server.get("/ke-hoach-tinh" + PLAN + "ban-3/");
        assertThat(LocalServer.header(other, "Memento-Datetime")).isEqualTo("Tue, 03 Feb 2026 04:05:06 GMT");
        assertThat(LocalServer.header(other, "Link"))
                .contains("<https://hai.example/ke-hoach-tinh/ke-hoach/mau/>; rel=\"original timegate\"");
        assertThat(server.get("/trang/gioi-thieu/").headers().map())
                .doesNotContainKeys("link", "vary", "memento-datetime");
    }

    private static void checkTimeMap(LocalServer server) throws Exception {
        for (String address : List.of(PLAN, PLAN + "dieu-khoan/m1-k1-g9/", "/ke-hoach-tinh" + PLAN)) {
            HttpResponse<String> map = server.get(address + "timemap.link");
            assertThat(map.statusCode()).isEqualTo(200);
            assertThat(LocalServer.header(map, "Content-Type")).isEqualTo("application/link-format");
            List<LinkFormat.Link> links = LinkFormat.read(map.body());
            assertThat(links.get(0).relations()).containsExactly("original", "timegate");
            assertThat(links.get(1).relations()).containsExactly("self");
            List<LinkFormat.Link> mementos = links.subList(2, links.size());
            assertThat(mementos).allMatch(m -> m.relations().contains("memento"));
            assertThat(mementos.get(0).relations()).contains("first");
            assertThat(mementos.get(mementos.size() - 1).relations()).contains("last");
            assertThat(mementos).extracting(TimeGatesOnServersTest::time).isSorted();
            for (LinkFormat.Link memento : mementos) {
                String path = path(map.uri().resolve(memento.target()));
                assertThat(LocalServer.header(server.get(path), "Memento-Datetime"))
                        .as(path)
                        .isEqualTo(memento.parameters().get("datetime"));
            }
            assertThat(path(map.uri().resolve(links.get(0).target()))).isEqualTo(address);
            assertThat(path(map.uri().resolve(links.get(1).target()))).isEqualTo(address + "timemap.link");
        }
    }

    /** Every page and file of a link set answers with a header that leads back to it (RFC 9264, 6). */
    private static void checkLinksets(LocalServer server) throws Exception {
        for (String set : List.of(PLAN + "linkset.json", PLAN + "ban-1.linkset.json", PLAN + "ban-3.linkset.json")) {
            HttpResponse<String> linkset = server.get(set);
            assertThat(linkset.statusCode()).isEqualTo(200);
            assertThat(LocalServer.header(linkset, "Content-Type")).isEqualTo("application/linkset+json");
            List<Linkset.Context> contexts = Linkset.read(linkset.body());
            String page = path(linkset.uri().resolve(contexts.get(0).anchor()));
            assertThat(linkset(server, page)).as(page).isEqualTo(set);
            for (Linkset.Link item : contexts.get(0).of("item")) {
                String path = path(linkset.uri().resolve(item.href()));
                String of = path.matches(PLAN + "ban-[0-9]/") ? path.replaceFirst("/$", ".linkset.json") : set;
                assertThat(linkset(server, path)).as(path).isEqualTo(of);
            }
        }
        assertThat(linkset(server, "/api/v1/plans/mau/editions/2.nd30.xml")).isEqualTo(PLAN + "ban-2.linkset.json");
        assertThat(linkset(server, "/ke-hoach-tinh" + PLAN + "ban-3/"))
                .isEqualTo("https://hai.example/ke-hoach-tinh/ke-hoach/mau/ban-3.linkset.json");
        assertThat(LocalServer.header(server.get("/api/v1/plans/mau.jsonld"), "Content-Type"))
                .isEqualTo("application/ld+json");
        assertThat(linkset(server, "/ke-hoach/khong-co/")).isEmpty();
    }

    /** Where the header of a page says its link set is; nothing where it does not say it. */
    private static String linkset(LocalServer server, String path) throws Exception {
        String header = LocalServer.header(server.get(path), "Link");
        return header.isEmpty()
                ? ""
                : LinkFormat.read(header).stream()
                        .filter(link -> link.relations().contains("linkset"))
                        .peek(link -> assertThat(link.parameters()).containsEntry("type", "application/linkset+json"))
                        .map(LinkFormat.Link::target)
                        .reduce("", String::concat);
    }

    private static String path(URI uri) {
        return uri.getPath();
    }

    private static OffsetDateTime time(LinkFormat.Link memento) {
        return OffsetDateTime.parse(
                memento.parameters().getOrDefault("datetime", ""), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static void assertVaries(HttpResponse<String> response) {
        assertThat(LocalServer.header(response, "Vary").toLowerCase(Locale.ROOT))
                .contains("accept-datetime");
    }

    private static String http(Instant when) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(when.atOffset(ZoneOffset.UTC));
    }

    /** Publishes and seals three editions in turn, as an office would, and gives the folder of the sites. */
    private Path project() throws IOException {
        TestProject project = TestProject.sound(temp.resolve("du-an"))
                .replace("jbake.properties", "congbo.target.mot.base=https://mot.example/", "congbo.target.mot.base=");
        for (int n = 1; n <= SINCE.size(); n++) {
            if (n > 1) {
                MadeEditions.draftAndPublish(project, n);
            }
            if (n == 3) {
                project.replace(
                        MadeEditions.PLAN + "ban-3/van-ban.adoc",
                        "* [[m1-k1-g2]]",
                        "* [[m1-k1-g9]]Thêm một việc mới.\n* [[m1-k1-g2]]");
                project.replace(
                        MadeEditions.PLAN + "ban-3/goc/van-ban-3.txt",
                        "- Giữ đúng",
                        "- Thêm một việc mới. \n\n- Giữ đúng");
            }
            publish(project, SINCE.get(n - 1));
            assertThat(project.congbo("seal", "mau", String.valueOf(n)).code()).isZero();
        }
        TestProject.Run run = project.congbo("build");
        assertThat(run.code()).as(run.out()).isZero();
        return project.folder().resolve("target/site").toRealPath();
    }

    private static void publish(TestProject project, String instant) throws IOException {
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(build.isPublishable()).as(build.problems().toString()).isTrue();
        new Publish(build, build.output(), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
                .publish(build, List.copyOf(build.sites().keySet()));
    }
}
