package vn.congbo.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The answers to the questions about a new bulletin, for whoever does not want to be asked; empty when not given. */
final class BulletinFlags {

    @Option(names = "--plan", paramLabel = "ID", descriptionKey = "new-bulletin.plan")
    private String plan = "";

    @Option(names = "--about", paramLabel = "ID,…", descriptionKey = "new-bulletin.about")
    private String about = "";

    @Option(names = "--unit", paramLabel = "ID", descriptionKey = "new-bulletin.unit")
    private String unit = "";

    @Option(names = "--event", paramLabel = "DAY", descriptionKey = "new-bulletin.event")
    private String event = "";

    @Option(names = "--report", paramLabel = "DAY", descriptionKey = "new-bulletin.report")
    private String report = "";

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "new-bulletin.date")
    private String date = "";

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "new-bulletin.title")
    private String title = "";

    @Option(names = "--summary", paramLabel = "TEXT", descriptionKey = "new-bulletin.summary")
    private String summary = "";

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "new-bulletin.level")
    private String level = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "new-bulletin.reason")
    private String reason = "";

    @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "new-bulletin.year")
    private String year = "";

    @Option(names = "--evidence", paramLabel = "WHAT|TITLE", descriptionKey = "new-bulletin.evidence")
    private List<String> evidence = new ArrayList<>();

    @Option(names = "--corrects", paramLabel = "ID", descriptionKey = "new-bulletin.corrects")
    private String corrects = "";

    String plan() {
        return plan;
    }

    String about() {
        return about;
    }

    String unit() {
        return unit;
    }

    String event() {
        return event;
    }

    String report() {
        return report;
    }

    String date() {
        return date;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String level() {
        return level;
    }

    String reason() {
        return reason;
    }

    String year() {
        return year;
    }

    List<String> evidence() {
        return List.copyOf(evidence);
    }

    String corrects() {
        return corrects;
    }
}
