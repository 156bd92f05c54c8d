package vn.congbo.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.congbo.model.Edition;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.source.Source;

/** The first edition of this repository's own plan. */
final class RealEdition {

    private RealEdition() {}

    static Edition read() {
        try {
            Problems problems = new Problems();
            Settings settings =
                    Source.settings(Path.of("").toAbsolutePath(), problems).orElseThrow();
            return Source.read(settings, LocalDate.parse("2026-11-22"), problems, conversion -> {})
                    .orElseThrow()
                    .plans()
                    .get(0)
                    .editions()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
