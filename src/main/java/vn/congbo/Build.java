package vn.congbo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congbo.archive.Manifest;
import vn.congbo.edition.History;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Target;
import vn.congbo.polish.Polish;
import vn.congbo.polish.SafeAttachments;
import vn.congbo.polish.SafeBody;
import vn.congbo.progress.Ledger;
import vn.congbo.publish.FolderPublisher;
import vn.congbo.render.Render;
import vn.congbo.site.Site;
import vn.congbo.source.Source;

/**
 * The pipeline. {@code check}, {@code build} and {@code preview} are all this one function, so they cannot disagree.
 *
 * @param problems all of them, sorted
 * @param sites the finished files of each target, in the configuration's order
 */
public record Build(List<Problem> problems, Map<Target, List<OutputFile>> sites) {

    /**
     * @param project absolute path of the project's folder
     * @param asOf the day that the site shows
     * @throws IOException when the disk fails
     */
    public static Build of(Path project, LocalDate asOf) throws IOException {
        Problems problems = new Problems();
        Optional<Library> library = Source.read(project, asOf, problems);
        Map<Target, List<OutputFile>> sites = library.isPresent() ? bake(library.get(), asOf, problems) : Map.of();
        return new Build(problems.sorted(), sites);
    }

    private static Map<Target, List<OutputFile>> bake(Library read, LocalDate asOf, Problems problems)
            throws IOException {
        Library library = read.withBodies(document -> SafeBody.clean(document, problems));
        SafeAttachments.check(library, problems);
        History history = History.of(library, problems);
        Ledger ledger = Ledger.of(library, history, asOf, problems);
        Site site = Site.of(library, history, ledger, problems);
        Render render = Render.of(site, problems);
        Map<Target, List<OutputFile>> sites = new LinkedHashMap<>();
        for (Target target : library.settings().targets()) {
            List<OutputFile> files = new ArrayList<>(Polish.pages(render.pages(target), site, target, problems));
            files.addAll(site.files());
            files.addAll(site.assets().files());
            files.add(Manifest.of(files, site, target));
            sites.put(target, List.copyOf(files));
        }
        return sites;
    }

    /** Whether nothing stands in the way of publishing. */
    public boolean isPublishable() {
        return problems.stream().noneMatch(p -> p.severity() == vn.congbo.model.Severity.ERROR);
    }

    /** Publishes the sites of the given targets to folders below {@code output}. @return the targets whose site changed */
    public List<Target> publish(Path output, List<Target> targets) throws IOException {
        List<Target> changed = new ArrayList<>();
        for (Target target : targets) {
            if (FolderPublisher.publish(sites.getOrDefault(target, List.of()), output, target.id())) {
                changed.add(target);
            }
        }
        return changed;
    }
}
