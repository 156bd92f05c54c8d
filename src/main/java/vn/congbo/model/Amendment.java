package vn.congbo.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an edition declares about its changes against the one before ({@code thay-doi.yml}): what only a person can know.
 *
 * @param note the changes in a few plain words, for readers; empty when nobody wrote one
 * @param splits id of a clause of the edition before → ids of the clauses that it was split into
 * @param merges id of a clause of this edition → ids of the clauses that were merged into it
 * @param repealed ids that were repealed: they stay taken for ever
 * @param places id → where it is declared
 */
public record Amendment(
        String note,
        Map<String, List<String>> splits,
        Map<String, List<String>> merges,
        Set<String> repealed,
        Map<String, Place> places,
        Place place) {

    public Amendment {
        splits = Collections.unmodifiableMap(new TreeMap<>(splits));
        merges = Collections.unmodifiableMap(new TreeMap<>(merges));
        repealed = Collections.unmodifiableSet(new TreeSet<>(repealed));
        places = Map.copyOf(places);
    }

    /** Nothing was declared in this file. */
    public static Amendment none(Place place) {
        return new Amendment("", Map.of(), Map.of(), Set.of(), Map.of(), place);
    }

    /** Where an id is declared; the whole file for one that is not. */
    public Place placeOf(String id) {
        return places.getOrDefault(id, place);
    }
}
