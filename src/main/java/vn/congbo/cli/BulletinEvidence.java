package vn.congbo.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.NewBulletin.GivenFile;
import vn.congbo.cli.Choices.Choice;
import vn.congbo.model.Completion;
import vn.congbo.model.Evidence;
import vn.congbo.model.Library;
import vn.congbo.polish.SafeAttachments;

/** The question for evidence, asked again until an empty line: a file of this machine, a public page, or a registered instrument. */
final class BulletinEvidence {

    private static final String FLAG = "--evidence";

    /** What was given: a file to be copied, or what is published already. */
    private record Given(Optional<GivenFile> file, Optional<Evidence> page) {}

    private final Library library;
    private final Dialogue dialogue;
    private final List<Given> given = new ArrayList<>();

    BulletinEvidence(Library library, Dialogue dialogue) {
        this.library = library;
        this.dialogue = dialogue;
    }

    List<GivenFile> files() {
        return given.stream().flatMap(g -> g.file().stream()).toList();
    }

    List<Evidence> pages() {
        return given.stream().flatMap(g -> g.page().stream()).toList();
    }

    /** @param level that must be shown by something */
    void ask(List<String> flags, Optional<Completion> level) throws IOException {
        for (String flag : flags) {
            dialogue.take(FLAG, flag, "", this::read).ifPresent(given::add);
        }
        boolean more = flags.isEmpty() && dialogue.isAsking();
        String question = dialogue.text("ask.evidence");
        while (more) {
            Optional<Optional<Given>> answer = dialogue.take(FLAG, "", question, text -> {
                if (!text.isEmpty()) {
                    return read(text).then(g -> Read.right(Optional.of(g)));
                }
                return level.isPresent() && given.isEmpty()
                        ? Read.wrong(dialogue.text("ask.evidence-needed"))
                        : Read.right(Optional.empty());
            });
            answer.flatMap(a -> a).ifPresent(given::add);
            more = answer.flatMap(a -> a).isPresent();
            question = dialogue.text("ask.evidence-more");
        }
        if (level.isPresent() && flags.isEmpty() && given.isEmpty()) {
            dialogue.need(FLAG, "", "", text -> Read.right(text));
        }
    }

    private Read<Given> read(String text) {
        int bar = text.indexOf('|');
        String what = (bar < 0 ? text : text.substring(0, bar)).strip();
        String title =
                bar < 0 ? "" : text.substring(bar + 1).replaceAll("\\s+", " ").strip();
        if (title.isEmpty() || what.isEmpty()) {
            return Read.wrong(dialogue.text("ask.evidence-title", what.isEmpty() ? "bao-cao.pdf" : what));
        }
        if (what.matches("https?://.*")) {
            return page(what, title);
        }
        boolean registered = library.instrument(what).isPresent();
        return registered || !what.contains(".") ? instrument(what, title) : file(what, title);
    }

    private Read<Given> page(String address, String title) {
        try {
            URI uri = new URI(address);
            boolean plain = uri.getHost() != null && !title.contains("|");
            return plain
                    ? Read.right(new Given(Optional.empty(), Optional.of(new Evidence.Link(uri, title))))
                    : Read.wrong(dialogue.text("ask.evidence-address", address));
        } catch (URISyntaxException e) {
            return Read.wrong(dialogue.text("ask.evidence-address", address));
        }
    }

    private Read<Given> instrument(String what, String title) {
        List<Choice<String>> all = library.instruments().stream()
                .map(i -> new Choice<>(i.id(), i.title(), i.id()))
                .toList();
        return new Choices<>(all, 0)
                .one(what, dialogue)
                .then(id -> Read.right(new Given(
                        Optional.empty(), Optional.of(new Evidence.Registered(id, title.replace('|', '/'))))));
    }

    private Read<Given> file(String what, String title) {
        try {
            Path file = Path.of(what.replaceAll("^[\"']|[\"']$", ""))
                    .toAbsolutePath()
                    .normalize(); // as dragged into the window
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Read.wrong(dialogue.text("ask.evidence-no-file", file));
            }
            return SafeAttachments.isPassive(String.valueOf(file.getFileName()))
                    ? Read.right(new Given(Optional.of(new GivenFile(file, title)), Optional.empty()))
                    : Read.wrong(dialogue.text("ask.evidence-kind", file.getFileName()));
        } catch (InvalidPathException e) {
            return Read.wrong(dialogue.text("ask.evidence-no-file", what));
        }
    }
}
