package vn.congbo.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.congbo.model.Fault;

/**
 * Marks of secrecy and of limited circulation: not the words themselves ("mật ong", "bảo vệ bí mật nhà nước" may be published), but where
 * they are set as a mark: in capitals that are not part of a longer heading, or standing alone in a line, a cell or brackets.
 */
final class SecrecyMarks {

    /** By the rarest letter of each, in both cases: looking for it is much quicker than comparing at every place. */
    private static final Map<Character, List<SecrecyMark>> MARKS = new HashMap<>();

    static {
        for (String line : Rules.of("dau-mat.txt")) {
            SecrecyMark mark = SecrecyMark.of(line);
            char rare = mark.words().charAt(mark.rare());
            for (char letter : new char[] {rare, Character.toUpperCase(rare)}) {
                MARKS.computeIfAbsent(letter, c -> new ArrayList<>()).add(mark);
            }
        }
    }

    /** Whatever can stand between a mark and the end of its place: markup, brackets, the colon of "Độ mật:". */
    private static final String FRAME = "\n\r|:()[]*_=\"'“”«»<>#`\t";

    private final String text;
    private final SecrecyMark mark;

    private SecrecyMarks(String text, SecrecyMark mark) {
        this.text = text;
        this.mark = mark;
    }

    static void find(String text, Consumer<Finding> found) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= SecrecyMark.RARE) {
                for (SecrecyMark mark : MARKS.getOrDefault(c, List.of())) {
                    new SecrecyMarks(text, mark).find(at - mark.rare(), found);
                }
            }
        }
    }

    private void find(int from, Consumer<Finding> found) {
        if (isWord(from) && (mark.anywhere() || isSet(from))) {
            String words = text.substring(from, from + mark.length());
            found.accept(new Finding(Fault.SECRECY_MARK, from, words, List.of(words, mark.basis())));
        }
    }

    private boolean isWord(int from) {
        int to = from + mark.length();
        return from >= 0
                && mark.mayBegin(text.charAt(from))
                && text.regionMatches(true, from, mark.words(), 0, mark.length())
                && (from == 0 || !Character.isLetter(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetter(text.charAt(to)));
    }

    private boolean isSet(int from) {
        String words = text.substring(from, from + mark.length());
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
        boolean capital = Character.isUpperCase(words.charAt(0));
        return (capitals && !isInHeading(from)) || (capital && isAlone(from));
    }

    /** Whether a neighbour is in capitals too: "MẬT ĐỘ DÂN SỐ". */
    private boolean isInHeading(int from) {
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = from + mark.length();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return isCapital(before) || (isCapital(after) && isCapital(after + 1));
    }

    private boolean isCapital(int at) {
        return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private boolean isAlone(int from) {
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = from + mark.length();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return (before < 0 || FRAME.indexOf(text.charAt(before)) >= 0)
                && (after == text.length() || FRAME.indexOf(text.charAt(after)) >= 0);
    }
}
