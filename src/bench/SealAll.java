import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.congbo.Build;
import vn.congbo.Sealing;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;

/** Seals all editions of a project in one process: `congbo seal` once for each would build the site as many times. */
public final class SealAll {

    private SealAll() {}

    public static void main(String[] arguments) throws IOException {
        Build build = Build.of(Path.of(arguments[0]).toAbsolutePath(), LocalDate.parse(arguments[1]));
        if (!build.isPublishable()) {
            build.problems().forEach(System.out::println);
            System.exit(1);
        }
        OffsetDateTime when = OffsetDateTime.parse(arguments[1] + "T08:00:00+07:00");
        for (PlanHistory plan : build.site().orElseThrow().history().plans()) {
            for (ReadEdition edition : plan.editions()) {
                Sealing.write(build, edition, List.copyOf(build.sites().keySet()), when, "bench");
            }
        }
    }
}
