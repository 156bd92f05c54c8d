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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.congbo.cli.Changes.Moment;
import vn.congbo.cli.PreviewPanel.Elsewhere;
import vn.congbo.cli.PreviewServer.Answer;
import vn.congbo.cli.PreviewServer.Asked;
import vn.congbo.model.Bytes;

/**
 * What people see: the latest sites that nothing is known to be wrong with, one server each, and in every page what the last build had to
 * say. Pages may be made when they are asked for: then what is wrong is known only afterwards. Any number of threads ask.
 */
final class Preview implements AutoCloseable {

    private static final Map<String, String> OWN =
            Map.of(PreviewServer.OWN + "xem-thu.js", "text/javascript", PreviewServer.OWN + "xem-thu.css", "text/css");

    /** What a build came to; no two are the same. */
    static final class Offer {
        private final Moment from;
        private final List<MountedSite> sites;
        private final BooleanSupplier good;
        private final Supplier<PreviewPanel> panel;

        /**
         * @param from what it was made from
         * @param good whether nothing is known by now to be wrong with it
         * @param panel what it has to say by now
         */
        Offer(Moment from, List<MountedSite> sites, BooleanSupplier good, Supplier<PreviewPanel> panel) {
            this.from = from;
            this.sites = List.copyOf(sites);
            this.good = good;
            this.panel = panel;
        }

        /** @param panel says why there are no sites */
        static Offer none(PreviewPanel panel) {
            return new Offer(Moment.NONE, List.of(), panel::isGood, () -> panel);
        }

        boolean isGood() {
            return good.getAsBoolean();
        }
    }

    /**
     * @param version never given twice, not even by another run: a page that outlived us must notice
     * @param panel the latest offer's
     */
    private record Shown(String version, Offer visible, Offer latest, PreviewPanel panel) {}

    private final OpenPages pages = new OpenPages();
    private final List<PreviewServer> servers = new CopyOnWriteArrayList<>();
    private final Function<Throwable, String> failed;
    private final Offer nothing;
    private Offer proved;
    /** What was seen before the visible one: good as far as is known, though not all its pages may have been made. */
    private Offer before;

    private volatile Shown shown;

    /** @param failed tells of a failure while answering, and gives what it told */
    Preview(Offer first, Function<Throwable, String> failed) {
        this.failed = failed;
        PreviewPanel panel = first.panel.get();
        this.nothing = new Offer(Moment.NONE, List.of(), () -> true, () -> panel);
        this.proved = nothing;
        this.before = nothing;
        this.shown = new Shown(UUID.randomUUID().toString(), nothing, first, panel);
        show(first);
    }

    /** Its sites are seen from now on, unless something is wrong with it. Open pages load again only if this can change them. */
    synchronized void show(Offer latest) {
        PreviewPanel panel = latest.panel.get();
        Offer seen = shown.visible();
        Offer visible = Stream.of(latest, seen, before, proved)
                .filter(Offer::isGood)
                .filter(offer -> !offer.sites.isEmpty())
                .findFirst()
                .orElse(nothing);
        before = visible != seen && seen.isGood() ? seen : before;
        boolean same = visible.from.equals(shown.visible().from) && panel.equals(shown.panel());
        shown = new Shown(same ? shown.version() : UUID.randomUUID().toString(), visible, latest, panel);
        pages.tell(shown.version());
    }

    /** Whether it is seen or is the latest. Once it is not, it never will be again. */
    boolean isCurrent(Offer offer) {
        return shown.visible() == offer || shown.latest() == offer;
    }

    /** To be told when all pages of an offer were made: if it is still good, it is what remains while later ones are not. */
    synchronized void made(Offer offer) {
        if (isCurrent(offer)) {
            proved = offer.isGood() ? offer : proved;
            show(shown.latest());
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
        List<MountedSite> sites = now.visible().sites;
        if (number >= sites.size()) {
            return new Answer(503, "text/html", Bytes.utf8(now.panel().alone(now.version())));
        }
        Answer answer = sites.get(number).answer(asked.path());
        if (!now.visible().isGood()) { // as this page or another has shown only now
            return page(number, asked, without(now.visible()));
        }
        if (!answer.mediaType().equals("text/html")) {
            return answer;
        }
        String html = now.panel().into(answer.body().utf8(), now.version(), elsewhere(number, asked, sites));
        return new Answer(answer.status(), answer.mediaType(), Bytes.utf8(html));
    }

    /** What is shown after that offer has turned out to be wrong. */
    private synchronized Shown without(Offer wrong) {
        if (shown.visible() == wrong) {
            show(shown.latest());
        }
        return shown;
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
    public synchronized void close() {
        shown = new Shown(shown.version(), nothing, nothing, shown.panel());
        servers.forEach(PreviewServer::close);
        pages.close();
    }
}
