package vn.congbo.jbake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a document goes.
 *
 * @param uri what links to it are made from, below the site's root
 * @param file the file to write, without the ending of its type
 * @param noExtensionUri the address without "index.html"; empty unless {@code uri.noExtension} is set
 * @param rootpath from the document's folder back to the root, with a slash at its end unless it is empty
 */
record Address(String uri, String file, String noExtensionUri, String rootpath) {

    /** @param source path of the document below the content folder */
    static Address of(String source, Project project) {
        int slash = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, slash);
        String name = source.substring(slash, source.lastIndexOf('.'));
        boolean stock = project.isCompatible();
        boolean without = project.flag("uri.noExtension");
        String prefix = project.text("uri.noExtension.prefix");
        boolean asFolder = without && !prefix.isEmpty() && ("/" + source).startsWith(prefix);
        String tail = asFolder ? "/index" : "";
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        String uri = folder + (stock ? encoded : encoded.replace("+", "%20")) + tail + project.text("output.extension");
        String file = stock ? uri.substring(0, uri.lastIndexOf('.')) : folder + name + tail;
        return new Address(
                uri, file, without ? uri.replace("/index.html", "/") : "", rootpath(folder, without, asFolder, stock));
    }

    /** JBake adds a step up to every page once {@code uri.noExtension} is set, even to those that gain no folder. */
    private static String rootpath(String folder, boolean without, boolean asFolder, boolean stock) {
        String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
        if (stock && without) {
            return up.isEmpty() ? "/../" : up + "../";
        }
        return asFolder ? up + "../" : up;
    }
}
