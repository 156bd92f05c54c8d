package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.congbo.NewBulletin.GivenFile;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Evidence;
import vn.congbo.model.Settings;
import vn.congbo.source.BulletinSheet;
import vn.congbo.text.Unmarked;

/** The folder of one year's bulletins, in which nothing is overwritten. */
record BulletinFolder(Path content, Path folder) {

    static BulletinFolder of(Settings settings, int year) {
        return new BulletinFolder(
                settings.content(), settings.content().resolve(Bulletin.FOLDER).resolve(String.valueOf(year)));
    }

    /** A free name made of the title. */
    Path nameFor(String title) {
        String slug = Unmarked.slug(title, BulletinSheet.LONGEST_NAME);
        return free(slug.isEmpty() ? "ban-tin" : slug, ".adoc");
    }

    /** Puts the file among those to be written, unless the very same lies there, under a name that may become an address. */
    Evidence add(GivenFile given, Map<Path, Bytes> files) throws IOException {
        Bytes bytes = Bytes.of(Files.readAllBytes(given.file()));
        String name = String.valueOf(given.file().getFileName());
        int dot = name.lastIndexOf('.');
        String slug = Unmarked.slug(name.substring(0, dot), BulletinSheet.LONGEST_NAME);
        String stem = slug.isEmpty() ? "minh-chung" : slug;
        String ending = name.substring(dot).toLowerCase(Locale.ROOT);
        Path path = names(stem, ending)
                .filter(p -> has(p, bytes) || (!Files.exists(p) && !files.containsKey(p)))
                .findFirst()
                .orElseThrow();
        if (!Files.exists(path)) {
            files.put(path, bytes);
        }
        return new Evidence.File(contentPath(path), bytes.sha256(), given.title());
    }

    String contentPath(Path file) {
        return content.relativize(file).toString().replace('\\', '/');
    }

    private Path free(String stem, String ending) {
        return names(stem, ending).filter(p -> !Files.exists(p)).findFirst().orElseThrow();
    }

    private Stream<Path> names(String stem, String ending) {
        return Stream.iterate(1, n -> n + 1).map(n -> folder.resolve(stem + (n == 1 ? "" : "-" + n) + ending));
    }

    private static boolean has(Path file, Bytes bytes) {
        return Bytes.digestOf(file).equals(bytes.sha256());
    }
}
