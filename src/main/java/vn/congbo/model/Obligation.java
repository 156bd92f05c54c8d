package vn.congbo.model;

import java.util.List;
import java.util.Optional;

/**
 * Who must do what by when, tied to the clause that says so.
 *
 * @param task the duty in a few plain words (ours)
 * @param quote words of the clause (the plan's)
 * @param quotes all that is said to stand in the plan: the duty, its actors, its deadline
 */
public record Obligation(
        String id,
        String clause,
        String task,
        String quote,
        List<Actor> actors,
        Deadline deadline,
        List<Quote> quotes,
        Place place) {

    /**
     * Who has the duty.
     *
     * @param wording the actor as the plan writes it
     * @param clause the clause that names the actor
     */
    public record Actor(String unit, Role role, String wording, Optional<String> clause) {}

    public Obligation {
        actors = List.copyOf(actors);
        quotes = List.copyOf(quotes);
    }
}
