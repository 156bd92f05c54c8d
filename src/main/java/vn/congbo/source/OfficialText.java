package vn.congbo.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Anchor;
import vn.congbo.model.Clause;
import vn.congbo.model.Fault;
import vn.congbo.model.Level;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.PrintedLines;

/**
 * Reads an official text from its AsciiDoc structure. Asciidoctor tells where blocks begin and end; their words are taken raw from the
 * source, so no substitution (list numbers, dashes, ellipses, (C)) can change a character. Anything but headings, paragraphs and dash
 * items is refused.
 */
final class OfficialText {

    private static final Pattern ANCHOR = Pattern.compile("\\[\\[([a-z0-9-]+)\\]\\]");
    private static final Pattern ITEM_ANCHOR = Pattern.compile("^\\[\\[([a-z0-9-]+)\\]\\]");
    /** Includes, Markdown's headings, block titles: lines that would vanish or be read otherwise than they look. */
    private static final Pattern STRANGE = Pattern.compile("include::|^#{1,6}\\s|^\\.[^\\s.]\\S*");

    private static final Pattern NUMBER = Pattern.compile("^(?:([IVXLC]+)\\.|(\\d+(?:\\.\\d+)*)\\.|([a-zđ])\\))\\s");
    private static final Pattern ITEM = Pattern.compile("\\s*[*-]");
    private static final Pattern TASK = Pattern.compile(".*-(?:thuc-hien|chu-tri|phoi-hop|thoi-gian)");

    private final List<String> lines;
    private final Place file;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    /** Where an item may begin, counted from 0. */
    private final List<Integer> itemLines;

    private int nextItem;

    private OfficialText(Asciidoc.Loaded loaded, Problems problems) {
        this.lines = loaded.text().lines().toList();
        this.file = loaded.file();
        this.problems = problems;
        this.itemLines = IntStream.range(0, lines.size())
                .filter(i -> ITEM.matcher(lines.get(i)).lookingAt())
                .boxed()
                .toList();
    }

    static List<Clause> read(Asciidoc.Loaded loaded, Problems problems) {
        OfficialText text = new OfficialText(loaded, problems);
        return text.isOneFile() ? text.blocks(loaded.document(), Level.PREAMBLE) : List.of();
    }

    /** A text that is put together from parts could be changed in a part; and lines of parts are not lines of this file. */
    private boolean isOneFile() {
        for (int i = 0; i < lines.size(); i++) {
            var strange = STRANGE.matcher(lines.get(i));
            if (strange.find()) {
                problems.mark(
                        Fault.FOREIGN_CONSTRUCT,
                        file.at(i + 1),
                        strange.group(),
                        strange.group().replace("::", "").strip());
                return false;
            }
        }
        return true;
    }

    private List<Clause> blocks(StructuralNode parent, Level paragraphs) {
        List<Clause> clauses = new ArrayList<>();
        for (StructuralNode block : parent.getBlocks()) {
            switch (block.getContext()) {
                case "preamble" -> clauses.addAll(blocks(block, paragraphs));
                case "section" -> clauses.add(section((Section) block));
                case "paragraph" -> clauses.add(paragraph(block, paragraphs));
                case "ulist" -> block.getBlocks().forEach(item -> clauses.add(item((ListItem) item, paragraphs)));
                default -> problems.add(Fault.FOREIGN_CONSTRUCT, place(block), block.getContext());
            }
        }
        return clauses;
    }

    private Clause section(Section section) {
        int line = titleLine(section);
        String title = lines.get(line - 1).replaceFirst("^=+\\s+", "");
        Level level = section.hasRole("noi-nhan")
                ? Level.RECIPIENTS
                : section.hasRole("chu-ky")
                        ? Level.SIGNATURE
                        : section.getLevel() == 1 ? Level.MUC : section.getLevel() == 2 ? Level.KHOAN : Level.DIEM;
        Level below = switch (level) {
            case RECIPIENTS -> Level.RECIPIENT;
            case SIGNATURE -> Level.SIGNATURE_LINE;
            default -> Level.PARAGRAPH;
        };
        String id = line > 1 && hasIdLine(line) ? section.getId() : null;
        return clause(id, level, title, blocks(section, below), file.at(line));
    }

    /** An id must be written; the one that Asciidoctor makes from the title changes with the title. */
    private boolean hasIdLine(int titleLine) {
        for (int i = titleLine - 2; i >= 0 && lines.get(i).startsWith("["); i--) {
            if (lines.get(i).matches("\\[\\[.*\\]\\]|\\[#.*\\]")) {
                return true;
            }
        }
        return false;
    }

    /** Asciidoctor's line may be that of the attributes above the title. */
    private int titleLine(Section section) {
        int line = Math.max(1, line(section));
        while (line < lines.size() && !lines.get(line - 1).matches("=+\\s.*")) {
            line++;
        }
        return line;
    }

    private Clause paragraph(StructuralNode block, Level usual) {
        Level level =
                block.hasRole("ten-loai") ? Level.DOCUMENT_TYPE : block.hasRole("trich-yeu") ? Level.SUBJECT : usual;
        String source = ((org.asciidoctor.ast.Block) block).getSource();
        return clause(
                block.getId(), level == Level.RECIPIENT ? Level.PARAGRAPH : level, source, List.of(), place(block));
    }

    private Clause item(ListItem item, Level around) {
        if (!item.getBlocks().isEmpty()) {
            StructuralNode inner = item.getBlocks().get(0);
            boolean list = !inner.getBlocks().isEmpty() && inner.getBlocks().get(0) instanceof ListItem;
            Place place = list ? itemPlace((ListItem) inner.getBlocks().get(0)) : itemPlace(item);
            problems.add(Fault.FOREIGN_CONSTRUCT, place, inner.getContext());
        }
        String source = item.getSource();
        Matcher anchor = ITEM_ANCHOR.matcher(source);
        String id = anchor.find() ? anchor.group(1) : null;
        String text = id == null ? source : source.substring(anchor.end());
        Level level = around == Level.RECIPIENT
                ? Level.RECIPIENT
                : id != null && TASK.matcher(id).matches() ? Level.TASK_ATTRIBUTE : Level.DASH;
        return clause(id, level, text, List.of(), itemPlace(item));
    }

    /** Asciidoctor gives no line for list items; the item's own words do. */
    private Place itemPlace(ListItem item) {
        String first = item.getSource().lines().findFirst().orElse("");
        for (int i = 0; i < itemLines.size(); i++) {
            int at = (nextItem + i)
                    % itemLines.size(); // items come in their order; whoever asks out of turn is served too
            if (lines.get(itemLines.get(at)).contains(first)) {
                nextItem = at + 1;
                return file.at(itemLines.get(at) + 1);
            }
        }
        return file;
    }

    private Clause clause(@Nullable String id, Level level, String raw, List<Clause> below, Place place) {
        String known = id == null ? "" : id;
        if (known.isEmpty()) {
            problems.add(Fault.CLAUSE_WITHOUT_ID, place, level.name().toLowerCase(Locale.ROOT));
        } else {
            unique(known, place);
        }
        List<Anchor> anchors = new ArrayList<>();
        String text = readAnchors(PrintedLines.fold(raw), anchors, place);
        List<Clause> children = below.isEmpty() ? sentences(known, text, anchors, place) : below;
        return new Clause(known, level, number(level, text), text, anchors, children, place);
    }

    /** The text without its anchors; each anchor with its offset in that text. */
    private String readAnchors(String folded, List<Anchor> anchors, Place place) {
        StringBuilder text = new StringBuilder();
        Matcher m = ANCHOR.matcher(folded);
        while (m.find()) {
            m.appendReplacement(text, "");
            if (text.length() == 0 || text.charAt(text.length() - 1) == ' ') {
                anchors.add(new Anchor(m.group(1), text.length()));
                unique(m.group(1), place);
            } else {
                problems.mark(Fault.FOREIGN_CONSTRUCT, place, m.group(), m.group());
            }
        }
        m.appendTail(text);
        return text.toString();
    }

    private static List<Clause> sentences(String paragraph, String text, List<Anchor> anchors, Place place) {
        List<Anchor> begins = anchors.stream()
                .filter(a -> a.id().startsWith(paragraph + "-c"))
                .toList();
        List<Clause> sentences = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1).offset() : text.length();
            String sentence = text.substring(begins.get(i).offset(), end).strip();
            sentences.add(new Clause(begins.get(i).id(), Level.SENTENCE, "", sentence, List.of(), List.of(), place));
        }
        return sentences;
    }

    private static String number(Level level, String text) {
        Matcher m = NUMBER.matcher(text);
        boolean numbered = !level.isEditorial() && m.find();
        return numbered ? m.group().strip().replaceAll("[.)]$", "") : "";
    }

    private void unique(String id, Place place) {
        if (!ids.add(id)) {
            problems.mark(Fault.DUPLICATE_ID, place, id, id);
        }
    }

    private Place place(StructuralNode node) {
        return file.at(line(node));
    }

    private static int line(StructuralNode node) {
        Cursor cursor = node.getSourceLocation();
        return cursor == null ? 0 : Math.max(0, cursor.getLineNumber());
    }
}
