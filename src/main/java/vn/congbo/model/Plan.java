package vn.congbo.model;

import java.util.List;

/**
 * A published plan with all that hangs on it.
 *
 * @param id folder name, part of its address
 * @param name short name for headings and lists
 * @param documentType "Kế hoạch"
 * @param subject the trích yếu
 * @param issuer unit id
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
        List<Edition> editions,
        List<Goal> goals,
        List<Obligation> obligations) {

    public Plan {
        editions = List.copyOf(editions);
        goals = List.copyOf(goals);
        obligations = List.copyOf(obligations);
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
                fewer,
                goalsOfThem,
                obligationsOfThem);
    }
}
