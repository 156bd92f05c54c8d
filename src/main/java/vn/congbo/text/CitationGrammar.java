package vn.congbo.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds full mentions of legal instruments: type, number and symbol, date, issuer where written. Knows the State's form
 * {@code 894/QĐ-UBND} and the Party's {@code 45-NQ/TW}, and defects met in print ({@code 849/QĐUBND}).
 */
public final class CitationGrammar {

    /**
     * One mention.
     *
     * @param start offset of its first character, {@code end} behind its last
     * @param number as printed, blanks removed
     * @param date empty when what is printed is no day of the calendar
     * @param issuer as printed, when it is
     */
    public record Mention(
            int start, int end, String type, String number, Optional<LocalDate> date, Optional<String> issuer) {}

    private static final Pattern FULL = Pattern.compile(
            "(?<type>Nghị quyết|Quyết định|Kế hoạch|Nghị định|Thông tư|Chỉ thị|Luật|Kết luận|Chương trình)\\s+số\\s*"
                    + "(?<number>" + code("\\s*/\\s*", "\\s*-\\s*") + ")"
                    + "\\s+ngày\\s+(?<date>\\d{1,2}/\\d{1,2}/\\d{4})"
                    + "(?:\\s+của\\s+(?<issuer>UBND tỉnh|Chính phủ|Ban Thường vụ Tỉnh ủy|Ban Chấp hành Trung ương(?: Đảng(?: khóa XIII)?)?))?");

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

    /** Mentions in order. */
    public static List<Mention> find(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher m = FULL.matcher(text);
        while (m.find()) {
            found.add(new Mention(
                    m.start(),
                    m.end(),
                    m.group("type"),
                    m.group("number").replaceAll("\\s+", ""),
                    VietnameseDate.parse(m.group("date")),
                    Optional.ofNullable(m.group("issuer"))));
        }
        return List.copyOf(found);
    }
}
