package vn.congbo.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Day and issuer behind a number, in either order.
 *
 * @param end offset behind them, or behind the number where there are none
 * @param date as printed
 */
record CitationTail(int end, Optional<String> date, Optional<String> issuer) {

    private static final String BLANK = CitationGrammar.BLANK;

    private static final Pattern DATE = Pattern.compile(BLANK + "*,?" + BLANK + "+ngày" + BLANK
            + "+(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}" + BLANK + "+tháng" + BLANK + "+\\d{1,2}" + BLANK + "*,?"
            + BLANK + "+năm" + BLANK + "+\\d{4})(?!\\d)");
    private static final Pattern ISSUER = Pattern.compile(BLANK + "+của" + BLANK
            + "+((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Hội đồng nhân dân) tỉnh|Thủ tướng Chính phủ|Chính phủ"
            + "|Ủy ban Thường vụ Quốc hội|Quốc hội|Bộ Chính trị|Ban Bí thư|Ban Thường vụ Tỉnh ủy|Tỉnh ủy"
            + "|Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVXLC]+)?)(?!\\p{L})");

    static CitationTail of(String text, int from) {
        CitationTail number = new CitationTail(from, Optional.empty(), Optional.empty());
        CitationTail tail = number.withDate(text).withIssuer(text);
        return tail.date.isEmpty() && tail.issuer.isPresent() ? tail.withDate(text) : tail;
    }

    private CitationTail withDate(String text) {
        Matcher m = at(end, DATE, text);
        return m.lookingAt() ? new CitationTail(m.end(), Optional.of(m.group(1)), issuer) : this;
    }

    private CitationTail withIssuer(String text) {
        Matcher m = at(end, ISSUER, text);
        return m.lookingAt() ? new CitationTail(m.end(), date, Optional.of(m.group(1))) : this;
    }

    private static Matcher at(int offset, Pattern pattern, String text) {
        return pattern.matcher(text).region(offset, text.length()).useTransparentBounds(true);
    }
}
