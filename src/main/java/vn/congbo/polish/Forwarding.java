package vn.congbo.polish;

import org.jsoup.nodes.Element;
import vn.congbo.site.Page;

/** A page that has moved sends its readers on by itself, without a script, and tells search engines which address to keep. */
final class Forwarding implements HtmlPass {

    @Override
    public void apply(FinishedPage page) {
        if (page.page() instanceof Page.Moved moved) {
            Element head = page.html.head();
            String to = moved.permalink().to(moved.old().to());
            head.appendElement("meta").attr("http-equiv", "refresh").attr("content", "0; url=" + to);
            head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
            if (head.select("link[rel=canonical]").isEmpty()) { // while no base address is known: relative
                String kept = moved.permalink().to(moved.canonical().path());
                head.appendElement("link").attr("rel", "canonical").attr("href", kept);
            }
        }
    }
}
