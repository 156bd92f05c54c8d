package vn.congbo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Completion;

/**
 * What is so about a duty or a goal on one day, by what was known on another.
 *
 * @param bulletins that speak of it or of a part of it, newest first, with or without a claim
 * @param claims about exactly it, latest event first, those that no longer count among them
 * @param basis the claim that counts; empty while nobody has reported a level
 * @param rule how the basis was chosen
 */
public record Standing(List<Bulletin> bulletins, List<Claimed> claims, Optional<Claimed> basis, Rule rule) {

    /**
     * A bulletin that makes a claim.
     *
     * @param correctedBy the bulletin because of which the claim no longer counts
     */
    public record Claimed(Bulletin bulletin, Bulletin.Claim claim, Optional<Bulletin> correctedBy) {

        public boolean counts() {
            return correctedBy.isEmpty();
        }
    }

    public Standing {
        bulletins = List.copyOf(bulletins);
        claims = List.copyOf(claims);
    }

    static Standing of(List<Bulletin> bulletins, List<Claimed> claims, Rule rule) {
        Optional<Claimed> basis = claims.stream().filter(Claimed::counts).findFirst();
        return new Standing(bulletins, claims, basis, basis.isPresent() ? rule : Rule.NO_CLAIM);
    }

    public boolean isReported() {
        return basis.isPresent();
    }

    /** The level; empty while nobody has reported any, which is not the level "no evidence". */
    public Optional<Completion> completion() {
        return basis.map(b -> b.claim().completion());
    }

    public boolean isComplete() {
        return completion().filter(c -> c == Completion.COMPLETE).isPresent();
    }

    /** Since when it is complete: the first event after which nobody has claimed less. */
    Optional<LocalDate> completeSince() {
        return claims.stream()
                .filter(Claimed::counts)
                .takeWhile(c -> c.claim().completion() == Completion.COMPLETE)
                .map(c -> c.bulletin().happenedOn())
                .reduce((later, earlier) -> earlier);
    }
}
