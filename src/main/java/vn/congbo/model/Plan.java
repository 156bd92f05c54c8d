package vn.congbo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published plan with all that hangs on it.
 *
 * @param id folder name, part of its address
 * @param name short name for headings and lists
 * @param documentType "Kế hoạch"
 * @param subject the trích yếu
 * @param issuer unit id
 * @param ending how it came to its end as a whole, perhaps on a day to come; empty while nothing of the kind is known
 * @param editions in order of their numbers
 */
public record Plan(
        String id,
        String name,
        String documentType,
        String subject,
        String issuer,
        String period,
        String horizon,
        Document document,
        Optional<Ending> ending,
        List<Edition> editions,
        List<Goal> goals,
        List<Obligation> obligations,
        Optional<Reporting> reporting) {

    /**
     * To whom the results of each year are reported, as the plan says.
     *
     * @param duty id of the duty that says so
     * @param to unit id
     * @param via unit id of whoever passes it on
     */
    public record Reporting(String duty, String to, Optional<String> via) {}

    public Plan {
        editions = List.copyOf(editions);
        goals = List.copyOf(goals);
        obligations = List.copyOf(obligations);
    }

    /** Ids of the instruments that it carries out, as its record says. */
    public List<String> carriesOut() {
        String ids = document.header().getOrDefault("thuc-hien", "");
        return Stream.of(ids.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** How it has ended by that day; empty while it stands. */
    public Optional<Ending> endingOn(LocalDate day) {
        return ending.filter(e -> e.isOverOn(day));
    }

    /** The same plan, without its end while that had not been decreed. */
    public Plan asKnownOn(LocalDate day) {
        return ending.isEmpty() || ending.get().isKnownOn(day)
                ? this
                : new Plan(
                        id,
                        name,
                        documentType,
                        subject,
                        issuer,
                        period,
                        horizon,
                        document,
                        Optional.empty(),
                        editions,
                        goals,
                        obligations,
                        reporting);
    }

    /** The same plan with less of it. */
    public Plan with(List<Edition> fewer, List<Goal> goalsOfThem, List<Obligation> obligationsOfThem) {
        return new Plan(
                id,
                name,
                documentType,
                subject,
                issuer,
                period,
                horizon,
                document,
                ending,
                fewer,
                goalsOfThem,
                obligationsOfThem,
                reporting);
    }
}
