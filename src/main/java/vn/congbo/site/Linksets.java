package vn.congbo.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;
import vn.congbo.site.Signposts.Signpost;

/**
 * The signposts of a plan and of each edition, both ways, as {@code application/linkset+json} (RFC 9264, 4.2). Addresses are whole where the
 * target's own is known, else relative to the file, as in TimeMaps.
 */
final class Linksets {

    private final Signposts signposts;
    private final Target target;

    Linksets(Library library, Target target) {
        this.signposts = new Signposts(library, target);
        this.target = target;
    }

    List<OutputFile> files(History history) {
        List<OutputFile> files = new ArrayList<>();
        for (PlanHistory plan : history.plans()) {
            String id = plan.plan().id();
            files.add(new Writing(Addresses.linkset(id), Addresses.plan(id))
                    .file(signposts.ofPlan(plan), plan.plan().document().place().file()));
            for (ReadEdition read : plan.editions()) {
                int number = read.edition().number();
                files.add(new Writing(Addresses.linkset(id, number), Addresses.edition(id, number))
                        .file(
                                signposts.ofEdition(plan, read),
                                read.edition().document().place().file()));
            }
        }
        return List.copyOf(files);
    }

    /** One file, about one page. */
    private final class Writing {
        private final Permalink here;
        private final Permalink page;
        private final Map<String, Map<String, Object>> contexts = new LinkedHashMap<>();

        Writing(Permalink here, Permalink page) {
            this.here = here;
            this.page = page;
        }

        OutputFile file(List<Signpost> links, String origin) {
            links.forEach(link -> add(page.path(), link));
            for (Signpost link : links) { // whoever comes to one of these first finds the way to the page
                if (link.relation().equals("item")) {
                    add(link.address(), Signposts.to("collection", page, "text/html"));
                } else if (link.relation().equals("describedby")) {
                    add(link.address(), Signposts.to("describes", page, "text/html"));
                }
            }
            Object tree = Map.of("linkset", List.copyOf(contexts.values()));
            return new OutputFile(here.file(), Bytes.utf8(Json.write(tree)), Signposts.LINKSET, origin);
        }

        @SuppressWarnings("unchecked") // only this method puts lists there
        private void add(String from, Signpost link) {
            Map<String, Object> context = contexts.computeIfAbsent(from, f -> {
                Map<String, Object> begun = new LinkedHashMap<>();
                begun.put("anchor", reference(f));
                return begun;
            });
            Map<String, String> to = new LinkedHashMap<>();
            to.put("href", reference(link.address()));
            if (!link.type().isEmpty()) {
                to.put("type", link.type());
            }
            ((List<Object>) context.computeIfAbsent(link.relation(), r -> new ArrayList<>())).add(to);
        }

        private String reference(String address) {
            return address.startsWith("/")
                    ? target.base().map(base -> base + address.substring(1)).orElseGet(() -> here.to(address))
                    : address;
        }
    }
}
