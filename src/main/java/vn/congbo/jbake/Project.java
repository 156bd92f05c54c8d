package vn.congbo.jbake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;

/**
 * A JBake project's configuration, key by key, under JBake's names.
 *
 * @param asOf the day that the site shows: what JBake takes from the clock is taken from it
 * @param format of the dates in heads; only ever cloned, since it is not for several threads
 */
record Project(Settings settings, LocalDate asOf, DateFormat format) {

    /** A date without a zone is one of Coordinated Universal Time, on every machine. */
    private static final String ZONE = "UTC";

    static Project of(Settings settings, LocalDate asOf, Problems problems) {
        Project project = new Project(settings, asOf, new SimpleDateFormat("yyyy-MM-dd", Locale.US));
        String pattern = project.text("date.format");
        try {
            DateFormat format = new SimpleDateFormat(pattern, project.locale());
            format.setTimeZone(project.zone());
            return new Project(settings, asOf, format);
        } catch (IllegalArgumentException e) {
            problems.add(Fault.BAD_CONFIGURATION, Place.of("jbake.properties"), "date.format=" + pattern);
            return project;
        }
    }

    /** How dates in heads are written, for one use. */
    DateFormat dateFormat() {
        return (DateFormat) format.clone();
    }

    Path root() {
        return settings.project().toAbsolutePath().normalize();
    }

    /** A folder of the project; templates, assets and data may lie elsewhere on the machine. */
    Path folder(String key) {
        return root().resolve(text(key)).normalize();
    }

    String text(String key) {
        return settings.all().getOrDefault(key, "");
    }

    boolean has(String key) {
        return settings.all().containsKey(key);
    }

    boolean flag(String key) {
        return Stream.of("true", "yes", "on", "y", "t").anyMatch(text(key)::equalsIgnoreCase);
    }

    List<String> list(String key) {
        return Stream.of(text(key).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    int number(String key, int otherwise) {
        return text(key).matches("\\d{1,9}") ? Integer.parseInt(text(key)) : otherwise;
    }

    /** Whether stock JBake's bugs are wanted back. */
    boolean isCompatible() {
        return flag("jbake.compat");
    }

    String extension(String type) {
        String key = "template." + type + ".extension";
        return has(key) ? text(key) : text("output.extension");
    }

    Charset encoding() {
        String name = text("render.encoding");
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    TimeZone zone() {
        return TimeZone.getTimeZone(ZoneId.of(ZONE));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone().toZoneId()).toInstant();
    }

    TimeZone templateZone() {
        String zone = text("freemarker.timezone");
        return zone.isEmpty() ? zone() : TimeZone.getTimeZone(zone);
    }

    /** The language of dates: {@code jvm.locale}, or English as in the United States, whatever the machine speaks. */
    Locale locale() {
        String name = text("jvm.locale");
        return name.isEmpty() ? Locale.US : Locale.forLanguageTag(name.replace('_', '-'));
    }

    /** Stock JBake makes its templates before it hears of {@code jvm.locale}. */
    Locale templateLocale() {
        return isCompatible() ? Locale.US : locale();
    }

    /** A tag as part of a path. A slash in it would make a folder, and does so in stock JBake. */
    String tagFile(String tag) {
        return text("tag.path") + "/" + (isCompatible() ? tag : tag.replace('/', '-')) + text("output.extension");
    }

    /** Where a setting is written. */
    Place place(String key) {
        Place file = Place.of("jbake.properties");
        try {
            List<String> lines = Files.readAllLines(root().resolve(file.file()));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key)) {
                    return file.at(i + 1);
                }
            }
        } catch (IOException e) {
            return file; // it was read before; now the place is less exact
        }
        return file;
    }

    /** POSIX path below the project's root, or the absolute path of what lies elsewhere. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root()) ? root().relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
