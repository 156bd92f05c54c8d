package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congbo.Build;
import vn.congbo.edition.Changes.Compared;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.json.Json;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;
import vn.congbo.model.Severity;
import vn.congbo.site.ClauseLabel;

/** {@code congbo compare PLAN A B}: what changed between any two editions of a plan. Errors elsewhere in the project do not matter. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements java.util.concurrent.Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "compare.plan")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "A", descriptionKey = "compare.one")
    private int one;

    @Parameters(index = "2", paramLabel = "B", descriptionKey = "compare.other")
    private int other;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Optional<History> history = Build.history(options.project(), options.moment(), problems);
        List<Problem> inTheWay = inTheWay(problems, history.isPresent());
        if (!inTheWay.isEmpty()) {
            new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), options).problems(inTheWay);
            return Main.PROBLEMS;
        }
        Optional<PlanHistory> read = history.flatMap(h -> h.plan(plan));
        Optional<Compared> compared =
                read.flatMap(p -> p.changes().between(Math.min(one, other), Math.max(one, other)));
        if (compared.isEmpty()) {
            String wrong = read.map(this::unknownEdition).orElseGet(() -> unknownPlan(history));
            spec.commandLine().getErr().println(wrong);
            return Main.WRONG_USE;
        }
        print(compared.get());
        return Main.FINE;
    }

    /** Errors of the two editions and of the plan's record; all errors when nothing at all could be read. */
    private List<Problem> inTheWay(Problems problems, boolean isRead) {
        String folder = "/ke-hoach/" + plan + "/";
        return problems.sorted().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .filter(p -> !isRead
                        || p.place().file().endsWith(folder + "ke-hoach.adoc")
                        || IntStream.of(one, other)
                                .anyMatch(n -> p.place().file().contains(folder + "ban-" + n + "/")))
                .toList();
    }

    private String unknownPlan(Optional<History> history) {
        String known = history.stream()
                .flatMap(h -> h.plans().stream())
                .map(p -> p.plan().id())
                .collect(Collectors.joining(", "));
        return options.language().text("compare.unknown-plan", plan, known);
    }

    private String unknownEdition(PlanHistory read) {
        String known = read.editions().stream()
                .map(e -> String.valueOf(e.edition().number()))
                .collect(Collectors.joining(", "));
        return options.language().text("compare.unknown-edition", one, other, known);
    }

    private void print(Compared compared) {
        PrintWriter out = spec.commandLine().getOut();
        ComparisonInWords words = new ComparisonInWords(
                compared.comparison(),
                id -> label(compared.older(), id),
                id -> label(compared.newer(), id),
                options.language());
        int older = compared.older().edition().number();
        int newer = compared.newer().edition().number();
        if (options.format() == Options.Format.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("plan", plan);
            tree.put("older", older);
            tree.put("newer", newer);
            tree.putAll(words.tree());
            out.print(Json.write(tree));
        } else {
            out.println(options.language().text("compare.title", plan, older, newer));
            words.lines().forEach(out::println);
        }
    }

    private static String label(ReadEdition edition, String id) {
        return ClauseLabel.of(edition.edition().clauses(), id);
    }
}
