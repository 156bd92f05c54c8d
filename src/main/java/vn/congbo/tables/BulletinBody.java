package vn.congbo.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congbo.model.Document;

/** The text of a bulletin as its writer wrote it, without head and without the remarks that are not for readers. */
final class BulletinBody {

    private static final String END_OF_PAIRS = "~~~~~~";
    private static final Pattern FENCE = Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|```.*)\\s*");
    private static final Pattern REMARK = Pattern.compile("//(?!/).*");

    private BulletinBody() {}

    static String of(Document document) {
        List<String> lines =
                document.sources().texts().values().iterator().next().lines().toList();
        return plain(withoutRemarks(lines.subList(endOfHead(lines), lines.size())));
    }

    /** Without empty lines before and after; the blanks before the first word mean something in AsciiDoc. */
    private static String plain(String body) {
        return body.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }

    /** The head ends at JBake's line of tildes, or at the first empty line after it began. */
    private static int endOfHead(List<String> lines) {
        int tildes = lines.stream().map(String::strip).toList().indexOf(END_OF_PAIRS);
        if (tildes > 0 && lines.subList(0, tildes).stream().allMatch(l -> l.isBlank() || l.contains("="))) {
            return tildes + 1;
        }
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** Remarks never reach a page, so they may not reach a table either; inside a block of code they are its text. */
    private static String withoutRemarks(List<String> lines) {
        List<String> kept = new ArrayList<>();
        Optional<String> open = Optional.empty();
        for (String line : lines) {
            boolean fence = FENCE.matcher(line).matches();
            String sign = line.strip();
            boolean remark = open.map(o -> o.startsWith("////")).orElse(sign.startsWith("////"))
                    || (open.isEmpty() && REMARK.matcher(line).matches());
            if (!remark) {
                kept.add(line);
            }
            if (fence && open.isEmpty()) {
                open = Optional.of(sign.startsWith("```") ? "```" : sign);
            } else if (fence && open.get().equals(sign)) {
                open = Optional.empty();
            }
        }
        return String.join("\n", kept);
    }
}
