package vn.congbo.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number and symbol of an instrument as it should be written, and what was wrong with what is printed. The State writes
 * {@code 894/QĐ-UBND} and {@code 30/2020/NĐ-CP}, the Party {@code 45-NQ/TW}; both write no blanks.
 */
final class InstrumentNumber {

    private static final Pattern AT_SLASH = Pattern.compile("[\\s\\u00a0]/|/[\\s\\u00a0]");
    private static final Pattern AT_HYPHEN = Pattern.compile("[\\s\\u00a0][-‐‑–]|[-‐‑–][\\s\\u00a0]");
    private static final Pattern GROUP = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}]*");
    private static final String PARTY_BODY = "(?:TW|TU|HU|ThU|QU|ĐU|ĐUK|VPTW|BTCTW|BTGTW|BDVTW|BNCTW|UBKTTW)";
    private static final String STATE_BODY = "(?:UBND|HĐND|CP|TTg)";
    private static final Pattern PARTY_AS_STATE =
            Pattern.compile("(\\d+)/(" + InstrumentType.ANY_CODE + ")-(" + PARTY_BODY + ")");
    private static final Pattern STATE_AS_PARTY =
            Pattern.compile("(\\d+)-(" + InstrumentType.ANY_CODE + ")/(" + STATE_BODY + ")");
    private static final Pattern PARTY_GLUED = Pattern.compile("(\\d+)(" + InstrumentType.ANY_CODE + ")(/.+)");
    private static final Pattern STATE = Pattern.compile("(\\d[\\d.]*(?:[/-]\\d{4})?/)([^-/]+)(.*)");

    /** Words whose letters are not all capitals, and those that must not be taken for other words. */
    private static final Map<String, String> KNOWN = Stream.concat(
                    InstrumentType.CODES.stream(), Stream.of("TTg", "ThU", "UBND", "HĐND", "CP", "TW", "TU"))
            .distinct()
            .collect(Collectors.toMap(w -> w.toLowerCase(Locale.ROOT), Function.identity()));

    private final Set<CitationDefect> defects = EnumSet.noneOf(CitationDefect.class);
    private final InstrumentType type;

    private InstrumentNumber(InstrumentType type) {
        this.type = type;
    }

    /** Adds to {@code found} what is wrong with it. */
    static String canonical(InstrumentType type, String printed, Set<CitationDefect> found) {
        InstrumentNumber number = new InstrumentNumber(type);
        String canonical = number.inOrder(number.withHyphen(number.inCapitals(number.withoutBlanks(printed))));
        number.lookForEnd(canonical);
        found.addAll(number.defects);
        return canonical;
    }

    private String withoutBlanks(String printed) {
        note(AT_SLASH.matcher(printed).find(), CitationDefect.BLANK_AT_SLASH);
        note(AT_HYPHEN.matcher(printed).find(), CitationDefect.BLANK_AT_HYPHEN);
        note(printed.indexOf('–') >= 0, CitationDefect.LONG_DASH);
        return printed.replaceAll("[\\s\\u00a0]+", "").replaceAll("[‐‑–]", "-");
    }

    private String inCapitals(String bare) {
        String capitals = GROUP.matcher(bare).replaceAll(m -> {
            String group = m.group();
            boolean small = group.equals(group.toLowerCase(Locale.ROOT));
            return KNOWN.getOrDefault(group.toLowerCase(Locale.ROOT), small ? group.toUpperCase(Locale.ROOT) : group);
        });
        note(!capitals.equals(bare), CitationDefect.WRONG_CASE);
        return capitals;
    }

    private String withHyphen(String bare) {
        Matcher party = PARTY_GLUED.matcher(bare);
        if (party.matches()) {
            note(true, CitationDefect.MISSING_HYPHEN);
            return party.group(1) + "-" + party.group(2) + party.group(3);
        }
        Matcher state = STATE.matcher(bare);
        if (!state.matches() || InstrumentType.CODES.contains(state.group(2))) {
            return bare;
        }
        String symbol = state.group(2);
        for (String code : type.codes()) {
            if (symbol.startsWith(code) && symbol.length() >= code.length() + 2) {
                note(true, CitationDefect.MISSING_HYPHEN);
                return state.group(1) + code + "-" + symbol.substring(code.length()) + state.group(3);
            }
        }
        return bare;
    }

    private String inOrder(String bare) {
        Matcher party = PARTY_AS_STATE.matcher(bare);
        Matcher state = STATE_AS_PARTY.matcher(bare);
        note(party.matches() || state.matches(), CitationDefect.PARTY_AND_STATE_MIXED);
        if (party.matches()) {
            return party.group(1) + "-" + party.group(2) + "/" + party.group(3);
        }
        return state.matches() ? state.group(1) + "/" + state.group(2) + "-" + state.group(3) : bare;
    }

    private void lookForEnd(String canonical) {
        Matcher state = STATE.matcher(canonical);
        if (state.matches()) {
            String first = state.group(2);
            boolean alone = state.group(3).isEmpty() && InstrumentType.CODES.contains(first);
            note(alone || isCut(first), CitationDefect.TRUNCATED_SYMBOL);
        }
    }

    /** {@code TTL} of {@code TTLT}, {@code QĐU} of {@code QĐ-UBND}. */
    private boolean isCut(String symbol) {
        return symbol.length() > 1
                && !InstrumentType.CODES.contains(symbol)
                && type.codes().stream()
                        .anyMatch(code -> code.startsWith(symbol)
                                || (symbol.startsWith(code) && symbol.length() == code.length() + 1));
    }

    private void note(boolean isThere, CitationDefect defect) {
        if (isThere) {
            defects.add(defect);
        }
    }
}
