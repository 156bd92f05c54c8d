package vn.congbo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congbo.Build;
import vn.congbo.NewBulletin;
import vn.congbo.model.Problems;
import vn.congbo.model.Status;

/** {@code congbo new ban-tin}: asks six questions, or takes their answers as flags, and writes a bulletin that passes {@code check}. */
@Command(name = "ban-tin", mixinStandardHelpOptions = true)
final class NewBulletinCommand extends ProjectCommand {

    @Mixin
    private BulletinFlags flags = new BulletinFlags();

    @Option(names = "--publish", descriptionKey = "new-bulletin.publish")
    private boolean publish;

    private final Optional<Answers> answers;

    NewBulletinCommand(Optional<Answers> answers) {
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Optional<NewBulletin> project =
                NewBulletin.in(options().project(), options().asOf(), problems);
        if (project.isEmpty() || project.get().plans().isEmpty()) {
            console().problems(problems.sorted());
            return console().refuse("new-bulletin.no-project");
        }
        Dialogue dialogue = dialogue(answers);
        Optional<NewBulletin.Facts> facts =
                new BulletinQuestions(project.get(), flags, dialogue, options().asOf()).ask();
        if (facts.isEmpty()) {
            dialogue.wrong().forEach(line -> console().tell("new-bulletin.wrong", line));
            if (!dialogue.missing().isEmpty()) {
                console().tell("new-bulletin.missing", String.join(", ", dialogue.missing()));
            }
            console().tell(dialogue.isStopped() ? "new-bulletin.stopped" : "new-bulletin.nothing");
            return Main.WRONG_USE;
        }
        return write(project.get(), facts.get());
    }

    private Integer write(NewBulletin project, NewBulletin.Facts facts) throws IOException {
        Problems unfit = new Problems();
        Optional<Path> file = project.write(facts, publish ? Status.PUBLISHED : Status.DRAFT, unfit);
        console().problems(unfit.sorted());
        if (file.isEmpty()) {
            return console().refuse("new-bulletin.unfit");
        }
        Build build = Build.of(options().project(), options().asOf());
        console().problems(build.problems());
        Path told = options().project().relativize(file.get());
        console().say(publish ? "new-bulletin.published" : "new-bulletin.draft", told);
        return build.isPublishable() ? Main.FINE : Main.PROBLEMS;
    }
}
