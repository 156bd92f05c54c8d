package vn.congbo.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.congbo.json.Json;
import vn.congbo.model.Conversion;
import vn.congbo.model.Problem;
import vn.congbo.model.Severity;

/** Prints problems: on standard output, as text for people or JSON for programs; progress goes to standard error. */
final class Console {

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

    /** Tells, even when quiet, why a command does not do what it was asked for. @return the exit code for that */
    int refuse(String key, Object... arguments) {
        tell(key, arguments);
        return Main.PROBLEMS;
    }

    /** A line that is told even when quiet. */
    void tell(String key, Object... arguments) {
        err.println(language.text(key, arguments));
    }

    /** Tells, even when quiet, of a failure that the program outlives. @return what was told */
    String failed(Throwable thrown) {
        String line = new Crash(err, language).describe(thrown);
        err.println(line);
        return line;
    }

    /** Which document was converted again, and why. */
    void conversion(Conversion conversion) {
        err.println(language.text(
                "conversion." + conversion.reason().name().toLowerCase(java.util.Locale.ROOT),
                conversion.document(),
                conversion.cause()));
    }

    void problems(List<Problem> problems) {
        Stream<ProblemInWords> told = problems.stream().map(p -> ProblemInWords.of(p, language, options.project()));
        if (options.format() == Options.Format.json) {
            out.print(Json.write(told.map(Console::tree).toList()));
        } else { // notes are quiet: counted here, in full in the JSON
            told.filter(p -> p.problem().severity() != Severity.NOTE).forEach(this::print);
        }
        out.flush();
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

    private static Map<String, Object> tree(ProblemInWords told) {
        Problem problem = told.problem();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("code", problem.fault().code());
        tree.put("file", problem.place().file());
        tree.put("line", problem.place().line());
        tree.put("message", told.sentence());
        tree.put("hint", told.cure());
        return tree;
    }

    private void print(ProblemInWords told) {
        Problem problem = told.problem();
        out.println(problem.place() + "  " + told.severity() + "  "
                + problem.fault().code());
        told.excerpt().forEach(line -> out.println("  " + line));
        out.println("  " + told.sentence());
        out.println("  " + language.text("hint") + " " + told.cure());
        out.println();
    }
}
