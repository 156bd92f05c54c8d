package vn.congbo.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.congbo.Build;
import vn.congbo.NewEdition;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.site.Site;

/** {@code congbo new ban PLAN}: the next edition as a draft, made of the last one, which must be sealed. */
@Command(name = "ban", mixinStandardHelpOptions = true)
final class NewEditionCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "seal.plan")
    private String plan = "";

    @Override
    public Integer call() throws IOException {
        Build build = Build.of(options().project(), options().knowingAll());
        if (isWrongUse(build)) {
            return Main.WRONG_USE;
        }
        Optional<PlanHistory> history = build.site().map(Site::history).flatMap(all -> all.plan(plan));
        if (history.isEmpty()) {
            console().problems(build.problems());
            String plans = String.join(
                    ", ",
                    build.site().stream()
                            .flatMap(s -> s.history().plans().stream())
                            .map(p -> p.plan().id())
                            .toList());
            return console().refuse("no-plan", plan, plans);
        }
        NewEdition next =
                NewEdition.after(history.get().latest().edition(), options().project());
        if (next.exists()) {
            return console().refuse("new.exists", next.folder());
        }
        if (history.get().latest().edition().seal().isEmpty()) {
            return console().refuse("new.unsealed", next.number() - 1, plan);
        }
        next.write();
        console().say("new.done", next.folder(), next.original());
        return Main.FINE;
    }
}
