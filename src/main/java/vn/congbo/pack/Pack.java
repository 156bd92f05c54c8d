package vn.congbo.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Seal;
import vn.congbo.model.Target;
import vn.congbo.polish.OfflinePage;
import vn.congbo.search.Search;
import vn.congbo.site.Site;

/**
 * The copy of a site that opens from a disk ({@code file:}), where browsers run no modules, fetch nothing, find no page of a folder, and
 * refuse pinned style sheets. What has to be changed for that is changed; all else is byte for byte what is published.
 */
public final class Pack {

    /** What is sealed for ever lies here unaltered, under the path that it has in the site. */
    static final String UNALTERED = "nguyen-trang/";

    private static final String OWN = Seal.ASSETS + "ban-luu/";
    private static final String STYLE = OWN + "ban-luu.css";
    private static final String LOADER = OWN + "ban-luu.js";
    private static final String ORIGIN = "congbo pack";

    private final Site site;
    private final Target target;
    private final OfflinePage page;
    private final Set<String> sealed = new HashSet<>();

    public Pack(Site site, Target target) {
        this.site = site;
        this.target = target;
        this.page = new OfflinePage(target, STYLE, LOADER, Words.of(site.moment(), target));
        site.pages().stream()
                .filter(p -> p.seal().filter(seal -> seal.covers(target.id())).isPresent())
                .forEach(p -> sealed.add(p.permalink().file()));
    }

    /** The files of the copy, each made when it is asked for. */
    public List<OutputFile> files(List<OutputFile> published) {
        List<OutputFile> files = new ArrayList<>();
        for (OutputFile file : published) {
            files.add(copy(file));
            if (sealed.contains(file.path())) {
                files.add(new OutputFile(UNALTERED + file.path(), file.content(), file.mediaType(), file.origin()));
            }
        }
        files.add(new OutputFile(STYLE, () -> Resource.bytes("ban-luu.css"), "text/css", ORIGIN));
        files.add(new OutputFile(LOADER, () -> Resource.bytes("ban-luu.js"), "text/javascript", ORIGIN));
        ReadMe readMe = new ReadMe(site.moment(), target, !sealed.isEmpty());
        files.add(new OutputFile(ReadMe.NAME, () -> readMe.text(published), "text/plain", ORIGIN));
        return List.copyOf(files);
    }

    private OutputFile copy(OutputFile file) {
        if (file.mediaType().equals("text/html")) {
            return with(file, file.path(), () -> page.of(file));
        } else if (Search.isOfIndex(file.path())) {
            return with(file, file.path().replaceFirst("json$", "js"), () -> Scripts.ofData(file.bytes()));
        } else if (file.path().startsWith(Seal.ASSETS) && file.path().endsWith(".js")) {
            return with(file, file.path(), () -> Scripts.classic(file.bytes()));
        }
        return file;
    }

    private static OutputFile with(OutputFile file, String path, Supplier<Bytes> content) {
        return new OutputFile(path, content, file.mediaType(), file.origin());
    }

    /** The same files with the bytes that they have in a folder; those that are not there are left out. */
    public static List<OutputFile> asIn(Path folder, List<OutputFile> files) {
        return files.stream()
                .filter(file -> Files.isRegularFile(folder.resolve(file.path())))
                .map(file -> with(file, file.path(), () -> read(folder.resolve(file.path()))))
                .toList();
    }

    private static Bytes read(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the archive; all that is in it lies in one folder named after the target and the day. */
    public void write(List<OutputFile> published, Path to) throws IOException {
        String folder = target.id() + "-" + site.asOf() + "/";
        ZipWriter.write(files(published), folder, site.asOf(), to);
    }
}
