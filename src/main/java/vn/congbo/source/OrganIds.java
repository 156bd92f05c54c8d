package vn.congbo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import vn.congbo.metadata.Field;
import vn.congbo.metadata.Rules;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;

/** Whether the electronic codes of units in the configuration are of units that there are, and no longer than a decree allows. */
final class OrganIds {

    private static final String FILE = "jbake.properties";

    private final Settings settings;
    private final Registers registers;
    private final Problems problems;
    private final Rules rules;
    private final Field field;

    private OrganIds(Settings settings, Registers registers, LocalDate day, Problems problems) {
        this.settings = settings;
        this.registers = registers;
        this.problems = problems;
        this.rules = Rules.on(day);
        this.field = rules.field("OrganId");
    }

    static void check(Settings settings, Registers registers, LocalDate day, Problems problems) {
        OrganIds ids = new OrganIds(settings, registers, day, problems);
        for (Map.Entry<String, String> entry : settings.all().entrySet()) {
            if (entry.getKey().startsWith(Settings.ORGAN_ID)
                    && !entry.getValue().isBlank()) {
                ids.check(entry.getKey(), entry.getValue().strip());
            }
        }
    }

    private void check(String key, String code) {
        Place place = line(key);
        registers.knows(key.substring(Settings.ORGAN_ID.length()), place);
        int length = code.codePointCount(0, code.length());
        if (length > field.length() || !code.matches("[A-Za-z0-9.]+")) {
            problems.mark(
                    Fault.ORGAN_ID,
                    place,
                    code,
                    key,
                    code,
                    String.valueOf(length),
                    String.valueOf(field.length()),
                    rules.basis());
        }
    }

    /** It was read when the settings were, and is looked at again for these few keys only. */
    private Place line(String key) {
        try {
            return Sources.of(FILE, Files.readString(settings.project().resolve(FILE)))
                    .find(key);
        } catch (IOException e) { // older projects name it otherwise
            return Place.of(FILE);
        }
    }
}
