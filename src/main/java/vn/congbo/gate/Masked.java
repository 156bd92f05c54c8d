package vn.congbo.gate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's data as a sentence may name it: enough to know it again, too little to use it. The line of the file shows the rest to its author. */
final class Masked {

    private static final String HIDDEN = "•••";

    private Masked() {}

    static String number(String words) {
        String digits = words.replaceAll("[^0-9]", "");
        return digits.substring(0, 3) + HIDDEN + digits.substring(digits.length() - 2);
    }

    static String mailbox(String local, String domain) {
        return local.substring(0, 1) + HIDDEN + "@" + domain;
    }

    /** Initials. */
    static String name(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .limit(8)
                .map(word -> word.substring(0, Math.min(1, word.length())) + HIDDEN)
                .collect(Collectors.joining(" "));
    }
}
