package vn.congbo.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms, spread over files by a hash of the term, so that a reader's browser knows where to look without a list. All spellings of a term
 * with marks stand together under the one without: one file answers both.
 */
final class TermShards {

    /** About three times what a file has when it comes compressed; small enough for a phone, large enough to have few of them. */
    private static final int BYTES = 24_000;

    private static final int MOST_FILES = 4096;

    private TermShards() {}

    /** JSON texts; their number is a power of two. */
    static List<String> of(Inversion inversion) {
        long[] bytes = {0};
        inversion.forEach((term, postings) ->
                bytes[0] += term.folded().length() + term.marked().length() + 10L + postings.size());
        int files = 1;
        while (files < MOST_FILES && (long) files * BYTES < bytes[0]) {
            files *= 2;
        }
        List<Map<String, Map<String, Postings>>> shards = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            shards.add(new TreeMap<>());
        }
        int mask = files - 1;
        inversion.forEach((term, postings) -> shards.get(hash(term.folded()) & mask)
                .computeIfAbsent(term.folded(), t -> new TreeMap<>())
                .put(term.marked(), postings));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            texts.add(write(shards.set(i, new TreeMap<>())));
        }
        return Collections.unmodifiableList(texts);
    }

    /** FNV-1a over UTF-16. Numbers of instruments by their leading digits alone: a query tries several readings of one, in one file. */
    static int hash(String term) {
        String hashed = term.startsWith("#") ? term.replaceFirst("^(#\\d+).*$", "$1") : term;
        int hash = 0x811c9dc5;
        for (int i = 0; i < hashed.length(); i++) {
            hash = (hash ^ hashed.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    /** By hand: the keys are letters, digits and blanks, and there are millions of numbers. */
    private static String write(Map<String, Map<String, Postings>> terms) {
        StringBuilder json = new StringBuilder("{");
        terms.forEach((folded, spellings) -> {
            json.append(json.length() > 1 ? ",\n" : "")
                    .append('"')
                    .append(folded)
                    .append("\":{");
            int start = json.length();
            spellings.forEach((marked, postings) -> {
                json.append(json.length() > start ? "," : "")
                        .append('"')
                        .append(marked)
                        .append("\":");
                postings.write(json);
            });
            json.append('}');
        });
        return json.append("}\n").toString();
    }
}
