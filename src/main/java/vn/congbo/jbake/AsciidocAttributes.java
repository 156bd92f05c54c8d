package vn.congbo.jbake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Place;
import vn.congbo.source.Conversions;
import vn.congbo.source.Converted;

/** What JBake gives to Asciidoctor beside a document, and what it takes from the document's head. */
final class AsciidocAttributes {

    private static final String OURS = "jbake-";

    /** What Asciidoctor would take from the clock. */
    private static final List<String> CLOCK = List.of(
            "docdate", "docdatetime", "doctime", "docyear", "localdate", "localdatetime", "localtime", "localyear");

    private static final String OPTION = "asciidoctor.option.";

    private static final List<String> CODE = Stream.of("requires", "gemPath", "template_dir", "template_dirs")
            .map(name -> OPTION + name)
            .toList();

    private final Project project;
    private final Map<String, Object> always = new HashMap<>();
    private final Map<String, Object> options = new TreeMap<>();
    private final Map<String, Object> exported = new TreeMap<>();
    /** Those exported whose names Asciidoctor may know by itself. */
    private final Map<String, Object> plain = new TreeMap<>();

    AsciidocAttributes(Project project) {
        this.project = project;
        for (String pair : project.list("asciidoctor.attributes")) {
            int equals = pair.indexOf('=');
            always.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        project.settings().all().keySet().stream()
                .filter(key -> key.startsWith(OPTION) && !isCode(key))
                .forEach(key -> options.put(key.substring(OPTION.length()), project.text(key)));
        if (project.flag("asciidoctor.attributes.export")) {
            String prefix = project.text("asciidoctor.attributes.export.prefix");
            project.settings().all().keySet().stream()
                    .filter(key -> !key.startsWith("asciidoctor"))
                    .forEach(key -> exported.put(prefix + key.replace('.', '_'), ruby(key)));
            exported.keySet().stream()
                    .filter(name -> !name.contains("_"))
                    .forEach(name -> plain.put(name, exported.getOrDefault(name, "")));
        }
    }

    /**
     * The attributes that can matter to this text. JBake exports its whole configuration, a hundred attributes for every document; but no
     * name with an underscore means anything to Asciidoctor itself, so such a one matters only where it is written, here or in an include.
     */
    Map<String, Object> of(String text, String file) {
        Map<String, Object> attributes = new HashMap<>();
        boolean includes = text.contains("include::");
        if (includes) {
            attributes.putAll(exported);
        } else {
            attributes.putAll(plain);
            names(text).forEach(name -> attributes.computeIfAbsent(name, exported::get));
        }
        attributes.putAll(always);
        if (!project.isCompatible() && text.contains("{docname}")) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            attributes.put("docname", name.substring(0, name.lastIndexOf('.')));
        }
        if (!project.isCompatible() && text.contains("{docfilesuffix}")) {
            attributes.put("docfilesuffix", file.substring(file.lastIndexOf('.')));
        }
        if (text.contains("date") || text.contains("time") || text.contains("year")) {
            CLOCK.stream().filter(text::contains).forEach(name -> attributes.put(name, clock(name)));
        }
        return attributes;
    }

    /** Whether one of them follows the day that the site shows. */
    static boolean tellTheDay(Map<String, Object> attributes) {
        return CLOCK.stream().anyMatch(attributes::containsKey);
    }

    /** Every word of the text with an underscore in it. */
    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        for (int at = text.indexOf('_'); at >= 0; ) {
            int from = at;
            while (from > 0 && isOfName(text.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < text.length() && isOfName(text.charAt(to))) {
                to++;
            }
            names.add(text.substring(from, to));
            at = text.indexOf('_', to);
        }
        return names;
    }

    private static boolean isOfName(char c) {
        return c == '_' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The day that the site shows, at its beginning, as Asciidoctor writes it. */
    private String clock(String name) {
        String day = project.asOf().toString();
        String time = "00:00:00 UTC";
        return name.endsWith("datetime")
                ? day + " " + time
                : name.endsWith("time") ? time : name.endsWith("year") ? day.substring(0, 4) : day;
    }

    /** A value as written; a list as Ruby shows one. */
    private Object ruby(String key) {
        Object value = project.settings().written().getOrDefault(key, "");
        return value instanceof List<?> list
                ? list.stream().map(v -> '"' + String.valueOf(v) + '"').collect(Collectors.joining(", ", "[", "]"))
                : value;
    }

    /** Settings that would have Asciidoctor run Ruby programs or templates of the project. */
    List<String> code() {
        return project.settings().all().keySet().stream()
                .filter(AsciidocAttributes::isCode)
                .toList();
    }

    private static boolean isCode(String key) {
        return CODE.contains(key);
    }

    Map<String, Object> options() {
        return options;
    }

    /** Every attribute of the head becomes a field; those that begin with "jbake-" also without it. */
    static void take(Converted converted, Head head, String text, Place file) {
        // Where ":jbake-x:" and ":x:" both stand, the later in the order of Java's hash table stays, as in stock JBake:
        // in that of a table for Asciidoctor's 49 to 96 attributes.
        Map<String, String> attributes = new HashMap<>(96);
        attributes.putAll(converted.attributes());
        attributes.forEach((name, value) -> {
            if (name.equals(Conversions.TITLE)) {
                head.fields().put("title", value);
            } else {
                // only a date can be wrong, and then its line is wanted
                take(name, value, head, name.endsWith("date") ? line(text, name, value, file) : file);
            }
        });
    }

    /** Of the names that Asciidoctor itself sets, those that tell about this document; JBake has all seventy-five. */
    static void intrinsic(Map<String, @Nullable Object> fields, Place file) {
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        fields.put("docfile", name);
        fields.put("docname", name.substring(0, dot));
        fields.put("docfilesuffix", name.substring(dot));
        fields.putIfAbsent("doctype", "article");
    }

    /** The line that sets an attribute; of a revision's date it has the value alone. */
    private static Place line(String text, String name, String value, Place file) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(":" + name + ":") || (name.equals("revdate") && line.contains(value))) {
                return file.at(i + 1);
            }
        }
        return file;
    }

    private static void take(String name, String value, Head head, Place file) {
        if (name.startsWith(OURS)) {
            head.put(name.substring(OURS.length()), value, file);
        }
        if (name.equals("revdate") || name.equals("date")) { // the second kills stock JBake
            head.date(value, file).ifPresent(date -> head.fields().put("date", date));
        }
        if (!name.equals(OURS + "tags") && !name.equals("date")) {
            head.fields().put(name, value);
        }
    }
}
