package vn.congbo.gate;

import java.util.ArrayList;
import java.util.List;

/** Telephone numbers, numbers of identity papers and e-mail addresses in a text. */
public final class PersonalData {

    private PersonalData() {}

    /**
     * What was found, exactly as written, in no promised order; empty when the text has none of it. Names of people are not found: no program
     * knows them from other words.
     */
    public static List<String> findIn(String text) {
        List<String> words = new ArrayList<>();
        Numbers.find(text, f -> words.add(f.words()));
        Mailboxes.find(text, f -> words.add(f.words()));
        return List.copyOf(words);
    }
}
