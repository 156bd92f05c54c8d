package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.archive.AtomicFile;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Problem;
import vn.congbo.model.Severity;
import vn.congbo.progress.YearlyReport;
import vn.congbo.report.ReportFiles;
import vn.congbo.site.Addresses;
import vn.congbo.site.Site;

/** {@code congbo report --year YYYY}: the draft of a plan's yearly report, from the bulletins. It is written beside the sites, never into {@code content/}. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand extends ProjectCommand {

    private static final int FIRST = 1900;
    private static final int LAST = 9999;

    @Option(names = "--year", required = true, paramLabel = "YYYY", descriptionKey = "report.year")
    private int year;

    @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "report.plan")
    private @Nullable String plan;

    @Override
    Optional<String> wrongUse() {
        return year < FIRST || year > LAST ? Optional.of("--year " + FIRST + " … " + LAST) : Optional.empty();
    }

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().asOf());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        List<Problem> errors = build.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        Optional<Site> site = build.site();
        if (!errors.isEmpty() || site.isEmpty()) {
            console().problems(errors);
            return Main.PROBLEMS;
        }
        List<PlanHistory> plans = site.get().history().plans();
        List<String> ids = plans.stream().map(p -> p.plan().id()).toList();
        Optional<PlanHistory> meant = plan == null && plans.size() == 1
                ? Optional.of(plans.get(0))
                : plans.stream().filter(p -> p.plan().id().equals(plan)).findFirst();
        if (meant.isEmpty()) {
            return plan == null
                    ? console().refuse("report.which-plan", String.join(", ", ids))
                    : console().refuse("no-plan", plan, String.join(", ", ids));
        }
        return write(meant.get(), site.get(), build);
    }

    private int write(PlanHistory meant, Site site, Build build) throws IOException {
        YearlyReport report = YearlyReport.of(
                site.library(), site.history(), meant, year, options().asOf());
        if (report.bulletins().isEmpty()) {
            return console().refuse("report.no-bulletins", year, meant.plan().name());
        }
        Path folder = options().output(build.output().resolveSibling("bao-cao"));
        Map<String, Bytes> files = ReportFiles.of(report, site.library(), b -> address(b, site));
        Files.createDirectories(folder);
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            AtomicFile.write(path, file.getValue());
            console().say("report.written", path);
        }
        long silent =
                report.duties().stream().filter(YearlyReport.Duty::isSilent).count();
        console().say("report.done", report.bulletins().size(), silent);
        return Main.FINE;
    }

    /** In full where the canonical channel's address is known. */
    private static String address(Bulletin bulletin, Site site) {
        String path = Addresses.of(bulletin.document()).path();
        return site.library().settings().targets().stream()
                .flatMap(t -> t.base().stream())
                .findFirst()
                .map(base -> base.toString().replaceFirst("/$", "") + path)
                .orElse(path);
    }
}
