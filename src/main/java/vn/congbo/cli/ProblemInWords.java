package vn.congbo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import vn.congbo.model.Problem;

/**
 * A problem as people read it.
 *
 * @param excerpt the line as it stands in the file and, below it, the words in question underlined; may be empty
 */
record ProblemInWords(Problem problem, String severity, String sentence, String cure, List<String> excerpt) {

    private static final int WIDTH = 100;

    /** Reads the file now: what is told later is what the build saw. */
    static ProblemInWords of(Problem problem, Language language, Path project) {
        return new ProblemInWords(
                problem,
                language.text("severity." + problem.severity().name()),
                fill(problem, "", language),
                fill(problem, ".hint", language),
                excerpt(problem, project));
    }

    private static String fill(Problem problem, String suffix, Language language) {
        ResourceBundle bundle = language.bundle("problems");
        return Language.fill(
                bundle.getString(problem.fault().code() + suffix),
                problem.arguments().toArray());
    }

    private static List<String> excerpt(Problem problem, Path project) {
        if (problem.place().line() == 0) {
            return List.of();
        }
        String line = line(problem, project);
        if (line.isBlank()) {
            return List.of();
        }
        String number = String.valueOf(problem.place().line());
        int at = at(line, problem.mark());
        int from = at > WIDTH / 2 ? at - WIDTH / 2 : 0;
        int to = Math.min(line.length(), from + WIDTH);
        String head = from > 0 ? "… " : "";
        List<String> excerpt = new ArrayList<>();
        excerpt.add(number + " | " + head + line.substring(from, to) + (to < line.length() ? " …" : ""));
        if (at >= 0) {
            int length = Math.max(1, Math.min(problem.mark().length(), to - at));
            excerpt.add(
                    " ".repeat(number.length()) + " | " + " ".repeat(head.length() + at - from) + "~".repeat(length));
        }
        return List.copyOf(excerpt);
    }

    /** Where the words stand by themselves; else where they are a part of longer ones. */
    private static int at(String line, String words) {
        if (words.isEmpty()) {
            return -1;
        }
        int at = line.indexOf(words);
        while (at >= 0 && !(isEdge(line, at) && isEdge(line, at + words.length()))) {
            at = line.indexOf(words, at + 1);
        }
        return at >= 0 ? at : line.indexOf(words);
    }

    /** Not amid digits, nor amid letters. */
    private static boolean isEdge(String line, int at) {
        if (at == 0 || at == line.length()) {
            return true;
        }
        char before = line.charAt(at - 1);
        char after = line.charAt(at);
        return !(Character.isDigit(before) && Character.isDigit(after))
                && !(Character.isLetter(before) && Character.isLetter(after));
    }

    private static String line(Problem problem, Path project) {
        try (var lines = Files.lines(project.resolve(problem.place().file()))) {
            return lines.skip(problem.place().line() - 1L).findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            return ""; // unreadable or no UTF-8: that is what the problem says
        }
    }
}
