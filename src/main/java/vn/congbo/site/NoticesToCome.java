package vn.congbo.site;

import java.time.LocalDate;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Problems;

/**
 * Notices of withdrawal that are dated after what the site knows. Whoever asks about a day before the last publication is not told of what
 * came later; else nothing later can be known, and the date is a slip.
 */
final class NoticesToCome {

    private NoticesToCome() {}

    static void check(Library library, Chronicle past, LocalDate knownOn, Problems problems) {
        boolean looksBack = past.publications().stream().anyMatch(p -> p.asOf().isAfter(knownOn));
        if (!looksBack) {
            library.noticesAfter(knownOn)
                    .forEach(notice -> problems.mark(
                            Fault.NOTICE_NOT_YET,
                            notice.place(),
                            notice.from(),
                            notice.from(),
                            notice.on().toString()));
        }
    }
}
