package vn.congbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.congbo.cli.PreviewPanel.Elsewhere;
import vn.congbo.cli.PreviewServer.Answer;
import vn.congbo.cli.PreviewServer.Asked;
import vn.congbo.model.Bytes;

/**
 * What people see: the last good sites, one server each, and in every page what the last build had to say. One thread shows; any number
 * ask.
 */
final class Preview implements AutoCloseable {

    private static final Map<String, String> OWN =
            Map.of(PreviewServer.OWN + "xem-thu.js", "text/javascript", PreviewServer.OWN + "xem-thu.css", "text/css");

    /** @param version never given twice, not even by another run: a page that outlived us must notice */
    private record Shown(String version, List<MountedSite> sites, PreviewPanel panel) {}

    private final OpenPages pages = new OpenPages();
    private final List<PreviewServer> servers = new CopyOnWriteArrayList<>();
    private final Function<Throwable, String> failed;
    private volatile Shown shown;

    /** @param failed tells of a failure while answering, and gives what it told */
    Preview(PreviewPanel first, Function<Throwable, String> failed) {
        this.failed = failed;
        this.shown = new Shown(UUID.randomUUID().toString(), List.of(), first);
        pages.tell(shown.version());
    }

    /** @param sites taken only if they are good */
    void show(List<MountedSite> sites, PreviewPanel panel) {
        List<MountedSite> kept = panel.isGood() ? List.copyOf(sites) : shown.sites();
        if (!kept.equals(shown.sites()) || !panel.equals(shown.panel())) {
            shown = new Shown(UUID.randomUUID().toString(), kept, panel);
            pages.tell(shown.version());
        }
    }

    /** A server for the next site. @throws java.net.BindException when the port is taken */
    PreviewServer serve(int port) throws IOException {
        int number = servers.size();
        PreviewServer server = PreviewServer.start(port, asked -> answer(number, asked), pages);
        servers.add(server);
        return server;
    }

    int servers() {
        return servers.size();
    }

    void beat() {
        pages.beat();
    }

    private Answer answer(int number, Asked asked) {
        try {
            String type = OWN.get(asked.path());
            return type == null ? page(number, asked, shown) : new Answer(200, type, own(asked.path()));
        } catch (RuntimeException e) {
            return new Answer(500, "text/plain", Bytes.utf8(failed.apply(e)));
        }
    }

    private Answer page(int number, Asked asked, Shown now) {
        if (number >= now.sites().size()) {
            return new Answer(503, "text/html", Bytes.utf8(now.panel().alone(now.version())));
        }
        Answer answer = now.sites().get(number).answer(asked.path());
        if (!answer.mediaType().equals("text/html")) {
            return answer;
        }
        String html = now.panel().into(answer.body().utf8(), now.version(), elsewhere(number, asked, now.sites()));
        return new Answer(answer.status(), answer.mediaType(), Bytes.utf8(html));
    }

    private List<Elsewhere> elsewhere(int number, Asked asked, List<MountedSite> sites) {
        List<Elsewhere> others = new ArrayList<>();
        for (int i = 0; i < Math.min(sites.size(), servers.size()); i++) {
            if (i != number) {
                String path = sites.get(i).sameAs(asked.path(), sites.get(number));
                String address = "http://" + asked.host() + ":" + servers.get(i).port() + path;
                others.add(new Elsewhere(sites.get(i).name(), address));
            }
        }
        return others;
    }

    private static Bytes own(String path) {
        String name = path.substring(PreviewServer.OWN.length());
        try (InputStream in = Objects.requireNonNull(Preview.class.getResourceAsStream(name))) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        servers.forEach(PreviewServer::close);
        pages.close();
    }
}
