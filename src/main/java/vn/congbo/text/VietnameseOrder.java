package vn.congbo.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * Alphabetical order as CLDR defines it for {@code vi}: a ă â b c d đ e ê … o ô ơ … u ư, tones after letters.
 * Code-point order, which puts ă, đ and ơ after z, is wrong for Vietnamese readers.
 */
public final class VietnameseOrder implements Comparator<String> {

    /** Numbers inside names count as numbers: khoản 2 before khoản 10. Ties fall back to code points, so the order is total. */
    public static final VietnameseOrder CLDR = new VietnameseOrder();

    /** Marks of tone (grave, acute, tilde, hook above, dot below); circumflex, breve and horn belong to the letter. */
    private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";

    private final Collator collator;

    private VietnameseOrder() {
        RuleBasedCollator rules = (RuleBasedCollator) Collator.getInstance(new ULocale("vi"));
        rules.setNumericCollation(true);
        collator = rules.freeze();
    }

    @Override
    public int compare(String left, String right) {
        int order = collator.compare(left, right);
        return order != 0 ? order : left.compareTo(right);
    }

    /** The letter a word is listed under in an A–Z index: upper case, without tone ("ế" under "Ê"); "#" for anything else. */
    public static String initial(String word) {
        String letters = word.strip()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (letters.isEmpty() || !Character.isLetter(letters.codePointAt(0))) {
            return "#";
        }
        String toneless = Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll(TONES, "");
        return Normalizer.normalize(toneless, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
