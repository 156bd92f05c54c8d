package vn.congbo.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text taken from a printed page, its lines joined again. A printed line ends where the paper ends, so neither a line end nor an empty
 * line means anything; they become one blank. Only a line that ends in "-" before a symbol ("202-" + "KH/TU") joins without a blank.
 */
public final class PrintedLines {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\\f]+");
    private static final Pattern SYMBOL = Pattern.compile("^[A-ZĐ]{1,4}[/-].*", Pattern.DOTALL);

    /** "- 2030" after "2025" is no item: an item goes on with a letter. */
    private static final Pattern ITEM =
            Pattern.compile("- \\p{L}|[IVXLC]+\\. \\p{Lu}|\\d+(?:\\.\\d+)*\\. \\p{Lu}|[a-zđ]\\) ");

    private final String joined;
    private final int[] starts;
    private final int[] numbers;

    private PrintedLines(String joined, int[] starts, int[] numbers) {
        this.joined = joined;
        this.starts = starts;
        this.numbers = numbers;
    }

    public static PrintedLines of(String text) {
        StringBuilder out = new StringBuilder();
        List<int[]> lines = new ArrayList<>();
        List<String> raw = text.lines().toList();
        for (int i = 0; i < raw.size(); i++) {
            String line = fold(raw.get(i));
            if (line.isEmpty()) {
                continue;
            }
            boolean symbolGoesOn = out.length() > 0
                    && out.charAt(out.length() - 1) == '-'
                    && SYMBOL.matcher(line).matches();
            if (out.length() > 0 && !symbolGoesOn) {
                out.append(' ');
            }
            lines.add(new int[] {out.length(), i + 1});
            out.append(line);
        }
        return new PrintedLines(
                out.toString(),
                lines.stream().mapToInt(l -> l[0]).toArray(),
                lines.stream().mapToInt(l -> l[1]).toArray());
    }

    /** NFC, every run of white space one blank, none at the ends. */
    public static String fold(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Offsets where a line begins that can only open something: "- Nắm vững", "II. MỤC TIÊU", "2. Yêu cầu", "a) …". */
    public List<Integer> itemStarts() {
        return java.util.Arrays.stream(starts)
                .filter(start ->
                        ITEM.matcher(joined).region(start, joined.length()).lookingAt())
                .boxed()
                .toList();
    }

    public String joined() {
        return joined;
    }

    /** Number, counted from 1, of the line that holds the character at that offset of {@link #joined()}. */
    public int lineAt(int offset) {
        int at = java.util.Arrays.binarySearch(starts, offset);
        return starts.length == 0 ? 0 : numbers[at >= 0 ? at : Math.max(0, -at - 2)];
    }

    /** Whether a printed line begins at that offset. */
    public boolean beginsLine(int offset) {
        return java.util.Arrays.binarySearch(starts, offset) >= 0;
    }
}
