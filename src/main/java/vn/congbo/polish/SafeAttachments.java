package vn.congbo.polish;

import java.util.Locale;
import java.util.Set;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/**
 * Files beside the documents, and originals, are published as they are. So only kinds that a browser shows or saves without running
 * anything are let through; SVG is not among them, because it can run scripts and fetch (src/docs/adr/0005).
 */
public final class SafeAttachments {

    private static final Set<String> PASSIVE = Set.of(
            "pdf", "txt", "csv", "doc", "docx", "xls", "xlsx", "odt", "ods", "ppt", "pptx", "odp", "png", "jpg", "jpeg",
            "webp", "gif", "tif", "tiff", "p7s", "asice", "zip");

    private SafeAttachments() {}

    public static void check(Library library, Problems problems) {
        String content = library.settings().contentFolder();
        library.attachments().forEach(a -> check(a.path(), Place.of(content + "/" + a.path()), problems));
        library.plans().stream()
                .flatMap(plan -> plan.editions().stream())
                .flatMap(edition -> edition.originals().stream())
                .forEach(original -> check(original.name(), original.place(), problems));
    }

    /** Whether a file of that name may lie beside a document. */
    public static boolean isPassive(String name) {
        return name.contains(".") && PASSIVE.contains(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static void check(String path, Place place, Problems problems) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String extension = extension(name);
        if (!isPassive(name)) {
            problems.add(Fault.UNSAFE_FILE, place, name.contains(".") ? "*." + extension : name);
        }
    }
}
