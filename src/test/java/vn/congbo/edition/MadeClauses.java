package vn.congbo.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;
import vn.congbo.model.Place;

/**
 * Clauses for tests, written as an indented list of {@code id text}. The last part of the id tells the level: {@code m} mục, {@code k}
 * khoản, {@code g} dash item, {@code nn} recipient, anything else a paragraph.
 */
public final class MadeClauses {

    private static final Pattern NUMBER = Pattern.compile("^([IVX]+|\\d+|[a-zđ])[.)] ");

    private final List<String> lines;
    private int at;

    private MadeClauses(List<String> lines) {
        this.lines = lines;
    }

    public static List<Clause> of(String text) {
        return new MadeClauses(text.lines().filter(line -> !line.isBlank()).toList()).below(-1);
    }

    private List<Clause> below(int indent) {
        List<Clause> clauses = new ArrayList<>();
        while (at < lines.size() && indent(lines.get(at)) > indent) {
            String line = lines.get(at++);
            String[] parts = line.strip().split(" ", 2);
            clauses.add(clause(parts[0], parts[1], below(indent(line))));
        }
        return clauses;
    }

    private static int indent(String line) {
        return line.indexOf(line.strip());
    }

    static Clause clause(String id, String text, List<Clause> children) {
        Level level = level(id.substring(id.lastIndexOf('-') + 1), id);
        Matcher number = NUMBER.matcher(text);
        String printed = !level.isEditorial() && number.find() ? number.group(1) : "";
        return new Clause(id, level, printed, text, List.of(), children, Place.of("van-ban.adoc"));
    }

    private static Level level(String part, String id) {
        if (id.startsWith("nn")) {
            return Level.RECIPIENT;
        }
        return switch (part.isEmpty() ? ' ' : part.charAt(0)) {
            case 'm' -> Level.MUC;
            case 'k' -> Level.KHOAN;
            case 'g' -> Level.DASH;
            case 'c' -> Level.SENTENCE;
            default -> Level.PARAGRAPH;
        };
    }
}
