package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** An invented plan with two years of bulletins ({@code src/test/sites/tien-do}) in this repository's templates, built once for all tests. */
final class ProgressSite {

    static final String PLAN = "ke-hoach/minh-hoa/";
    private static final Build BUILD = build();

    private ProgressSite() {}

    static Build get() {
        return BUILD;
    }

    static Map.Entry<Target, List<OutputFile>> site() {
        return BUILD.sites().entrySet().iterator().next();
    }

    /** @param address of a page, without a slash before it */
    static Document page(String address) {
        return Jsoup.parse(RealSite.file(site(), address + "index.html")
                .orElseThrow()
                .bytes()
                .utf8());
    }

    private static Build build() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tien-do");
            TestProject.progress(folder);
            return Build.of(folder, LocalDate.parse(TestProject.AS_OF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
