package vn.congbo.polish;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** JBake's {@code img.path.update}: pictures named from a document's own folder are named from the site's root. */
public final class ImagePaths {

    private ImagePaths() {}

    /**
     * @param uri of the document
     * @param host to stand before every path; empty for none
     */
    public static String update(String html, String uri, String host) {
        Document document = Jsoup.parseBodyFragment(html);
        String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        String folder = trimmed.contains("/") ? trimmed.substring(0, trimmed.lastIndexOf('/') + 1) : trimmed;
        for (Element img : document.getElementsByTag("img")) {
            String source = img.attr("src");
            if (!source.startsWith("http://") && !source.startsWith("https://")) {
                img.attr("src", rooted(source, folder, host));
            }
        }
        return document.body().html();
    }

    private static String rooted(String source, String folder, String host) {
        String path = source.startsWith("/") ? source : folder + source.replaceFirst("\\./", "");
        if (host.isEmpty()) {
            return path;
        }
        return host.endsWith("/") || path.startsWith("/") ? host + path : host + "/" + path;
    }
}
