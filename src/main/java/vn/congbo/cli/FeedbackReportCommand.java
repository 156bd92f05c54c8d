package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.archive.AtomicFile;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.feedback.Report;
import vn.congbo.feedback.Summary.Topic;
import vn.congbo.model.Bytes;
import vn.congbo.model.Feedback.Desk;
import vn.congbo.model.Library;
import vn.congbo.model.Unit;
import vn.congbo.site.ClauseLabel;
import vn.congbo.site.Site;

/** {@code congbo feedback report}: the summary of a period, as AsciiDoc and as a table, from the public register alone. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class FeedbackReportCommand extends ProjectCommand {

    private static final String UNKNOWN = "chưa rõ";

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", descriptionKey = "feedback.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", descriptionKey = "feedback.to")
    private @Nullable LocalDate to;

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().asOf());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        Optional<Site> site = build.site();
        if (site.isEmpty() || !build.isPublishable()) {
            console().problems(build.problems());
            return console().refuse("feedback.no-site");
        }
        LocalDate last = to == null ? options().asOf() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (first.isAfter(last)) {
            return console().refuse("feedback.period", first, last);
        }
        Path folder = options().output(options().project().resolve("target").resolve("kien-nghi"));
        String name = "tong-hop-" + first + "-" + last;
        Report report = report(site.get(), first, last);
        AtomicFile.write(folder.resolve(name + ".adoc"), Bytes.utf8(report.text()));
        AtomicFile.write(folder.resolve(name + ".csv"), report.table());
        console().say("feedback.report", folder.resolve(name + ".adoc"), folder.resolve(name + ".csv"));
        return Main.FINE;
    }

    private static Report report(Site site, LocalDate first, LocalDate last) {
        Library library = site.library();
        Desk desk = library.feedback().desk();
        return new Report(
                library.feedback().cases(),
                first,
                last,
                name(desk.unit(), library),
                name(desk.forwardTo(), library),
                topic -> label(topic, site));
    }

    private static String name(Optional<String> unit, Library library) {
        return unit.flatMap(library::unit).map(Unit::name).orElse(UNKNOWN);
    }

    private static String label(Topic topic, Site site) {
        Optional<PlanHistory> plan = site.history().plan(topic.plan());
        String clause = plan.flatMap(p -> p.lastWith(topic.clause()))
                .map(e -> ClauseLabel.of(e.edition().clauses(), topic.clause()) + ", ")
                .orElse("");
        String page = topic.page().isEmpty() ? UNKNOWN : topic.page();
        return plan.map(p -> clause + p.plan().name()).orElse(page);
    }
}
