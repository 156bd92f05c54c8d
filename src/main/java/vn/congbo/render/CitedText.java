package vn.congbo.render;

import vn.congbo.edition.Citations;
import vn.congbo.model.Library;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** A text of ours that is no document, as HTML: what it cites leads to the page about it. Its problems were told when the site was made. */
final class CitedText {

    private static final Place NOWHERE = Place.of("");

    private final Citations citations;

    CitedText(Library library) {
        this.citations = Citations.of(library, new Problems());
    }

    String of(String text, Links to) {
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (Citations.Found found : citations.reading(NOWHERE).read(text)) {
            String address = found.instrument().map(to::instrument).orElseGet(to::legalBasis);
            html.append(ClauseMarkup.escape(text.substring(done, found.start())))
                    .append("<a class=\"vien-dan\" href=\"")
                    .append(ClauseMarkup.escape(address))
                    .append("\">")
                    .append(ClauseMarkup.escape(text.substring(found.start(), found.end())))
                    .append("</a>");
            done = found.end();
        }
        return html.append(ClauseMarkup.escape(text.substring(done))).toString();
    }
}
