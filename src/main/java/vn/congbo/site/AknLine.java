package vn.congbo.site;

import java.util.Comparator;
import java.util.List;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Anchor;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;
import vn.congbo.xml.Xml;

/** One printed line: its number apart, its sentences and the instruments that it cites marked, each of its characters once. */
final class AknLine {

    private final ReadEdition read;
    private final Xml xml;

    AknLine(ReadEdition read, Xml xml) {
        this.read = read;
        this.xml = xml;
    }

    /** A line outside of the body. */
    void block(Clause clause, String id, String printed) {
        xml.begin("p", "eId", id, "wId", clause.id());
        if (printed.equals(clause.text())) {
            sentences(clause, id, 0);
        } else { // its dash belongs to the line
            xml.words(printed);
        }
        xml.end();
    }

    /**
     * The number as printed, or the dash.
     *
     * @return where in the clause's text the rest begins
     */
    int number(Clause clause) {
        if (clause.level().isDashed()) {
            xml.element("num", "-");
            return 0;
        }
        int end = clause.number().length() + 1;
        boolean printed = !clause.number().isEmpty()
                && clause.text().startsWith(clause.number())
                && clause.text().length() > end
                && clause.text().charAt(end) == ' ';
        if (printed) {
            xml.element("num", clause.text().substring(0, end));
        }
        return printed ? end + 1 : 0;
    }

    /** @param from where the words begin in the clause's text */
    void words(String element, Clause clause, String id, int from) {
        xml.begin(element, "eId", id + "__" + element);
        sentences(clause, id, from);
        xml.end();
    }

    private void sentences(Clause clause, String id, int from) {
        int done = from;
        int place = 0;
        for (Clause sentence : clause.children().stream()
                .filter(c -> c.level() == Level.SENTENCE)
                .toList()) {
            place++;
            int begin = offset(clause, sentence.id());
            int end = begin + sentence.text().length();
            if (begin >= done && clause.text().startsWith(sentence.text(), begin)) {
                citations(clause, done, begin);
                xml.beginInline("span", "eId", id + "__span_" + place, "wId", sentence.id());
                citations(clause, begin, end);
                xml.end();
                done = end;
            }
        }
        citations(clause, done, clause.text().length());
    }

    private static int offset(Clause clause, String sentence) {
        return clause.anchors().stream()
                .filter(a -> a.id().equals(sentence))
                .mapToInt(Anchor::offset)
                .findFirst()
                .orElse(-1);
    }

    /** What is cited across the border of a sentence stays plain words. */
    private void citations(Clause clause, int from, int to) {
        List<Mention> mentions = read.mentionsIn(clause.id()).stream()
                .filter(m -> m.start() >= from && m.end() <= to)
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        int done = from;
        for (Mention mention : mentions) {
            xml.words(clause.text().substring(done, mention.start()));
            xml.inline(
                    "ref",
                    clause.text().substring(mention.start(), mention.end()),
                    "href",
                    Addresses.instrument(mention.instrument()).path());
            done = mention.end();
        }
        xml.words(clause.text().substring(done, to));
    }
}
