package vn.congbo.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which bulletins no longer count, and because of which: the one answer that all pages, reports and counts share.
 *
 * @param corrections id of a corrected bulletin → the one that corrects it
 */
public record Corrected(Map<String, Bulletin> corrections) {

    public Corrected {
        corrections = Map.copyOf(corrections);
    }

    /** @param known the bulletins that may correct */
    public static Corrected among(Collection<Bulletin> known) {
        Map<String, Bulletin> corrections = new HashMap<>();
        known.stream()
                .sorted(Bulletin.NEWEST_FIRST.reversed())
                .forEach(b -> b.corrects().ifPresent(old -> corrections.putIfAbsent(old, b)));
        return new Corrected(corrections);
    }

    public boolean has(Bulletin bulletin) {
        return corrections.containsKey(bulletin.id());
    }

    public Optional<Bulletin> by(Bulletin bulletin) {
        return Optional.ofNullable(corrections.get(bulletin.id()));
    }
}
