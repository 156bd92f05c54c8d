package vn.congbo.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds mentions of legal instruments: type, number and symbol, then day and issuer where they are written. Knows the forms of the State
 * ({@code 894/QĐ-UBND}, {@code 30/2020/NĐ-CP}, {@code 33/2024/QH15}) and of the Party ({@code 45-NQ/TW}), old ones ({@code 115-TTg}), and
 * the defects met in print ({@link CitationDefect}).
 */
public final class CitationGrammar {

    /**
     * One mention.
     *
     * @param start offset of its first character, {@code end} behind its last
     * @param hasType whether the type is printed in it; else it goes on from the mention before, with which it stands in a row
     * @param numberStart offset of the number with its symbol, {@code numberEnd} behind it
     * @param type "Nghị quyết", whatever letters are printed
     * @param number as it should be written, whatever is printed
     * @param isDated whether a day is printed; {@code date} is empty when it is no day of the calendar
     * @param issuer as printed, when it is
     */
    public record Mention(
            int start,
            int end,
            boolean hasType,
            int numberStart,
            int numberEnd,
            String type,
            String number,
            boolean isDated,
            Optional<LocalDate> date,
            Optional<String> issuer,
            Set<CitationDefect> defects) {

        public Mention {
            defects = Set.copyOf(defects);
        }

        /** The number with its symbol as it is printed, without blanks. */
        public String printed(String text) {
            return text.substring(numberStart, numberEnd).replaceAll("[\\s\\u00a0]+", "");
        }
    }

    static final String BLANK = "[\\s\\u00a0]";
    private static final String HYPHEN = "[-‐‑–]";
    private static final String SLASH = BLANK + "{0,2}/" + BLANK + "{0,2}";
    private static final String LOOSE_HYPHEN = BLANK + "{0,2}" + HYPHEN + BLANK + "{0,2}";
    private static final String SERIAL = "\\d{1,6}(?:\\.\\d{1,3})?";
    private static final String GROUP = "\\p{Lu}[\\p{L}\\p{Nd}]*";
    private static final String CAPITALS = "(?:TTg|CTr|TTr|QyĐ|[A-ZĐ]{2,}\\d*)(?![\\p{L}\\p{Nd}])";
    private static final String ANY_LETTERS = "\\p{L}[\\p{L}\\p{Nd}]*";

    private static final String PARTY = SERIAL + "(?:" + HYPHEN + GROUP + "|" + LOOSE_HYPHEN + CAPITALS + ")(?:/"
            + GROUP + "|" + SLASH + CAPITALS + ")(?:" + HYPHEN + GROUP + "){0,3}";
    private static final String STATE = SERIAL + "(?:(?:" + SLASH + "|" + HYPHEN + ")\\d{4})?(?:" + SLASH
            + InstrumentType.ANY_CODE + LOOSE_HYPHEN + CAPITALS + "|/" + GROUP + "|" + SLASH + CAPITALS + ")(?:[-/‐‑–]"
            + GROUP + "){0,5}";
    private static final String GLUED = SERIAL + InstrumentType.ANY_CODE + "/" + GROUP;
    private static final String SMALL = SERIAL + "(?:(?:/\\d{4})?/(?iu:" + InstrumentType.ANY_CODE + ")(?:[-/]"
            + ANY_LETTERS + "){0,5}|-(?iu:" + InstrumentType.ANY_CODE + ")/" + ANY_LETTERS + ")";
    private static final String OLD = SERIAL + "-(?:TTg|[A-ZĐ]{2,5})";
    private static final String LAW = "\\d{1,4}" + SLASH + "\\d{4}" + SLASH + "(?:UBTV)?QH\\d";

    /** A law is cited by its name as well; the name of another instrument is no part of it. */
    private static final String NAMED_LAW = "(?<law>Luật|Bộ luật|Pháp lệnh)(?:" + BLANK + "+(?!"
            + InstrumentType.ANY_NAME + "(?!\\p{L}))\\p{L}[\\p{L}-]*,?){1,16}?" + BLANK
            + "+(?=(?iu:số):?" + BLANK + "*" + LAW + ")";

    private static final String NUMBER = "(?:(?<so>(?iu:số))(?<gap>:?" + BLANK + "*))?(?<number>" + PARTY + "|" + STATE
            + "|" + GLUED + "|" + SMALL + "|" + OLD + ")(?![\\p{L}\\p{M}\\p{Nd}])";

    private static final Pattern NUMBERED = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:(?<type>(?iu:"
            + InstrumentType.ANY_NAME + "))" + BLANK + "+|" + NAMED_LAW + ")" + NUMBER);

    /** The next one of a row: "…, 2/QĐ-TTg và số 3/QĐ-TTg". */
    private static final Pattern NEXT = Pattern.compile("(?:" + BLANK + "*[,;]" + BLANK + "*(?:(?iu:và|hoặc)" + BLANK
            + "+)?|" + BLANK + "+(?iu:và|hoặc)" + BLANK + "+)" + NUMBER);

    /** What every number has: a digit, a sign, letters. Most texts have none of it, and are not looked at twice. */
    private static final Pattern TRACE = Pattern.compile(
            "\\d" + BLANK + "{0,2}(?:[-/‐‑–]" + BLANK + "{0,2}(?:\\d{4}" + SLASH + ")?\\p{L}|\\p{Lu}\\p{L}{1,4}/)");

    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_NUMBER = 80;

    private CitationGrammar() {}

    /**
     * The pattern of a number with its symbol: {@code 894/QĐ-UBND}, {@code 30/2020/NĐ-CP}, {@code 45-NQ/TW}, {@code 849/QĐUBND}.
     *
     * @param slash pattern of a slash inside it, {@code dash} of a dash: print may have blanks around them
     */
    static String code(String slash, String dash) {
        String symbol = "[A-ZĐ][A-ZĐa-z0-9]*";
        return "\\d+(?:\\.\\d+)?(?:" + dash + "[A-ZĐa-z]+" + slash + "[A-ZĐ]+|" + slash + "(?:\\d{4}" + slash + ")?"
                + symbol + "(?:" + dash + symbol + "){0,4})";
    }

    /** Whether it is worth looking: false for a text that has no mention, and in no time. Markup between the words does not matter. */
    public static boolean mayMention(String text) {
        return TRACE.matcher(text).find();
    }

    /**
     * Mentions in order; they do not overlap. Only what stands around the trace of a number is read: words before a number hold no digit, so
     * no mention begins before the trace of another.
     */
    public static List<Mention> find(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher trace = TRACE.matcher(text);
        Matcher m = NUMBERED.matcher(text).useTransparentBounds(true);
        int done = 0;
        while (trace.find(done)) {
            int until = Math.min(text.length(), trace.end() + LONGEST_NUMBER);
            m.region(Math.max(done, trace.start() - LONGEST_NAME), until);
            done = trace.end();
            if (m.find() && isNumber(m)) {
                found.addAll(row(mention(m, m.start(), type(m), text), text));
                done = Math.max(done, found.get(found.size() - 1).end());
            }
        }
        return List.copyOf(found);
    }

    /** {@code 115-TTg} only where it is called a number. */
    private static boolean isNumber(Matcher m) {
        return m.group("so") != null || m.group("number").indexOf('/') > 0;
    }

    /** The number of an instrument as it should be written. */
    public static String canonical(String type, String number) {
        return InstrumentType.named(type)
                .map(t -> InstrumentNumber.canonical(t, number, EnumSet.noneOf(CitationDefect.class)))
                .orElse(number); // of a type that no list knows nothing is known about its numbers either
    }

    private static InstrumentType type(Matcher m) {
        return InstrumentType.named(m.group("type") == null ? m.group("law") : m.group("type"))
                .orElseThrow();
    }

    /** That one, and those that stand in a row behind it and are of its type, though they do not say so again. */
    private static List<Mention> row(Mention first, String text) {
        List<Mention> row = new ArrayList<>(List.of(first));
        InstrumentType type = InstrumentType.named(first.type()).orElseThrow();
        Matcher next = NEXT.matcher(text).useTransparentBounds(true);
        Mention last = first;
        while (next.region(last.end(), Math.min(text.length(), last.end() + LONGEST_NUMBER))
                        .lookingAt()
                && isNumber(next)) {
            int start = next.start(next.group("so") == null ? "number" : "so");
            Mention mention = mention(next, start, type, text);
            if (!type.isOf(mention.number(), last.number())) {
                break;
            }
            row.add(mention);
            last = mention;
        }
        return row;
    }

    private static Mention mention(Matcher m, int start, InstrumentType type, String text) {
        Set<CitationDefect> defects = EnumSet.noneOf(CitationDefect.class);
        if (m.group("so") != null && m.group("gap").isEmpty()) {
            defects.add(CitationDefect.NO_BLANK_AFTER_SO);
        }
        String number = InstrumentNumber.canonical(type, m.group("number"), defects);
        CitationTail tail = CitationTail.of(text, m.end());
        return new Mention(
                start,
                tail.end(),
                m.pattern().equals(NUMBERED),
                m.start("number"),
                m.end("number"),
                type.title,
                number,
                tail.date().isPresent(),
                tail.date().flatMap(VietnameseDate::parseWritten),
                tail.issuer(),
                defects);
    }
}
