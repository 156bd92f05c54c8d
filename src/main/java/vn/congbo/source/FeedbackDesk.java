package vn.congbo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congbo.feedback.Register;
import vn.congbo.model.Fault;
import vn.congbo.model.Feedback;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;

/** Reads what is known about feedback: the keys {@code congbo.feedback.*} and the public register. */
final class FeedbackDesk {

    /** Below {@code congbo.feedback.}. */
    static final List<String> KEYS = List.of("email", "unit", "forward-to", "post", "phone", "kept-for", "since");

    /** What every mail program takes without quotation marks (RFC 5321), in ASCII. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private final Settings settings;
    private final Registers registers;
    private final Problems problems;

    FeedbackDesk(Settings settings, Registers registers, Problems problems) {
        this.settings = settings;
        this.registers = registers;
        this.problems = problems;
    }

    Feedback read(ContentFiles files, LocalDate asOf) {
        List<Feedback.Case> cases =
                files.has(Register.FILE) && files.text(Register.FILE).isPresent()
                        ? Register.read(files.bytes(Register.FILE), files.place(Register.FILE), problems)
                        : List.of();
        return new Feedback(
                desk(),
                cases.stream()
                        .filter(c -> c.receivedOn().isEmpty()
                                || !c.receivedOn().get().isAfter(asOf))
                        .map(c -> c.on(asOf))
                        .toList());
    }

    private Feedback.Desk desk() {
        return new Feedback.Desk(
                value("email").filter(e -> isRight("email", e, EMAIL.matcher(e).matches())),
                unit("unit"),
                unit("forward-to"),
                value("post"),
                value("phone"),
                value("kept-for"),
                value("since").flatMap(this::day));
    }

    private Optional<String> unit(String key) {
        return value(key).filter(id -> registers.knows(id, configuration(key)));
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            isRight("since", text, false);
            return Optional.empty();
        }
    }

    private boolean isRight(String key, String value, boolean right) {
        if (!right) {
            problems.mark(Fault.FEEDBACK_SETTING, configuration(key), value, "congbo.feedback." + key, value);
        }
        return right;
    }

    /** The line of a key; it was read when the settings were, and is looked at again only for a problem or a unit. */
    private Place configuration(String key) {
        String file = "jbake.properties";
        try {
            String text = Files.readString(settings.project().resolve(file));
            return Sources.of(file, text).find("congbo.feedback." + key);
        } catch (IOException e) { // older projects name it otherwise
            return Place.of(file);
        }
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(settings.all().get("congbo.feedback." + key))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }
}
