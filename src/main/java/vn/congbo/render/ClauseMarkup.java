package vn.congbo.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Anchor;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;
import vn.congbo.model.Note;

/**
 * A clause's text as HTML: every character as it is, with links around citations, marks around words that a note keeps verbatim, and
 * empty anchors. Elements are put between the characters; none is added, dropped or changed.
 */
final class ClauseMarkup {

    /** Words with a note. */
    private record Marked(int start, int end) {}

    /** In characters. */
    private static final int LONGEST_MARK = 40;

    private final ReadEdition edition;
    private final Links to;

    ClauseMarkup(ReadEdition edition, Links to) {
        this.edition = edition;
        this.to = to;
    }

    String of(Clause clause) {
        List<Mention> mentions = edition.mentionsIn(clause.id()).stream()
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (Mention mention : mentions) {
            marked(clause, done, mention.start(), html);
            html.append("<a class=\"vien-dan\" href=\"")
                    .append(escape(to.instrument(mention.instrument())))
                    .append("\">");
            marked(clause, mention.start(), mention.end(), html);
            html.append("</a>");
            done = mention.end();
        }
        marked(clause, done, clause.text().length(), html);
        anchorsAt(clause, clause.text().length(), html);
        return html.toString();
    }

    /** The characters from..to, cut where marks begin or end; marks never cross a link's border. */
    private void marked(Clause clause, int from, int to, StringBuilder html) {
        List<Marked> marks = marks(clause);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        Stream.concat(
                        marks.stream().flatMap(m -> Stream.of(m.start(), m.end())),
                        clause.anchors().stream().map(Anchor::offset))
                .filter(cut -> cut > from && cut < to)
                .forEach(cuts::add);
        int begin = from;
        for (int end : cuts.tailSet(from, false)) {
            anchorsAt(clause, begin, html);
            int at = begin;
            boolean mark = marks.stream().anyMatch(m -> m.start() <= at && at < m.end());
            String text = escape(clause.text().substring(begin, end));
            html.append(mark ? "<span class=\"nguyen-van-dau\">" + text + "</span>" : text);
            begin = end;
        }
    }

    /** Marks that touch are one, so that the reader sees one sign; long quotes need none, their note tells where they stand. */
    private List<Marked> marks(Clause clause) {
        List<Marked> merged = new ArrayList<>();
        Stream.concat(Stream.of(clause), clause.children().stream().filter(c -> c.level() == Level.SENTENCE))
                .flatMap(c -> edition.notesOn(c.id()).stream().flatMap(n -> place(clause, c, n).stream()))
                .sorted(Comparator.comparingInt(Marked::start))
                .forEach(mark -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && merged.get(last).end() >= mark.start()) {
                        Marked before = merged.get(last);
                        merged.set(last, new Marked(before.start(), Math.max(before.end(), mark.end())));
                    } else {
                        merged.add(mark);
                    }
                });
        return merged;
    }

    /** Where a note's words stand in the paragraph; those of a note on a sentence from that sentence on. */
    private static Optional<Marked> place(Clause paragraph, Clause noted, Note note) {
        int from = paragraph.anchors().stream()
                .filter(a -> a.id().equals(noted.id()))
                .mapToInt(Anchor::offset)
                .findFirst()
                .orElse(0);
        int start = paragraph.text().indexOf(note.quote(), from);
        boolean marks = note.kind() != Note.Kind.EDITORIAL
                && !note.quote().isEmpty()
                && note.quote().length() <= LONGEST_MARK;
        return marks && start >= 0
                ? Optional.of(new Marked(start, start + note.quote().length()))
                : Optional.empty();
    }

    private static void anchorsAt(Clause clause, int offset, StringBuilder html) {
        clause.anchors().stream()
                .filter(a -> a.offset() == offset)
                .forEach(a -> html.append("<span id=\"").append(escape(a.id())).append("\"></span>"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
