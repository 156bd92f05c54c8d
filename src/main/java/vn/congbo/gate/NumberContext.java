package vn.congbo.gate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words before a number say that it is. */
enum NumberContext {
    PHONE,
    IDENTITY,
    /** A number that looks like another and is none: a tax code, a book. */
    OTHER,
    NONE;

    private static final int WINDOW = 48;

    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(điện thoại|đt|đtdđ|sđt|sdt|di động|số máy|đường dây nóng|hotline|zalo|viber|phone|mobile|tel|fax)"
            + "|(cccd|cmnd|cmtnd|căn cước|chứng minh (?:nhân dân|thư)|số định danh|giấy tờ tùy thân)"
            + "|(mst|mã số thuế|mã số doanh nghiệp|isbn|issn)"
            + ")(?![\\p{L}\\p{N}])[^0-9]*$");

    /** The nearest word before that place, on its line, with no digit between. */
    static NumberContext before(String text, int at) {
        String window = text.substring(Math.max(0, at - WINDOW), at);
        String line = window.substring(window.lastIndexOf('\n') + 1);
        Matcher m = WORDS.matcher(line.toLowerCase(Locale.ROOT));
        NumberContext nearest = NONE;
        for (int start = 0; m.find(start); start = m.start() + 1) {
            nearest = m.group(1) != null ? PHONE : m.group(2) != null ? IDENTITY : OTHER;
        }
        return nearest;
    }
}
