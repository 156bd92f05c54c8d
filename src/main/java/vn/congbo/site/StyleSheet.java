package vn.congbo.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Library.Attachment;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** A style sheet whose {@code url(…)} name files of the assets folder: they get their fingerprinted names; anything else is a problem. */
final class StyleSheet {

    private static final Pattern URL = Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)");
    private static final Pattern IMPORT = Pattern.compile("@import\\s+['\"][^;]+");

    private final Attachment sheet;
    private final String folder;
    private final Map<String, OutputFile> others;
    private final Problems problems;

    StyleSheet(Attachment sheet, String folder, Map<String, OutputFile> others, Problems problems) {
        this.sheet = sheet;
        this.folder = folder;
        this.others = others;
        this.problems = problems;
    }

    Bytes rewritten() {
        String text = sheet.bytes().utf8();
        IMPORT.matcher(text)
                .results()
                .forEach(m -> problems.mark(Fault.FOREIGN_REQUEST, place(text, m), m.group(), m.group()));
        return Bytes.utf8(URL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(replace(text, m))));
    }

    private String replace(String text, MatchResult found) {
        String target = found.group(2).strip();
        if (target.startsWith("#") || target.startsWith("data:image/")) {
            return found.group();
        }
        if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            problems.mark(Fault.FOREIGN_REQUEST, place(text, found), target, target);
            return found.group();
        }
        Optional<OutputFile> file = file(target);
        if (file.isEmpty()) {
            problems.mark(Fault.MISSING_FILE, place(text, found), target, folder + "/" + resolve(target));
            return found.group();
        }
        String up =
                "../".repeat((int) sheet.path().chars().filter(c -> c == '/').count());
        return "url(\"" + up + file.get().path().substring(Assets.PUBLISHED.length()) + "\")";
    }

    private Optional<OutputFile> file(String target) {
        return Optional.ofNullable(others.get(resolve(target)));
    }

    private String resolve(String target) {
        String base = sheet.path().contains("/")
                ? sheet.path().substring(0, sheet.path().lastIndexOf('/') + 1)
                : "";
        String path = List.of(target.split("[?#]", 2)).get(0);
        return java.nio.file.Path.of(base + path).normalize().toString().replace('\\', '/');
    }

    private Place place(String text, MatchResult found) {
        int line = (int) text.substring(0, found.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new Place(folder + "/" + sheet.path(), line);
    }
}
