package vn.congbo.pack;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Target;
import vn.congbo.polish.OfflinePage.Notice;
import vn.congbo.text.VietnameseDate;

/** What a copy says of itself ({@code words.properties}). */
final class Words {

    private static final ResourceBundle ALL = ResourceBundle.getBundle("vn.congbo.pack.words", Locale.ROOT);

    private Words() {}

    static Notice of(PointInTime moment, Target target) {
        return new Notice(
                word("label"),
                word("copy", day(moment)),
                target.base().isPresent() ? word("published") : word("published-somewhere", target.name()),
                word("torn"),
                word("search-failed"));
    }

    static String day(PointInTime moment) {
        String asOf = VietnameseDate.format(moment.asOf());
        return moment.isOneDay() ? word("day", asOf) : word("two-days", asOf, VietnameseDate.format(moment.knownOn()));
    }

    static String word(String key, Object... arguments) {
        return new MessageFormat(ALL.getString(key), Locale.ROOT).format(arguments);
    }
}
