package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.congbo.json.Json;
import vn.congbo.model.Conversion;
import vn.congbo.model.Problem;
import vn.congbo.model.Severity;

/** Prints problems: on standard output, as text for people or JSON for programs; progress goes to standard error. */
final class Console {

    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Options options;
    private final Language language;

    Console(PrintWriter out, PrintWriter err, Options options) {
        this.out = out;
        this.err = err;
        this.options = options;
        this.language = options.language();
    }

    /** A line of progress, unless quiet. */
    void say(String key, Object... arguments) {
        if (!options.isQuiet()) {
            err.println(language.text(key, arguments));
        }
    }

    /** Which document was converted again, and why. */
    void conversion(Conversion conversion) {
        err.println(language.text(
                "conversion." + conversion.reason().name().toLowerCase(java.util.Locale.ROOT),
                conversion.document(),
                conversion.cause()));
    }

    void problems(List<Problem> problems) {
        if (options.format() == Options.Format.json) {
            out.print(Json.write(problems.stream().map(this::tree).toList()));
        } else { // notes are quiet: counted here, in full in the JSON
            problems.stream().filter(p -> p.severity() != Severity.NOTE).forEach(this::print);
        }
        if (!problems.isEmpty()) {
            say(
                    "counts",
                    count(problems, Severity.ERROR),
                    count(problems, Severity.WARNING),
                    count(problems, Severity.NOTE));
        }
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    private Map<String, Object> tree(Problem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("code", problem.fault().code());
        tree.put("file", problem.place().file());
        tree.put("line", problem.place().line());
        tree.put("message", sentence(problem, ""));
        tree.put("hint", sentence(problem, ".hint"));
        return tree;
    }

    private void print(Problem problem) {
        String severity = language.text("severity." + problem.severity().name());
        out.println(problem.place() + "  " + severity + "  " + problem.fault().code());
        excerpt(problem).forEach(line -> out.println("  " + line));
        out.println("  " + sentence(problem, ""));
        out.println("  " + language.text("hint") + " " + sentence(problem, ".hint"));
        out.println();
    }

    private String sentence(Problem problem, String suffix) {
        ResourceBundle bundle = language.bundle("problems");
        return Language.fill(
                bundle.getString(problem.fault().code() + suffix),
                problem.arguments().toArray());
    }

    /** The line as it stands in the file, the words in question underlined. */
    private List<String> excerpt(Problem problem) {
        if (problem.place().line() == 0) {
            return List.of();
        }
        String line = line(problem);
        if (line.isBlank()) {
            return List.of();
        }
        String number = String.valueOf(problem.place().line());
        int at = problem.mark().isEmpty() ? -1 : line.indexOf(problem.mark());
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
        return excerpt;
    }

    private String line(Problem problem) {
        Path file = options.project().resolve(problem.place().file());
        try (var lines = Files.lines(file)) {
            return lines.skip(problem.place().line() - 1L).findFirst().orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            return ""; // unreadable or no UTF-8: that is what the problem says
        }
    }
}
